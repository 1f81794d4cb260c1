package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.KeepingSound;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;

/** The sound of interviews that a person leads. */
@Path("api/v1/sessions")
@Tag(name = "Interviews led by a person")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class LedSoundResource {

  private final InterviewSystem system;
  private final KeepingSound sounds;

  /** A file with sound, and until when it is kept. */
  public record SoundView(InterviewId id, String fileName, String mediaType, long bytes, String sha256, Instant keptUntil) {
    /** The view of a file. */
    public static SoundView of(InterviewId id, KeepingSound.Kept kept) {
      return new SoundView(id, kept.file().fileName(), kept.file().mediaType(), kept.file().size(), kept.file().sha256(), kept.keptUntil());
    }
  }

  /** The sounds of a system. */
  @Inject
  public LedSoundResource(InterviewSystem system) {
    this.system = system;
    this.sounds = system.leading().sound();
  }

  /** Keeps the sound. */
  @PUT
  @Path("{id}/sound")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "keepSound",
      summary = "Hand in the sound of an interview that you lead, in place of the one before",
      description = "WebM, Ogg, MP4, WAV, FLAC or MP3, at most 20 MiB. Only with interview.session.audio=on, and if the candidate agreed to a notice that says so.")
  @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = DocumentsResource.FileForm.class)))
  public SoundView keep(@PathParam("id") String id, List<EntityPart> parts, @Context SecurityContext security) throws IOException {
    InterviewId interview = system.interviewing().require(InterviewId.of(id)).id();
    try (Uploads uploads = Uploads.of(parts)) {
      return SoundView.of(interview, sounds.keep(interview, uploads.only(), Caller.of(security).username()));
    }
  }

  /** Lets it be heard. */
  @GET
  @Path("{id}/sound")
  @Produces({MediaType.APPLICATION_OCTET_STREAM, "audio/*", MediaType.APPLICATION_JSON})
  @Operation(operationId = "hearSound", summary = "Hear the sound of an interview that a person leads", description = "Parts of it with Range and If-Range.")
  @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "audio/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "206", description = "A part", content = @Content(mediaType = "audio/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "416", description = "The part begins after the end")
  public Response hear(@PathParam("id") String id, @Context Request request, @HeaderParam("Range") String range, @HeaderParam("If-Range") String ifRange) {
    InterviewId interview = InterviewId.of(id);
    KeepingSound.Kept kept = sounds.find(interview).orElseThrow(() -> new NotFound("sound of interview", interview));
    return new RangedFile(kept.file(), from -> sounds.open(kept.file(), from)).answer(request, range, ifRange);
  }

  /** Deletes it. */
  @DELETE
  @Path("{id}/sound")
  @Operation(operationId = "deleteSound", summary = "Delete the sound of an interview that a person leads", description = "The transcript stays. Again changes nothing.")
  @APIResponse(responseCode = "204", description = "There is none any more")
  public void delete(@PathParam("id") String id) {
    sounds.erase(InterviewId.of(id));
  }
}
