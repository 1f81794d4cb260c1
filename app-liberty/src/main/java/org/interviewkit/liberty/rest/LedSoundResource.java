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
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.KeepingSound;
import org.interviewkit.application.Upload;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.document.Document;
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

  private static final String FILE = "file";
  private static final String CANDIDATE = "candidate";
  private static final String INTERVIEWER = "interviewer";

  private final InterviewSystem system;
  private final KeepingSound sounds;

  /** A file with one voice. */
  public record VoiceView(String fileName, String mediaType, long bytes, String sha256) {
    static VoiceView of(Document file) {
      return new VoiceView(file.fileName(), file.mediaType(), file.size(), file.sha256());
    }
  }

  /** A file with sound, and until when it is kept; with {@code interviewer} it holds the candidate's voice alone. */
  public record SoundView(InterviewId id, String fileName, String mediaType, long bytes, String sha256, Optional<VoiceView> interviewer, Instant keptUntil) {
    /** The view of what is kept. */
    public static SoundView of(InterviewId id, KeepingSound.Kept kept) {
      Document file = kept.file();
      return new SoundView(id, file.fileName(), file.mediaType(), file.size(), file.sha256(), kept.interviewer().map(VoiceView::of), kept.keptUntil());
    }
  }

  /** A form with the sound of an interview. */
  @Schema(name = "SoundForm", description = "A form with one file of both voices, or with one of the candidate's and one of the interviewer's; each at most 20 MiB")
  public static final class SoundForm {
    @Schema(type = SchemaType.STRING, format = "binary")
    private Object file;

    @Schema(type = SchemaType.STRING, format = "binary")
    private Object candidate;

    @Schema(type = SchemaType.STRING, format = "binary")
    private Object interviewer;
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
      description = "One file with both voices, or one for each: WebM, Ogg, MP4, WAV, FLAC or MP3, at most 20 MiB each. Only with interview.session.audio=on, and if the candidate agreed to a notice that says so.")
  @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = SoundForm.class)))
  public SoundView keep(@PathParam("id") String id, List<EntityPart> parts, @Context SecurityContext security) throws IOException {
    InterviewId interview = system.interviewing().require(InterviewId.of(id)).id();
    String by = Caller.of(security).username();
    try (Uploads uploads = Uploads.of(parts, Set.of(FILE, CANDIDATE, INTERVIEWER))) {
      Optional<Upload> second = uploads.named(Set.of(INTERVIEWER));
      Upload first =
          uploads
              .named(second.isPresent() ? Set.of(CANDIDATE) : Set.of(FILE))
              .orElseThrow(() -> new InvalidInput(FILE, "the form needs one part named file, or one named candidate and one named interviewer"));
      return SoundView.of(interview, sounds.keep(interview, first, second, by));
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
    return sent(kept(id).file(), request, range, ifRange);
  }

  /** Lets the second voice be heard. */
  @GET
  @Path("{id}/sound/interviewer")
  @Produces({MediaType.APPLICATION_OCTET_STREAM, "audio/*", MediaType.APPLICATION_JSON})
  @Operation(operationId = "hearInterviewer", summary = "Hear the interviewer's voice where it is in a file of its own", description = "Parts of it with Range and If-Range.")
  @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "audio/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "206", description = "A part", content = @Content(mediaType = "audio/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "416", description = "The part begins after the end")
  public Response hearInterviewer(@PathParam("id") String id, @Context Request request, @HeaderParam("Range") String range, @HeaderParam("If-Range") String ifRange) {
    Document voice = kept(id).interviewer().orElseThrow(() -> new NotFound("interviewer's voice of interview", id));
    return sent(voice, request, range, ifRange);
  }

  /** Deletes it. */
  @DELETE
  @Path("{id}/sound")
  @Operation(operationId = "deleteSound", summary = "Delete the sound of an interview that a person leads", description = "The transcript stays. Again changes nothing.")
  @APIResponse(responseCode = "204", description = "There is none any more")
  public void delete(@PathParam("id") String id) {
    sounds.erase(InterviewId.of(id));
  }

  private KeepingSound.Kept kept(String id) {
    InterviewId interview = InterviewId.of(id);
    return sounds.find(interview).orElseThrow(() -> new NotFound("sound of interview", interview));
  }

  private Response sent(Document file, Request request, String range, String ifRange) {
    return new RangedFile(file, from -> sounds.open(file, from)).answer(request, range, ifRange);
  }
}
