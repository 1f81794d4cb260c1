package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Transcribing;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.HeardAgain;
import org.interviewkit.domain.recording.SecondHearing;
import org.interviewkit.domain.recording.Track;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.liberty.access.Group;

/** What a model understood when it heard a recording once more. */
@Path("api/v1/interviews")
@Tag(name = "Interviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class SecondTranscriptResource {

  private final InterviewSystem system;

  /** How far it is, and what was understood so far; {@code division} says how the voices were told apart where they were in one file. */
  @Schema(name = "SecondTranscript")
  public record SecondTranscriptView(
      InterviewId interviewId,
      Transcribing.State state,
      Optional<String> trouble,
      int turnsHeard,
      int turnsInAll,
      Optional<String> model,
      Optional<SecondHearing.Division> division,
      Optional<Instant> at,
      List<HeardAgainView> turns) {
    static SecondTranscriptView of(InterviewSystem system, InterviewId id) {
      Transcribing.Standing standing = system.taping().transcribing().find(id);
      Transcript live = system.interviewing().transcript(id);
      List<HeardAgain> heard = standing.hearing().map(SecondHearing::turns).orElse(List.of());
      return new SecondTranscriptView(
          id,
          standing.state(),
          standing.trouble(),
          heard.size(),
          standing.turns(),
          standing.hearing().map(SecondHearing::model),
          standing.hearing().flatMap(SecondHearing::division),
          standing.hearing().map(SecondHearing::at),
          heard.stream().map(turn -> HeardAgainView.of(turn, live)).toList());
    }
  }

  /** A turn as it was understood; it differs where its words are others than the transcript's. */
  @Schema(name = "HeardAgain")
  public record HeardAgainView(int position, Track track, String text, boolean differs) {
    static HeardAgainView of(HeardAgain turn, Transcript live) {
      return new HeardAgainView(turn.position(), turn.track(), turn.text(), live.at(turn.position()).filter(turn::differsFrom).isPresent());
    }
  }

  /** The second transcripts of a system. */
  @Inject
  public SecondTranscriptResource(InterviewSystem system) {
    this.system = system;
  }

  /** Says what there is. */
  @GET
  @Path("{id}/second-transcript")
  @Operation(
      operationId = "getSecondTranscript",
      summary = "Get what a model understood when it heard the recording once more",
      description =
          "It stands beside the transcript, turn by turn, and changes nothing in it. It goes with the recording. Of interviews that people lead, the sound that was handed in is heard"
              + " when they are over: `division` is null where each voice had a file, by_model where a model told the voices apart, by_transcript where one text was cut by the transcript's words.")
  public SecondTranscriptView get(@PathParam("id") String id) {
    return SecondTranscriptView.of(system, InterviewId.of(id));
  }

  /** Has it heard. */
  @POST
  @Path("{id}/second-transcript")
  @Operation(
      operationId = "requestSecondTranscript",
      summary = "Have the recording heard",
      description = "From where it was left, or from its beginning when all of it was heard. While that is waited for or under way it changes nothing.")
  @APIResponse(
      responseCode = "202",
      description = "It will be",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SecondTranscriptView.class)))
  @APIResponse(responseCode = "409", description = "There is nothing to hear, nobody who does, or the candidate has not agreed")
  public Response request(@PathParam("id") String id) {
    InterviewId interview = InterviewId.of(id);
    system.taping().transcribing().askAgain(interview);
    return Response.accepted(SecondTranscriptView.of(system, interview)).build();
  }
}
