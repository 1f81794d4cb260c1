package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Interviewing;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.interview.Outcome;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.assembly.Settings;
import org.interviewkit.liberty.rest.InterviewViews.EntryView;
import org.interviewkit.liberty.rest.InterviewViews.InterviewView;
import org.interviewkit.liberty.rest.InterviewViews.SettingsRequest;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.InterviewSummary;

/** Interviews from being scheduled to being decided. */
@Path("api/v1/interviews")
@Tag(name = "Interviews", description = "From being scheduled to being decided")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class InterviewsResource {

  private final Interviewing interviewing;
  private final Settings defaults;

  /** An interview to be scheduled; the language is the candidate's when none is named. */
  public record NewInterview(
      String roleId, String candidateId, Optional<Language> language, Optional<Instant> scheduledFor, Optional<SettingsRequest> settings) {}

  /** One page of interviews. */
  public record InterviewList(List<EntryView> items, @Schema(nullable = true) String next) {}

  /** How many interviews there are in each state; all states are there. */
  public record Summary(Map<InterviewStatus, Long> counts) {}

  /** What a person decides, and why. */
  public record DecisionRequest(Outcome outcome, String reason) {}

  /** The interviews of a system. */
  @Inject
  public InterviewsResource(InterviewSystem system, Settings settings) {
    this.interviewing = system.interviewing();
    this.defaults = settings;
  }

  /** Schedules an interview. */
  @POST
  @Operation(operationId = "scheduleInterview", summary = "Schedule an interview", description = "The role must be approved; its criteria are frozen into the interview and its questions are chosen.")
  @APIResponse(responseCode = "201", description = "Scheduled", content = @Content(schema = @Schema(implementation = InterviewView.class)))
  public Response schedule(NewInterview wanted) {
    Interview interview =
        interviewing.schedule(
            RoleId.of(wanted.roleId()),
            CandidateId.of(wanted.candidateId()),
            wanted.language(),
            wanted.scheduledFor(),
            wanted.settings().map(asked -> asked.over(defaults.supervisor())).orElse(defaults.supervisor()));
    return Response.created(URI.create("api/v1/interviews/" + interview.id())).entity(view(interview)).build();
  }

  /** Lists interviews. */
  @GET
  @Operation(operationId = "listInterviews", summary = "List interviews, newest first", description = "Name status several times to get several.")
  public InterviewList list(
      @QueryParam("status") List<String> status,
      @QueryParam("role_id") String roleId,
      @QueryParam("text") String text,
      @QueryParam("after") String after,
      @QueryParam("limit") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "50") String limit) {
    int most = Cursors.limit(limit);
    InterviewFilter filter =
        new InterviewFilter(Query.words("status", InterviewStatus.class, status), Query.text(roleId).map(RoleId::of), Query.text(text).orElse(""));
    Cursors.Page<InterviewSummary> page =
        Cursors.Page.cut(interviewing.list(filter, Cursors.read(after), most + 1), most, InterviewSummary::cursor);
    return new InterviewList(page.items().stream().map(EntryView::of).toList(), page.next());
  }

  /** Counts interviews. */
  @GET
  @Path("summary")
  @Operation(operationId = "countInterviews", summary = "Count interviews by state")
  public Summary summary() {
    Map<InterviewStatus, Long> counts = new TreeMap<>(interviewing.counts());
    for (InterviewStatus status : InterviewStatus.values()) {
      counts.putIfAbsent(status, 0L);
    }
    return new Summary(counts);
  }

  /** Gives one interview. */
  @GET
  @Path("{id}")
  @Operation(operationId = "getInterview", summary = "Get an interview")
  public InterviewView get(@PathParam("id") String id) {
    return view(interviewing.require(InterviewId.of(id)));
  }

  /** Keeps a decision. */
  @POST
  @Path("{id}/decisions")
  @Operation(operationId = "decideInterview", summary = "Decide about a candidate", description = "A named person decides, with a reason. A later decision holds; earlier ones stay.")
  public InterviewView decide(@PathParam("id") String id, DecisionRequest decision, @Context SecurityContext security) {
    Caller caller = Caller.of(security);
    return view(interviewing.decide(InterviewId.of(id), decision.outcome(), decision.reason(), caller.username(), caller.displayName()));
  }

  private InterviewView view(Interview interview) {
    return InterviewView.of(interview, interviewing.clock(interview));
  }
}
