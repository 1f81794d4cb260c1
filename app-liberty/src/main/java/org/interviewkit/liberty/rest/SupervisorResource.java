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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.interviewkit.application.Supervising;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.supervision.Assessment;
import org.interviewkit.domain.supervision.Effect;
import org.interviewkit.domain.supervision.Focus;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.rest.InterviewViews.ClockView;
import org.interviewkit.liberty.rest.InterviewViews.SettingsView;

/** Watching the supervisor, and acting in its place. */
@Path("api/v1/interviews/{id}/supervisor")
@Tag(name = "Supervisor", description = "Watching a live interview, and stepping in")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class SupervisorResource {

  private final Supervising supervising;

  /** What a cycle or a person's command does. */
  public enum Action {
    /** Nothing. */
    IGNORE,
    /** Steers the interviewer's next turn. */
    GUIDE,
    /** Winds up. */
    CONCLUDE,
    /** Ends. */
    END,
    /** A person takes the interviewer's place; see {@link StandInResource}. */
    TAKE_OVER,
    /** A person gives it back. */
    RELEASE
  }

  /** A person's command; {@code guide} needs a message. */
  public record ActionRequest(Action action, Optional<String> message) {}

  /** One cycle, or one command of a person. */
  @Schema(name = "Supervision")
  public record SupervisionView(
      int number,
      Instant at,
      double elapsedSeconds,
      String by,
      int upTo,
      int exchanges,
      Assessment assessment,
      String rule,
      String because,
      Action action,
      Optional<Focus> focus,
      Optional<String> instruction,
      Effect effect,
      Optional<Instant> effectAt) {
    /** Shows a record. */
    public static SupervisionView of(Supervision record) {
      Optional<SupervisorAction.Guide> guide =
          record.ruling().action() instanceof SupervisorAction.Guide found ? Optional.of(found) : Optional.empty();
      return new SupervisionView(
          record.number(),
          record.at(),
          InterviewViews.seconds(record.elapsed()),
          record.by(),
          record.upTo(),
          record.exchanges(),
          record.assessment(),
          record.ruling().rule(),
          record.ruling().because(),
          Action.valueOf(record.ruling().action().label()),
          guide.map(SupervisorAction.Guide::focus),
          guide.map(SupervisorAction.Guide::instruction),
          record.effect(),
          record.effectAt());
    }
  }

  /** What the supervisor did so far. */
  public record SupervisorState(
      SettingsView settings,
      ClockView clock,
      boolean isActive,
      long analysisCount,
      long actionsTaken,
      boolean conclusionInitiated,
      List<SupervisionView> cycles) {
    static SupervisorState of(Supervising.State state) {
      return new SupervisorState(
          SettingsView.of(state.settings()),
          ClockView.of(state.clock()),
          state.active(),
          state.analysisCount(),
          state.actionsTaken(),
          state.clock().concluding(),
          state.cycles().stream().map(SupervisionView::of).toList());
    }
  }

  /** The supervisor of a system. */
  @Inject
  public SupervisorResource(InterviewSystem system) {
    this.supervising = system.supervising();
  }

  /** Shows the supervisor's record. */
  @GET
  @Operation(operationId = "getSupervisor", summary = "Get what the supervisor did, and why")
  public SupervisorState state(@PathParam("id") String id) {
    return SupervisorState.of(supervising.state(InterviewId.of(id)));
  }

  /** Acts in the supervisor's place. */
  @POST
  @Path("actions")
  @Operation(
      operationId = "superviseInterview",
      summary = "Guide, conclude or end an interview",
      description = "Kept like the supervisor's own actions; takes effect at the interviewer's next turn and can be undone until then.")
  @APIResponse(responseCode = "202", description = "Taken", content = @Content(schema = @Schema(implementation = SupervisionView.class)))
  public Response act(@PathParam("id") String id, ActionRequest request, @Context SecurityContext security) {
    return Response.accepted(SupervisionView.of(act(supervising, InterviewId.of(id), request, Caller.of(security)))).build();
  }

  /** Takes an action back. */
  @POST
  @Path("actions/{number}/undo")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "undoAction", summary = "Take a pending action back, the supervisor's or a person's")
  public SupervisionView undo(@PathParam("id") String id, @PathParam("number") String number) {
    InterviewId interview = InterviewId.of(id);
    if (!number.matches("[0-9]{1,9}")) {
      throw new NotFound("supervisor action", number);
    }
    return SupervisionView.of(supervising.undo(interview, Integer.parseInt(number)));
  }

  /** Carries out a person's command. */
  public static Supervision act(Supervising supervising, InterviewId interview, ActionRequest request, Caller caller) {
    return switch (request.action()) {
      case GUIDE ->
          supervising.guide(
              interview, request.message().orElseThrow(() -> new InvalidInput("message", "message is missing: guide needs one")), caller.username());
      case CONCLUDE -> supervising.conclude(interview, caller.username());
      case END -> supervising.end(interview, caller.username());
      case IGNORE, TAKE_OVER, RELEASE -> throw new InvalidInput("action", "action is not accepted: allowed are guide, conclude, end");
    };
  }
}
