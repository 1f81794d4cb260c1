package org.interviewkit.liberty.rest.seed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.live.Seating;
import org.interviewkit.liberty.live.Tickets;
import org.interviewkit.liberty.rest.EvaluationsResource.ProgressView;
import org.interviewkit.liberty.rest.Query;
import org.interviewkit.liberty.rest.seed.SeedViews.Line;
import org.interviewkit.liberty.rest.seed.SeedViews.SeedEvaluation;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.InterviewSummary;

/** The paths of the interview backend with rooms. */
@Path("api")
@Tag(name = "Older paths: room backend", description = "Paths and fields of the interview backend with rooms; new work belongs on /api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class RoomServerResource {

  private static final int MOST = 100;
  private static final int MOST_PAGES = 1_000;
  private static final int STORE_PAGE = 200;

  private final InterviewSystem system;
  private final SeedInterviews interviews;
  private final Tickets tickets;

  /** A candidate and a position in words; the caller states that the candidate has agreed. */
  public record RoomStart(String name, String position, String experience) {}

  /** The way to the live socket: {@code token} is its ticket, good for 60 s. */
  public record RoomStarted(String token, String roomName, InterviewId interviewId, String wsUrl) {
    @Override
    public String toString() {
      return "RoomStarted[" + interviewId + "]";
    }
  }

  /** Names an interview. */
  public record RoomReference(String interviewId) {}

  /** An interview that was ended. */
  public record RoomEnded(String message, InterviewId interviewId, String status) {}

  /** An interview with what was said and what it shows. */
  public record RoomDetails(
      InterviewId interviewId, String candidateName, String position, String status, List<Line> transcript, Optional<SeedEvaluation> evaluation) {}

  /** An interview as it stands in the list. */
  public record RoomEntry(
      InterviewId interviewId, String candidateName, String position, String status, Instant createdAt, Optional<Instant> startedAt, Optional<Instant> endedAt) {
    static RoomEntry of(InterviewSummary entry) {
      return new RoomEntry(
          entry.id(),
          entry.engagement().candidateName(),
          entry.engagement().roleTitle(),
          SeedInterviews.status(entry.status()),
          entry.timeline().createdAt(),
          entry.timeline().startedAt(),
          entry.timeline().endedAt());
    }
  }

  /** One page of the list. */
  public record RoomList(List<RoomEntry> interviews, int page, int pageSize, long total) {}

  /** What was said, with names. */
  public record RoomTranscript(InterviewId interviewId, String candidateName, String position, List<Line> transcript) {}

  /** The paths over a system. */
  @Inject
  public RoomServerResource(InterviewSystem system, SeedInterviews interviews, Tickets tickets) {
    this.system = system;
    this.interviews = interviews;
    this.tickets = tickets;
  }

  /** Begins an interview in one call. */
  @POST
  @Path("start-interview")
  @Operation(operationId = "startRoomInterview", summary = "Begin an interview for a position", description = "The caller states that the candidate has agreed.")
  public RoomStarted start(RoomStart request, @Context SecurityContext security, @Context HttpServletRequest http) {
    Caller caller = Caller.of(security);
    String position = Require.text("position", request.position(), 200);
    String experience = Require.text("experience", request.experience(), 2_000);
    Interview interview =
        interviews.begin(
            "Position: " + position + "\nExperience: " + experience, Optional.of(position), request.name(), position + ", " + experience, caller);
    String ticket = tickets.issue(interview.id(), Seating.CANDIDATE, caller.username()).value();
    return new RoomStarted(ticket, "interview-" + interview.id(), interview.id(), socket(http, interview.id()));
  }

  /** Ends an interview. */
  @POST
  @Path("end-interview")
  @Operation(operationId = "endRoomInterview", summary = "End an interview at once")
  public RoomEnded end(RoomReference request, @Context SecurityContext security) {
    Interview interview = interviews.finished(InterviewId.of(request.interviewId()), Caller.of(security));
    return new RoomEnded("Interview ended successfully", interview.id(), SeedInterviews.status(interview.status()));
  }

  /** Shows an interview. */
  @GET
  @Path("interview/{interview_id}")
  @Operation(operationId = "getRoomInterview", summary = "Get an interview with transcript and evaluation")
  public RoomDetails details(@PathParam("interview_id") String interviewId) {
    Interview interview = system.interviewing().require(InterviewId.of(interviewId));
    return new RoomDetails(
        interview.id(),
        interview.engagement().candidateName(),
        interview.engagement().roleTitle(),
        SeedInterviews.status(interview.status()),
        Line.of(interview, system.interviewing().transcript(interview.id())),
        system.evaluating().find(interview.id()).map(made -> SeedEvaluation.of(interview, made)));
  }

  /** Lists interviews by pages. */
  @GET
  @Path("interviews")
  @Operation(operationId = "listRoomInterviews", summary = "List interviews by pages, newest first")
  public RoomList list(
      @QueryParam("status") @Schema(enumeration = {"scheduled", "in_progress", "completed", "abandoned", "expired"}) String status,
      @QueryParam("page") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "1") String page,
      @QueryParam("page_size") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10") String pageSize) {
    int size = Require.between("page_size", Query.number("page_size", pageSize, 10), 1, MOST);
    int number = Require.between("page", Query.number("page", page, 1), 1, MOST_PAGES);
    Set<InterviewStatus> wanted = statuses(Query.text(status));
    var counts = system.interviewing().counts();
    long total = counts.entrySet().stream().filter(e -> wanted.isEmpty() || wanted.contains(e.getKey())).mapToLong(e -> e.getValue()).sum();
    return new RoomList(page(new InterviewFilter(wanted, Optional.empty(), ""), (long) (number - 1) * size, size), number, size, total);
  }

  /** Shows what was said. */
  @GET
  @Path("transcript/{interview_id}")
  @Operation(operationId = "getRoomTranscript", summary = "Get what was said, with names")
  public RoomTranscript transcript(@PathParam("interview_id") String interviewId) {
    Interview interview = system.interviewing().require(InterviewId.of(interviewId));
    return new RoomTranscript(
        interview.id(),
        interview.engagement().candidateName(),
        interview.engagement().roleTitle(),
        Line.of(interview, system.interviewing().transcript(interview.id())));
  }

  /** Shows what an interview shows. */
  @GET
  @Path("evaluation/{interview_id}")
  @Operation(operationId = "getRoomEvaluation", summary = "Get what an interview shows", description = "202 while it is being made, 404 before the interview has ended.")
  @APIResponse(responseCode = "200", description = "The evaluation", content = @Content(schema = @Schema(implementation = SeedEvaluation.class)))
  @APIResponse(responseCode = "202", description = "It is being made", content = @Content(schema = @Schema(implementation = ProgressView.class)))
  public Response evaluation(@PathParam("interview_id") String interviewId) {
    Interview interview = system.interviewing().require(InterviewId.of(interviewId));
    Optional<Evaluation> made = system.evaluating().find(interview.id());
    if (made.isPresent()) {
      return Response.ok(SeedEvaluation.of(interview, made.get())).build();
    }
    return Response.accepted(
            system.evaluating().progress(interview.id()).map(ProgressView::of).orElseThrow(() -> new NotFound("evaluation of interview", interviewId)))
        .build();
  }

  private List<RoomEntry> page(InterviewFilter filter, long skip, int size) {
    List<RoomEntry> entries = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    long passed = 0;
    while (entries.size() < size) {
      List<InterviewSummary> read = system.interviewing().list(filter, after, STORE_PAGE);
      for (InterviewSummary entry : read) {
        if (passed >= skip && entries.size() < size) {
          entries.add(RoomEntry.of(entry));
        }
        passed++;
      }
      if (read.size() < STORE_PAGE) {
        break;
      }
      after = Optional.of(read.get(read.size() - 1).cursor());
    }
    return entries;
  }

  private static Set<InterviewStatus> statuses(Optional<String> word) {
    Set<InterviewStatus> wanted =
        word.map(asked -> Arrays.stream(InterviewStatus.values()).filter(status -> SeedInterviews.status(status).equals(asked)).collect(Collectors.toSet()))
            .orElse(Set.of());
    if (word.isPresent() && wanted.isEmpty()) {
      throw new InvalidInput("status", "status is not accepted: allowed are scheduled, in_progress, completed, abandoned, expired");
    }
    return wanted;
  }

  private static String socket(HttpServletRequest request, InterviewId id) {
    String scheme = request.isSecure() ? "wss" : "ws";
    return scheme + "://" + request.getHeader("Host") + request.getContextPath() + "/ws/interview/" + id;
  }
}
