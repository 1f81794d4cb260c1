package org.interviewkit.liberty.rest.seed;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.evaluation.Score;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.live.Seating;
import org.interviewkit.liberty.live.Tickets;
import org.interviewkit.liberty.rest.EvaluationsResource.EvaluationView;
import org.interviewkit.liberty.rest.SupervisorResource;
import org.interviewkit.liberty.rest.SupervisorResource.ActionRequest;
import org.interviewkit.liberty.rest.SupervisorResource.SupervisionView;
import org.interviewkit.liberty.rest.seed.SeedViews.Entry;

/** The paths of the interview server with the supervisor. */
@Path("/")
@Tag(name = "Older paths: interview server", description = "Paths and fields of the AI interview server with the supervisor; new work belongs on /api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class SpokenServerResource {

  private static final double SECONDS_A_MINUTE = 60;

  private final InterviewSystem system;
  private final SeedInterviews interviews;
  private final Tickets tickets;

  /** A job and a candidate in words; the caller states that the candidate has agreed. */
  public record ManualStart(String jobDescription, String resumeText, String candidateName) {}

  /** A scheduled interview. */
  public record DatabaseStart(String interviewId) {}

  /** A session; {@code ticket} opens the socket as the candidate within 60 s. */
  public record Started(InterviewId sessionId, String message, String websocketUrl, String ticket) {
    @Override
    public String toString() {
      return "Started[" + sessionId + "]";
    }
  }

  /** A session of a scheduled interview. */
  public record DatabaseStarted(InterviewId sessionId, InterviewId interviewId, String candidateName, String message, String websocketUrl, String ticket) {
    @Override
    public String toString() {
      return "DatabaseStarted[" + sessionId + "]";
    }
  }

  /** How a session went. */
  public record InterviewSummary(InterviewId sessionId, String candidateName, int conversationLength, int transcriptEntries, String status) {}

  /** A session that was ended. */
  public record Ended(String message, InterviewSummary interviewSummary) {}

  /** How much was said. */
  public record TranscriptSummary(int totalEntries, int userSpeechCount, int aiResponseCount, double interviewDurationMinutes) {}

  /** What was said in a session. */
  public record SessionTranscript(InterviewId sessionId, List<Entry> liveTranscript, TranscriptSummary summary) {}

  /** What was said in an interview. */
  public record LiveTranscript(InterviewId interviewId, List<Entry> liveTranscript, String status, Optional<Instant> startedAt) {}

  /** Names an interview. */
  public record InterviewReference(@JsonProperty("interviewId") @JsonAlias("interview_id") String interviewId) {}

  /** Names an interview to be finished; a transcript is taken and not used, because only what was stored here counts. */
  public record Finalization(@JsonProperty("interviewId") @JsonAlias("interview_id") String interviewId, Optional<JsonNode> transcript) {}

  /** What the interviewer is told. */
  public record InterviewContext(
      @JsonProperty("interviewId") InterviewId interviewId,
      String candidateName,
      String position,
      String jobDescription,
      String resumeText,
      Language language,
      List<Criterion> criteria,
      List<Question> questions) {}

  /** A finished interview with what it shows. */
  public record InterviewReport(
      @JsonProperty("interviewId") InterviewId interviewId,
      String candidateName,
      String position,
      String status,
      Optional<Instant> startedAt,
      Optional<Instant> endedAt,
      Optional<Score> finalAiEvaluationScore,
      Optional<EvaluationView> aiReview,
      int transcriptEntries) {}

  /** The supervisor's figures. */
  public record SupervisorStats(boolean isActive, long analysisCount, long actionsTaken, boolean conclusionInitiated, double elapsedMinutes) {}

  /** The supervisor of a session. */
  public record SupervisorStatus(InterviewId sessionId, SupervisorStats supervisorStats) {}

  /** What was done in the supervisor's place. */
  public record ActionDone(InterviewId sessionId, String message, SupervisionView supervision) {}

  /** The paths over a system. */
  @Inject
  public SpokenServerResource(InterviewSystem system, SeedInterviews interviews, Tickets tickets) {
    this.system = system;
    this.interviews = interviews;
    this.tickets = tickets;
  }

  /** Begins an interview in one call. */
  @POST
  @Path("start-interview")
  @Operation(operationId = "startManualInterview", summary = "Begin an interview from texts", description = "The caller states that the candidate has agreed.")
  public Started start(ManualStart request, @Context SecurityContext security) {
    Caller caller = Caller.of(security);
    Interview interview = interviews.begin(request.jobDescription(), Optional.empty(), request.candidateName(), request.resumeText(), caller);
    return new Started(interview.id(), "Interview session created successfully", socket(interview.id()), ticket(interview.id(), caller));
  }

  /** Begins a scheduled interview. */
  @POST
  @Path("start-database-interview")
  @Operation(operationId = "startDatabaseInterview", summary = "Begin a scheduled interview", description = "The caller states that the candidate has agreed.")
  public DatabaseStarted startDatabase(DatabaseStart request, @Context SecurityContext security) {
    Caller caller = Caller.of(security);
    Interview interview = interviews.agreed(system.interviewing().require(InterviewId.of(request.interviewId())), caller);
    return new DatabaseStarted(
        interview.id(),
        interview.id(),
        interview.engagement().candidateName(),
        "Database interview session created with live transcription",
        socket(interview.id()),
        ticket(interview.id(), caller));
  }

  /** Ends an interview. */
  @DELETE
  @Path("session/{session_id}/end")
  @Operation(operationId = "endSession", summary = "End an interview at once")
  @APIResponse(responseCode = "200", description = "Ended", content = @Content(schema = @Schema(implementation = Ended.class)))
  public Ended end(@PathParam("session_id") String sessionId, @Context SecurityContext security) {
    Interview interview = interviews.finished(InterviewId.of(sessionId), Caller.of(security));
    Transcript transcript = system.interviewing().transcript(interview.id());
    return new Ended(
        "Interview ended and finalized successfully",
        new InterviewSummary(
            interview.id(),
            interview.engagement().candidateName(),
            transcript.exchanges(),
            transcript.turns().size(),
            SeedInterviews.status(interview.status())));
  }

  /** Shows what was said in a session. */
  @GET
  @Path("session/{session_id}/transcript")
  @Operation(operationId = "getSessionTranscript", summary = "Get what was said in a session")
  public SessionTranscript sessionTranscript(@PathParam("session_id") String sessionId) {
    Interview interview = system.interviewing().require(InterviewId.of(sessionId));
    Transcript transcript = system.interviewing().transcript(interview.id());
    double minutes = minutes(system.interviewing().clock(interview).elapsed().toSeconds());
    return new SessionTranscript(
        interview.id(),
        Entry.of(interview.id(), transcript),
        new TranscriptSummary(transcript.turns().size(), transcript.exchanges(), transcript.of(Speaker.ASSISTANT).size(), minutes));
  }

  /** Shows what was said in an interview. */
  @GET
  @Path("interview/{interview_id}/live-transcript")
  @Operation(operationId = "getLiveTranscript", summary = "Get what was said in an interview")
  public LiveTranscript liveTranscript(@PathParam("interview_id") String interviewId) {
    Interview interview = system.interviewing().require(InterviewId.of(interviewId));
    return new LiveTranscript(
        interview.id(),
        Entry.of(interview.id(), system.interviewing().transcript(interview.id())),
        SeedInterviews.status(interview.status()),
        interview.timeline().startedAt());
  }

  /** Shows what the interviewer is told. */
  @POST
  @Path("prepare-interview-context")
  @Operation(operationId = "prepareInterviewContext", summary = "Get what the interviewer is told")
  public InterviewContext prepare(InterviewReference request) {
    Interview interview = system.interviewing().require(InterviewId.of(request.interviewId()));
    Candidate candidate = system.addingCandidates().require(interview.engagement().candidateId());
    return new InterviewContext(
        interview.id(),
        interview.engagement().candidateName(),
        interview.engagement().roleTitle(),
        system.definingRoles().require(interview.engagement().roleId()).content().jobDescription(),
        candidate.cvText(),
        interview.engagement().language(),
        interview.preparation().rubric().criteria(),
        interview.preparation().plan().questions());
  }

  /** Finishes an interview and evaluates it. */
  @POST
  @Path("finalize-interview")
  @Operation(operationId = "finalizeInterview", summary = "Finish an interview and evaluate it", description = "A transcript in the body is not used: what was stored counts.")
  public InterviewReport finish(Finalization request, @Context SecurityContext security) {
    return report(interviews.finished(InterviewId.of(request.interviewId()), Caller.of(security)));
  }

  /** Shows the report. */
  @POST
  @Path("get-interview-report")
  @Operation(operationId = "getInterviewReport", summary = "Get what an interview shows")
  public InterviewReport report(InterviewReference request) {
    return report(system.interviewing().require(InterviewId.of(request.interviewId())));
  }

  /** Shows the supervisor's figures. */
  @GET
  @Path("session/{session_id}/supervisor")
  @Operation(operationId = "getSupervisorStatus", summary = "Get the supervisor's figures")
  public SupervisorStatus supervisor(@PathParam("session_id") String sessionId) {
    InterviewId id = InterviewId.of(sessionId);
    var state = system.supervising().state(id);
    return new SupervisorStatus(
        id,
        new SupervisorStats(
            state.active(), state.analysisCount(), state.actionsTaken(), state.clock().concluding(), minutes(state.clock().elapsed().toSeconds())));
  }

  /** Acts in the supervisor's place. */
  @POST
  @Path("session/{session_id}/supervisor/action")
  @Operation(operationId = "actAsSupervisor", summary = "Guide, conclude or end")
  public ActionDone act(@PathParam("session_id") String sessionId, ActionRequest request, @Context SecurityContext security) {
    InterviewId id = InterviewId.of(sessionId);
    SupervisionView done = SupervisionView.of(SupervisorResource.act(system.supervising(), id, request, Caller.of(security)));
    return new ActionDone(id, "Supervisor action accepted", done);
  }

  private InterviewReport report(Interview interview) {
    var evaluation = interviews.evaluation(interview.id());
    Interview now = system.interviewing().require(interview.id());
    return new InterviewReport(
        now.id(),
        now.engagement().candidateName(),
        now.engagement().roleTitle(),
        SeedInterviews.status(now.status()),
        now.timeline().startedAt(),
        now.timeline().endedAt(),
        evaluation.flatMap(made -> made.overall()),
        evaluation.map(EvaluationView::of),
        system.interviewing().transcript(now.id()).turns().size());
  }

  private String ticket(InterviewId id, Caller caller) {
    return tickets.issue(id, Seating.CANDIDATE, caller.username()).value();
  }

  private static String socket(InterviewId id) {
    return "/ws/interview/" + id;
  }

  private static double minutes(long seconds) {
    return Math.round(10 * seconds / SECONDS_A_MINUTE) / 10.0;
  }
}
