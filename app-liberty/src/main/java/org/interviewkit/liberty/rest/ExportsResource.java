package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.transcript.Prompt;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.rest.EvaluationsResource.EvaluationView;
import org.interviewkit.liberty.rest.InterviewViews.InterviewView;
import org.interviewkit.liberty.rest.InterviewViews.TurnView;
import org.interviewkit.liberty.rest.RecordingsResource.RecordingView;
import org.interviewkit.liberty.rest.SecondTranscriptResource.SecondTranscriptView;
import org.interviewkit.liberty.rest.SupervisorResource.SupervisorState;

/** Interviews to take away. */
@Path("api/v1/interviews")
@Tag(name = "Exports", description = "Interviews to take away")
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class ExportsResource {

  private final InterviewSystem system;
  private final Clock clock;

  /** In which form an interview is wanted. */
  public enum Format {
    /** Everything. */
    JSON,
    /** The transcript. */
    CSV
  }

  /** Everything about an interview. */
  public record Export(
      Instant exportedAt,
      InterviewView interview,
      List<TurnView> transcript,
      RecordingView recording,
      SecondTranscriptView secondTranscript,
      SupervisorState supervisor,
      Optional<EvaluationView> evaluation) {}

  /** The interviews of a system. */
  @Inject
  public ExportsResource(InterviewSystem system, Clock clock) {
    this.system = system;
    this.clock = clock;
  }

  /** Hands an interview over as a file. */
  @GET
  @Path("{id}/export")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(operationId = "exportInterview", summary = "Download an interview", description = "JSON: everything. CSV: the transcript.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Export.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
      })
  public Response export(@PathParam("id") String id, @QueryParam("format") @Schema(enumeration = {"json", "csv"}, defaultValue = "json") String format) {
    Interview interview = system.interviewing().require(InterviewId.of(id));
    String name = "interview-" + interview.engagement().candidateName();
    return switch (Query.text(format).map(word -> Query.word("format", Format.class, word)).orElse(Format.JSON)) {
      case JSON ->
          Response.ok(everything(interview), MediaType.APPLICATION_JSON_TYPE).header("Content-Disposition", Attachment.named(name + ".json")).build();
      case CSV ->
          Response.ok(transcript(interview).getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8")
              .header("Content-Disposition", Attachment.named(name + ".csv"))
              .build();
    };
  }

  /** Shows the report as a page. */
  @GET
  @Path("{id}/report.html")
  @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
  @Operation(operationId = "printReport", summary = "Get the report as a printable page", description = "Without scripts; in the interview's language when none is named.")
  @APIResponse(responseCode = "200", description = "The page", content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
  public Response report(@PathParam("id") String id, @QueryParam("language") @Schema(enumeration = {"de", "en"}) String language) {
    Interview interview = system.interviewing().require(InterviewId.of(id));
    Language wanted = Query.text(language).map(Language::of).orElse(interview.engagement().language());
    ReportPage page =
        new ReportPage(
            wanted, interview, system.interviewing().transcript(interview.id()), system.evaluating().find(interview.id()), clock.instant());
    return Response.ok(page.html().getBytes(StandardCharsets.UTF_8), "text/html;charset=UTF-8").build();
  }

  private Export everything(Interview interview) {
    InterviewId id = interview.id();
    return new Export(
        clock.instant(),
        InterviewView.of(interview, system.interviewing().clock(interview)),
        system.interviewing().transcript(id).turns().stream().map(turn -> TurnView.of(turn, id)).toList(),
        RecordingView.of(system.taping(), id),
        SecondTranscriptView.of(system, id),
        SupervisorState.of(system.supervising().state(id)),
        system.evaluating().find(id).map(EvaluationView::of));
  }

  private String transcript(Interview interview) {
    Csv csv = new Csv().line("position", "timestamp", "speaker", "turn_type", "move", "question_id", "content");
    for (Turn turn : system.interviewing().transcript(interview.id()).turns()) {
      csv.line(
          String.valueOf(turn.position()),
          turn.at().toString(),
          JsonWords.word(turn.speaker()),
          JsonWords.word(turn.type()),
          turn.prompt().map(prompt -> JsonWords.word(prompt.move())).orElse(""),
          turn.prompt().flatMap(Prompt::questionId).orElse(""),
          turn.content());
    }
    return csv.toString();
  }
}
