package org.interviewkit.liberty.rest.assistant;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Assistance;
import org.interviewkit.application.GatheringFeedback.Given;
import org.interviewkit.application.Ticketing.Raised;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.assistant.Feedback;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.Ticket;

/** Tickets and feedback as they come in. */
@Path("interview/api")
@Tag(name = "Assistant: tickets and feedback", description = "What visitors and agents hand in; limited per address")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@Dependent
public class ReportsResource {

  private final Assistance assistance;
  private final VisitorLimits limits;

  /** A ticket as a form sends it; {@code website} is a field people do not see and must stay empty. */
  public record EscalationForm(
      Optional<String> name,
      Optional<String> contact,
      Optional<String> email,
      Optional<String> phone,
      Optional<Boolean> wantsReply,
      Optional<String> category,
      String message,
      Optional<String> source,
      Optional<String> website) {}

  /** A ticket as an agent's tool sends it. */
  public record ToolTicket(
      Optional<String> name, Optional<String> contact, Optional<Boolean> wantsReply, Optional<String> category, String message, Optional<String> source) {}

  /** That a tool's ticket was opened. */
  public record ToolAnswer(String status, long ticketId) {}

  /** Feedback of a visitor. */
  public record PublicFeedback(
      Optional<String> sessionId,
      Optional<String> userQuestion,
      Optional<String> assistantReply,
      Optional<String> category,
      Optional<String> comment,
      Optional<Integer> rating) {}

  /** That feedback was kept. */
  public record FeedbackKept(String status, String id) {}

  /** Takes in for a system. */
  @Inject
  public ReportsResource(InterviewSystem system, VisitorLimits limits) {
    this.assistance = system.assistance();
    this.limits = limits;
  }

  /** Opens a ticket. */
  @POST
  @PermitAll
  @Path("escalations")
  @Operation(operationId = "createEscalation", summary = "Open a ticket", description = "With a client secret the ticket knows its conversation.")
  @APIResponse(responseCode = "201", description = "The ticket", content = @Content(schema = @Schema(implementation = TicketView.class)))
  public Response escalate(EscalationForm form, @HeaderParam(VisitorResource.SECRET) String secret, @Context HttpServletRequest http) {
    limits.countReport(http.getRemoteAddr());
    if (form.website().isPresent() && !form.website().get().isBlank()) {
      throw new InvalidInput("website", "website must stay empty");
    }
    Optional<ThreadId> thread = Optional.ofNullable(secret).flatMap(assistance.chatting()::admit);
    Ticket ticket =
        assistance
            .ticketing()
            .raise(
                new Raised(
                    form.name(), form.contact(), form.email(), form.phone(), form.wantsReply().orElse(false), form.category(), form.message(), form.source(), thread));
    return Response.status(201).entity(TicketView.of(ticket, assistance.ticketing())).build();
  }

  /** Opens a ticket for an agent. */
  @POST
  @PermitAll
  @Path("tools/submit_ticket")
  @Operation(operationId = "submitTicket", summary = "Open a ticket, as an agent's tool")
  public ToolAnswer submit(ToolTicket form, @Context HttpServletRequest http) {
    limits.countReport(http.getRemoteAddr());
    Ticket ticket =
        assistance
            .ticketing()
            .raise(
                new Raised(
                    form.name(),
                    form.contact(),
                    Optional.empty(),
                    Optional.empty(),
                    form.wantsReply().orElse(false),
                    form.category(),
                    form.message(),
                    form.source(),
                    Optional.empty()));
    return new ToolAnswer("ok", ticket.number().value());
  }

  /** Keeps feedback. */
  @POST
  @PermitAll
  @Path("feedback")
  @Operation(operationId = "giveFeedback", summary = "Say what an answer was worth")
  public FeedbackKept feedback(PublicFeedback given, @Context HttpServletRequest http) {
    limits.countReport(http.getRemoteAddr());
    Feedback kept =
        assistance
            .feedback()
            .give(
                Feedback.Kind.PUBLIC_FEEDBACK,
                new Given(given.sessionId(), given.userQuestion(), given.assistantReply(), given.category(), given.comment(), given.rating()));
    return new FeedbackKept("ok", kept.id().toString());
  }
}
