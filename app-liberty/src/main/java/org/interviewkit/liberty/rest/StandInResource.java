package org.interviewkit.liberty.rest;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Supervising;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;

/** A person in the interviewer's place. */
@Path("api/v1/interviews/{id}/handover")
@Tag(name = "Supervisor", description = "Watching a live interview, and stepping in")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class StandInResource {

  /** The name candidates are told of whoever acts with the operator's token, which belongs to nobody. */
  private static final String NOBODY_IN_PARTICULAR = "Team";

  private final Supervising supervising;

  /** Whose the interviewer's place is; {@code person} is the name the candidate is told, {@code by} the account. */
  public record StandInView(@Schema(enumeration = {"none", "person"}) String state, Optional<String> person, Optional<String> by, Optional<Instant> since) {
    static StandInView of(Optional<Supervision> held) {
      Optional<String> name = held.map(command -> command.ruling().action()).flatMap(StandInView::nameOf);
      return new StandInView(held.isPresent() ? "person" : "none", name, held.map(Supervision::by), held.map(Supervision::at));
    }

    private static Optional<String> nameOf(SupervisorAction action) {
      return action instanceof SupervisorAction.TakeOver taken ? Optional.of(taken.name()) : Optional.empty();
    }
  }

  /** What a person says to the candidate; the same {@code client_id} again is the same turn. */
  public record PersonsWords(String text, Optional<String> clientId) {}

  /** What was said, as a turn of the interview. */
  public record PersonsTurn(int position, Instant timestamp, String speaker, String content) {
    static PersonsTurn of(Turn turn) {
      return new PersonsTurn(turn.position(), turn.at(), JsonWords.word(turn.speaker()), turn.content());
    }
  }

  /** Steps into the interviews of a system. */
  @Inject
  public StandInResource(InterviewSystem system) {
    this.supervising = system.supervising();
  }

  /** Shows whose the place is. */
  @GET
  @Operation(operationId = "getStandIn", summary = "Whether a person leads the interview instead of the AI")
  public StandInView show(@PathParam("id") String id) {
    return StandInView.of(supervising.standIn(InterviewId.of(id)));
  }

  /** Takes the interviewer's place. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "standIn",
      summary = "Lead the interview instead of the AI",
      description = "The candidate is told once; the AI is silent and the supervisor does nothing until the place is given back. 409 names who has it already. Again changes nothing.")
  public StandInView takeOver(@PathParam("id") String id, @Context SecurityContext security) {
    Caller caller = Caller.of(security);
    String name = caller.equals(Caller.ADMIN_TOKEN) ? NOBODY_IN_PARTICULAR : caller.displayName();
    return StandInView.of(Optional.of(supervising.takeOver(InterviewId.of(id), name, caller.username())));
  }

  /** Gives the place back. */
  @DELETE
  @Operation(
      operationId = "endStandIn",
      summary = "Have the AI lead the interview again",
      description = "The one who has the place may do so, and every admin. The AI goes on with its next turn. Again changes nothing.")
  @APIResponse(responseCode = "200", description = "Whose the place is", content = @Content(schema = @Schema(implementation = StandInView.class)))
  public StandInView release(@PathParam("id") String id, @Context SecurityContext security) {
    Caller caller = Caller.of(security);
    InterviewId interview = InterviewId.of(id);
    supervising.release(interview, caller.username(), caller.group() == Group.ADMIN);
    return StandInView.of(supervising.standIn(interview));
  }

  /** Says something to the candidate. */
  @POST
  @Path("turns")
  @Operation(operationId = "sayAsStandIn", summary = "Say something to the candidate", description = "409 unless the caller has the interviewer's place. No evaluation counts it.")
  @APIResponse(responseCode = "201", description = "The turn", content = @Content(schema = @Schema(implementation = PersonsTurn.class)))
  public Response say(@PathParam("id") String id, PersonsWords words, @Context SecurityContext security) {
    Turn turn = supervising.say(InterviewId.of(id), words.text(), words.clientId(), Caller.of(security).username());
    return Response.status(201).entity(PersonsTurn.of(turn)).build();
  }
}
