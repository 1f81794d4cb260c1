package org.interviewkit.liberty.rest.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Assistance;
import org.interviewkit.application.Replying.Written;
import org.interviewkit.application.Ticketing.Term;
import org.interviewkit.application.Ticketing.Wish;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.account.Account;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.access.Team;
import org.interviewkit.liberty.rest.Json;
import org.interviewkit.liberty.rest.Query;
import org.interviewkit.port.TicketFilter.Care;

/** What the team does with tickets. */
@Path("interview/api")
@Tag(name = "Assistant: work on tickets", description = "Owner, due time, notes, replies to the visitor, merging, for the team or with x-admin-token")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class TicketsResource {

  private final Assistance assistance;
  private final Team team;

  /** What is to change; what is left out stays, null takes away. {@code owner} is an active account, or {@code me}. */
  public record TicketPatch(Optional<String> owner, Optional<Instant> dueAt, Optional<String> category) {}

  /** Something to write down. */
  public record NoteText(String text) {}

  /** An answer to the visitor; the same {@code client_id} again is the same answer. */
  public record ReplyText(String text, Optional<Boolean> byEmail, Optional<Boolean> inThread, Optional<String> clientId) {}

  /** The ticket to merge into. */
  public record MergeTarget(long into) {}

  /** Somebody who can look after tickets. */
  public record OwnerView(String username, String displayName) {}

  /** What the desk must know of the configuration. */
  public record AssistantSettings(List<String> categories, long dueHours, boolean mail, String organisation, List<OwnerView> owners) {}

  /** Works for a system. */
  @Inject
  public TicketsResource(InterviewSystem system, Team team) {
    this.assistance = system.assistance();
    this.team = team;
  }

  /** Changes a ticket. */
  @PATCH
  @Path("escalations/{id}")
  @Operation(operationId = "changeEscalation", summary = "Change who looks after a ticket, when it is due, its category", description = "What is left out stays; null takes away.")
  @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TicketPatch.class)))
  public TicketView change(@PathParam("id") String id, JsonNode body, @Context SecurityContext security) {
    TicketNumber number = assistance.ticketing().require(TicketNumber.of(id)).number();
    TicketPatch patch = Json.read(body.toString(), TicketPatch.class);
    Caller caller = Caller.of(security);
    if (body.has("category") && patch.category().isEmpty()) {
      throw new InvalidInput("category", "category cannot be taken away: every ticket has one");
    }
    Optional<Care> owner = body.has("owner") ? Optional.of(new Care(patch.owner().map(name -> owner(name, caller)))) : Optional.empty();
    Optional<Term> due = body.has("due_at") ? Optional.of(new Term(patch.dueAt())) : Optional.empty();
    return shown(assistance.ticketing().change(number, new Wish(owner, due, patch.category()), caller.username()));
  }

  /** Adds a note. */
  @POST
  @Path("escalations/{id}/notes")
  @Operation(operationId = "addEscalationNote", summary = "Write something down about a ticket, for the team alone")
  @APIResponse(responseCode = "201", description = "The ticket", content = @Content(schema = @Schema(implementation = TicketView.class)))
  public Response note(@PathParam("id") String id, NoteText note, @Context SecurityContext security) {
    return created(assistance.ticketing().note(TicketNumber.of(id), note.text(), Caller.of(security).username()));
  }

  /** Answers the visitor. */
  @POST
  @Path("escalations/{id}/replies")
  @Operation(
      operationId = "replyToEscalation",
      summary = "Answer the visitor, by e-mail or in the conversation or both",
      description = "Kept first, then delivered; delivery says how far an e-mail has come. 409 when it cannot go that way: nobody to write to, no reply wanted, no mail server, no"
          + " conversation, a merged ticket.")
  @APIResponse(responseCode = "201", description = "The ticket", content = @Content(schema = @Schema(implementation = TicketView.class)))
  public Response reply(@PathParam("id") String id, ReplyText reply, @Context SecurityContext security) {
    Written written = new Written(reply.text(), reply.byEmail().orElse(false), reply.inThread().orElse(false), reply.clientId());
    return created(assistance.replying().reply(TicketNumber.of(id), written, ThreadsResource.member(security)));
  }

  /** Sends a reply again that could not be sent. */
  @POST
  @Path("escalations/{id}/replies/{reply}/delivery")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "sendReplyAgain",
      summary = "Send a reply by e-mail again that could not be sent",
      description = "reply counts from 1, in the order of the ticket's replies. 409 unless its delivery is failed, and without a mail server.")
  public TicketView sendAgain(@PathParam("id") String id, @PathParam("reply") String reply) {
    return shown(assistance.replying().sendAgain(TicketNumber.of(id), Query.number("reply", reply, 0)));
  }

  /** Merges a ticket into another one. */
  @POST
  @Path("escalations/{id}/merge")
  @Operation(operationId = "mergeEscalation", summary = "Merge a ticket into another one", description = "It is done then and points there. Again changes nothing.")
  public TicketView merge(@PathParam("id") String id, MergeTarget target, @Context SecurityContext security) {
    if (target.into() < 1) {
      throw new InvalidInput("into", "into " + target.into() + ": allowed from 1");
    }
    return shown(assistance.merging().merge(TicketNumber.of(id), new TicketNumber(target.into()), Caller.of(security).username()));
  }

  /** Takes a ticket out of another one. */
  @POST
  @Path("escalations/{id}/unmerge")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "unmergeEscalation", summary = "Take a merged ticket out again", description = "It stands where it stood before.")
  public TicketView unmerge(@PathParam("id") String id, @Context SecurityContext security) {
    return shown(assistance.merging().unmerge(TicketNumber.of(id), Caller.of(security).username()));
  }

  /** Shows what the desk must know of the configuration. */
  @GET
  @Path("assistant/settings")
  @Operation(operationId = "getAssistantSettings", summary = "Categories, hours until a ticket is due, whether there is e-mail, who can look after tickets")
  public AssistantSettings settings() {
    List<OwnerView> owners = team.all().stream().filter(Account::active).map(account -> new OwnerView(account.username(), account.displayName())).toList();
    return new AssistantSettings(
        assistance.ticketing().categories(), assistance.ticketing().usuallyDue().toHours(), assistance.replying().canMail(), assistance.ticketing().organisation(), owners);
  }

  private String owner(String name, Caller caller) {
    if (name.equals("me") || name.equals(caller.username())) {
      return caller.username();
    }
    return team.active(name).map(Account::username).orElseThrow(() -> new InvalidInput("owner", "owner is no active account of the team"));
  }

  private TicketView shown(Ticket ticket) {
    return TicketView.of(ticket, assistance.ticketing());
  }

  private Response created(Ticket ticket) {
    return Response.status(201).entity(shown(ticket)).build();
  }
}
