package org.interviewkit.liberty.rest.assistant;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Assistance;
import org.interviewkit.application.GatheringFeedback.Given;
import org.interviewkit.application.Ticketing;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.Feedback;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.domain.assistant.TicketStatus;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.rest.Query;
import org.interviewkit.liberty.rest.assistant.AssistantViews.FeedbackView;
import org.interviewkit.liberty.rest.table.TableFormat;
import org.interviewkit.port.TicketFilter;

/** What the team sees of the assistant: tickets and feedback. */
@Path("interview/api")
@Tag(name = "Assistant: desk", description = "Tickets and feedback, for the team or with x-admin-token")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class DeskResource {

  private static final int MOST = 200;
  private static final int MOST_ENTRIES = 1_000;
  private static final int USUAL = 50;

  private final Assistance assistance;

  /** One page of tickets; {@code next} is the {@code before} of the page after it. */
  public record TicketList(List<TicketView> items, @Schema(nullable = true) Long next) {}

  /** Where a ticket is to stand. */
  public record StatusChange(@Schema(enumeration = {"offen", "erledigt"}) String status) {}

  /** Feedback, newest first. */
  public record FeedbackList(List<FeedbackView> entries) {}

  /** A rating of the team. */
  public record AdminFeedback(
      Optional<String> sessionId,
      Optional<String> userQuestion,
      Optional<String> assistantReply,
      Optional<String> category,
      Optional<String> reason,
      Integer rating) {}

  /** Works for a system. */
  @Inject
  public DeskResource(InterviewSystem system) {
    this.assistance = system.assistance();
  }

  /** Lists tickets. */
  @GET
  @Path("escalations")
  @Operation(operationId = "listEscalations", summary = "List tickets, highest number first")
  public TicketList list(
      @QueryParam("status") @Schema(enumeration = {"offen", "erledigt"}) String status,
      @QueryParam("category") String category,
      @QueryParam("text") String text,
      @QueryParam("owner") @Parameter(description = "An account, me, or none") String owner,
      @QueryParam("due") @Schema(enumeration = {"overdue", "soon"}) String due,
      @QueryParam("before") @Schema(type = SchemaType.INTEGER) String before,
      @QueryParam("limit") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50") String limit,
      @Context SecurityContext security) {
    int wanted = Require.between("limit", Query.number("limit", limit, USUAL), 1, MOST);
    TicketFilter filter = narrowed(filter(status, category, text), owner, due, Caller.of(security));
    List<Ticket> page = assistance.ticketing().list(filter, Query.text(before).map(TicketNumber::of), wanted);
    Long next = page.size() < wanted ? null : (Long) page.get(page.size() - 1).number().value();
    return new TicketList(page.stream().map(this::shown).toList(), next);
  }

  /** Hands all tickets over as a file. */
  @GET
  @Path("escalations/export")
  @Produces({"text/csv", "application/vnd.apache.parquet", MediaType.APPLICATION_JSON})
  @Operation(operationId = "exportEscalations", summary = "Download tickets as CSV or Parquet", description = "CSV is harmless to spreadsheets: no cell is taken for a formula.")
  @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response export(
      @QueryParam("status") @Schema(enumeration = {"offen", "erledigt"}) String status,
      @QueryParam("category") String category,
      @QueryParam("text") String text,
      @QueryParam("owner") @Parameter(description = "An account, me, or none") String owner,
      @QueryParam("due") @Schema(enumeration = {"overdue", "soon"}) String due,
      @QueryParam("format") @Schema(enumeration = {"csv", "parquet"}, defaultValue = "csv") String format,
      @Context SecurityContext security) {
    TicketFilter filter = narrowed(filter(status, category, text), owner, due, Caller.of(security));
    return TableFormat.of(format).answer(AssistantTables.tickets(assistance.ticketing(), filter));
  }

  /** Shows a ticket. */
  @GET
  @Path("escalations/{id}")
  @Operation(operationId = "getEscalation", summary = "Get a ticket")
  public TicketView ticket(@PathParam("id") String id) {
    return shown(assistance.ticketing().require(TicketNumber.of(id)));
  }

  /** Moves a ticket. */
  @PATCH
  @Path("escalations/{id}/status")
  @Operation(operationId = "changeEscalationStatus", summary = "Change where a ticket stands")
  public TicketView move(@PathParam("id") String id, StatusChange change, @Context SecurityContext security) {
    TicketNumber number = TicketNumber.of(id);
    return shown(assistance.ticketing().move(number, TicketStatus.of(change.status()), Caller.of(security).username()));
  }

  /** Lists feedback. */
  @GET
  @Path("feedback/list")
  @Operation(operationId = "listFeedback", summary = "List feedback, newest first")
  public FeedbackList feedback(@QueryParam("limit") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50") String limit) {
    return new FeedbackList(assistance.feedback().list(Optional.empty(), entries(limit)).stream().map(FeedbackView::of).toList());
  }

  /** Hands all feedback over as a file. */
  @GET
  @Path("feedback/export")
  @Produces({"text/csv", "application/vnd.apache.parquet", MediaType.APPLICATION_JSON})
  @Operation(operationId = "exportFeedback", summary = "Download feedback as CSV or Parquet", description = "CSV is harmless to spreadsheets: no cell is taken for a formula.")
  @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response exportFeedback(@QueryParam("format") @Schema(enumeration = {"csv", "parquet"}, defaultValue = "csv") String format) {
    return TableFormat.of(format).answer(AssistantTables.feedback(assistance.feedback()));
  }

  /** Keeps a rating of the team. */
  @POST
  @Path("admin/feedback")
  @Operation(operationId = "rateAnswer", summary = "Rate an answer from 1 (bad) to 5 (good), with a reason or without")
  public FeedbackView rate(AdminFeedback given) {
    Feedback kept =
        assistance
            .feedback()
            .give(
                Feedback.Kind.ADMIN_FEEDBACK,
                new Given(given.sessionId(), given.userQuestion(), given.assistantReply(), given.category(), given.reason(), Optional.of(given.rating())));
    return FeedbackView.of(kept);
  }

  private TicketView shown(Ticket ticket) {
    return TicketView.of(ticket, assistance.ticketing());
  }

  private TicketFilter narrowed(TicketFilter all, String owner, String due, Caller caller) {
    TicketFilter owned = Query.text(owner).map(word -> all.inCareOf(care(word, caller))).orElse(all);
    return Query.text(due).map(word -> owned.dueWithin(assistance.ticketing().span(Query.word("due", Ticketing.Due.class, word)))).orElse(owned);
  }

  private static TicketFilter.Care care(String word, Caller caller) {
    return switch (word) {
      case "none" -> new TicketFilter.Care(Optional.empty());
      case "me" -> new TicketFilter.Care(Optional.of(caller.username()));
      default -> new TicketFilter.Care(Optional.of(word));
    };
  }

  private static int entries(String limit) {
    return Require.between("limit", Query.number("limit", limit, USUAL), 1, MOST_ENTRIES);
  }

  private static TicketFilter filter(String status, String category, String text) {
    return TicketFilter.of(Query.text(status).map(TicketStatus::of), Query.text(category), Query.text(text).orElse(""));
  }
}
