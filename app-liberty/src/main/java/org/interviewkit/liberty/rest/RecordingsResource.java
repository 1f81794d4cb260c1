package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Taping;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.domain.recording.SpokenTurn;
import org.interviewkit.domain.recording.Stretch;
import org.interviewkit.domain.recording.Track;
import org.interviewkit.liberty.access.Group;

/** Recordings of spoken interviews. */
@Path("api/v1/interviews")
@Tag(name = "Interviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class RecordingsResource {

  private final Taping taping;

  /** Whether there is a recording, and where what is heard in it; places are milliseconds from its beginning, breaks left out. */
  public record RecordingView(
      InterviewId interviewId,
      Taping.State state,
      Optional<Taping.Absence> absence,
      boolean incomplete,
      Optional<Instant> startedAt,
      Optional<Long> lengthMs,
      Optional<Instant> keptUntil,
      List<TrackView> tracks,
      List<StretchView> stretches,
      List<HeardView> turns) {
    static RecordingView of(Taping taping, InterviewId id) {
      Taping.Taped taped = taping.find(id);
      Optional<Recording> recording = taped.recording();
      boolean stored = taped.state() == Taping.State.STORED;
      List<TrackView> tracks = stored ? Arrays.stream(Track.values()).map(track -> TrackView.of(id, track, taping.file(id, track))).toList() : List.of();
      return new RecordingView(
          id,
          taped.state(),
          taped.absence(),
          recording.filter(Recording::incomplete).isPresent(),
          recording.map(Recording::startedAt),
          recording.map(all -> millis(all.samples())),
          recording.map(Recording::keptUntil),
          tracks,
          recording.stream().flatMap(all -> all.stretches().stream()).map(StretchView::of).toList(),
          recording.stream().flatMap(all -> all.turns().stream()).map(HeardView::of).toList());
    }
  }

  /** A voice: a WAV file, PCM16, 24 kHz, mono. */
  @Schema(name = "RecordedTrack")
  public record TrackView(Track track, String url, long bytes, String sha256) {
    static TrackView of(InterviewId interview, Track track, Document file) {
      return new TrackView(track, "/api/v1/interviews/" + interview + "/recording/" + JsonWords.word(track), file.size(), file.sha256());
    }
  }

  /** A part without a break. */
  @Schema(name = "RecordedStretch")
  public record StretchView(Instant startedAt, long fromMs, long lengthMs) {
    static StretchView of(Stretch stretch) {
      return new StretchView(stretch.startedAt(), millis(stretch.from()), millis(stretch.samples()));
    }
  }

  /** Where a turn of the transcript is heard. */
  @Schema(name = "HeardTurn")
  public record HeardView(int position, Track track, long fromMs, long toMs) {
    static HeardView of(SpokenTurn turn) {
      return new HeardView(turn.position(), turn.track(), millis(turn.from()), millis(turn.to()));
    }
  }

  /** The recordings of a system. */
  @Inject
  public RecordingsResource(InterviewSystem system) {
    this.taping = system.taping();
  }

  /** Says what there is. */
  @GET
  @Path("{id}/recording")
  @Operation(operationId = "getRecording", summary = "Get whether an interview was recorded, and where what is heard")
  public RecordingView recording(@PathParam("id") String id) {
    return RecordingView.of(taping, InterviewId.of(id));
  }

  /** Lets a track be heard. */
  @GET
  @Path("{id}/recording/{track}")
  @Produces({"audio/wav", MediaType.APPLICATION_JSON})
  @Operation(operationId = "getRecordedTrack", summary = "Hear one voice of a recording", description = "A WAV file; parts of it with Range and If-Range.")
  @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "audio/wav", schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "206", description = "A part", content = @Content(mediaType = "audio/wav", schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "416", description = "The part begins after the end")
  public Response track(
      @PathParam("id") String id,
      @PathParam("track") @Schema(enumeration = {"candidate", "interviewer"}) String track,
      @Context Request request,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String ifRange) {
    InterviewId interview = InterviewId.of(id);
    Taping.Taped taped = taping.find(interview);
    Track wanted = Arrays.stream(Track.values()).filter(one -> JsonWords.word(one).equals(track)).findFirst().orElseThrow(() -> new NotFound("track", track));
    if (taped.state() != Taping.State.STORED) {
      throw new NotFound("recording of interview", interview);
    }
    Document file = taping.file(interview, wanted);
    return new RangedFile(file, from -> taping.open(file, from)).answer(request, range, ifRange);
  }

  /** Deletes a recording. */
  @DELETE
  @Path("{id}/recording")
  @Operation(
      operationId = "deleteRecording",
      summary = "Delete a recording",
      description = "For example because the candidate no longer agrees. The transcript stays. Nothing is recorded of this interview any more. Again changes nothing.")
  @APIResponse(responseCode = "204", description = "There is no recording any more")
  public void delete(@PathParam("id") String id) {
    taping.erase(InterviewId.of(id));
  }

  private static long millis(long samples) {
    return Recording.duration(samples).toMillis();
  }
}
