package org.interviewkit.liberty.rest.assistant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
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
import org.interviewkit.application.Assistance;
import org.interviewkit.application.HandingOver;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.HandOver;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.TeamMember;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.rest.Cursors;
import org.interviewkit.liberty.rest.Query;
import org.interviewkit.liberty.rest.assistant.AssistantViews.HandOverView;
import org.interviewkit.liberty.rest.assistant.AssistantViews.MessageView;
import org.interviewkit.port.ThreadFilter;
import org.interviewkit.port.ThreadSummary;

/** Visitors' conversations in the team's hands. */
@Path("interview/api")
@Tag(name = "Assistant: conversations", description = "Reading visitors' conversations, taking them over and giving them back, for the team or with x-admin-token")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class ThreadsResource {

  private static final int MOST = 200;
  private static final int USUAL = 50;

  /** The name visitors see of whoever acts with the operator's token, which belongs to nobody. */
  private static final String NOBODY_IN_PARTICULAR = "Team";

  private final Assistance assistance;
  private final EventStreams streams;

  /** A conversation in a list; {@code last_text} is the beginning of the last message. */
  public record ThreadEntry(
      ThreadId sessionId, Instant createdAt, Instant lastAt, Language language, int messages, HandOverView handover, String lastText, List<Long> tickets) {
    static ThreadEntry of(ThreadSummary entry) {
      ChatThread thread = entry.thread();
      return new ThreadEntry(
          thread.id(),
          thread.createdAt(),
          entry.lastAt(),
          thread.language(),
          entry.messages(),
          HandOverView.of(thread.handOver()),
          entry.lastText(),
          entry.tickets().stream().map(TicketNumber::value).toList());
    }
  }

  /** One page of conversations; {@code next} is the {@code before} of the page after it. */
  public record ThreadList(List<ThreadEntry> items, @Schema(nullable = true) String next) {}

  /** A whole conversation. */
  public record WholeThread(ThreadId sessionId, Instant createdAt, Language language, HandOverView handover, List<MessageView> messages, List<Long> tickets) {}

  /** What somebody of the team writes; the same {@code client_id} again is the same message. */
  public record TeamReply(String text, Optional<String> clientId) {}

  /** Works for a system. */
  @Inject
  public ThreadsResource(InterviewSystem system, EventStreams streams) {
    this.assistance = system.assistance();
    this.streams = streams;
  }

  /** Lists conversations. */
  @GET
  @Path("threads")
  @Operation(operationId = "listThreads", summary = "List conversations in which something was said, newest activity first")
  public ThreadList list(
      @QueryParam("state") @Schema(enumeration = {"none", "waiting", "person"}) String state,
      @QueryParam("text") String text,
      @QueryParam("before") String before,
      @QueryParam("limit") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50") String limit) {
    int wanted = Require.between("limit", Query.number("limit", limit, USUAL), 1, MOST);
    Optional<HandOver.State> whose = Query.text(state).map(word -> Query.word("state", HandOver.State.class, word));
    List<ThreadSummary> page = handingOver().list(new ThreadFilter(whose, Query.text(text).orElse("")), Cursors.read("before", before), wanted);
    String next = page.size() < wanted ? null : Cursors.write(page.get(page.size() - 1).cursor());
    return new ThreadList(page.stream().map(ThreadEntry::of).toList(), next);
  }

  /** Shows a conversation. */
  @GET
  @Path("threads/{id}")
  @Operation(operationId = "getThread", summary = "Get a conversation with its messages")
  public WholeThread thread(@PathParam("id") String id) {
    return shown(handingOver().look(ThreadId.of(id)));
  }

  /** Takes a conversation over. */
  @POST
  @Path("threads/{id}/takeover")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "takeThreadOver", summary = "Speak with the visitor instead of the assistant", description = "Again changes nothing. 409 names who has it already.")
  public WholeThread takeOver(@PathParam("id") String id, @Context SecurityContext security) {
    return shown(handingOver().takeOver(ThreadId.of(id), member(security)));
  }

  /** Gives a conversation back. */
  @POST
  @Path("threads/{id}/release")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "releaseThread",
      summary = "Have the assistant answer again",
      description = "The one who has it may do so, and every admin. Messages that were not answered stay so. Again changes nothing.")
  public WholeThread release(@PathParam("id") String id, @Context SecurityContext security) {
    boolean anyway = Caller.of(security).group() == Group.ADMIN;
    return shown(handingOver().release(ThreadId.of(id), member(security), anyway));
  }

  /** Writes to the visitor. */
  @POST
  @Path("threads/{id}/replies")
  @Operation(operationId = "replyInThread", summary = "Write to the visitor", description = "409 unless the caller has taken the conversation over.")
  @APIResponse(responseCode = "201", description = "The message", content = @Content(schema = @Schema(implementation = MessageView.class)))
  public Response reply(@PathParam("id") String id, TeamReply reply, @Context SecurityContext security) {
    Message message = handingOver().reply(ThreadId.of(id), member(security), reply.text(), reply.clientId());
    return Response.status(201).entity(MessageView.of(message)).build();
  }

  /** Follows what happens. */
  @GET
  @Path("desk/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "followDesk",
      summary = "Hear of what changes at the desk",
      description = "Server-sent events with ids alone: ticket, thread, feedback; a comment every 15 s. Ends after ten minutes at the latest: connect again. What another server of"
          + " several changed is told as well, a moment later.")
  @APIResponse(responseCode = "200", description = "The events", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
  public void follow(
      @Context SecurityContext security, @Context HttpServletRequest http, @Context HttpServletResponse response, @Context SseEventSink sink, @Context Sse sse) {
    EventStreams.Reader reader = new EventStreams.Reader(Caller.of(security).username(), http.getRemoteAddr());
    streams.admit(reader);
    response.setHeader("X-Accel-Buffering", "no");
    streams.begin(new DeskFeed(reader, streams.stream(sink, sse)));
  }

  private HandingOver handingOver() {
    return assistance.handingOver();
  }

  private WholeThread shown(ChatThread thread) {
    List<Message> messages = assistance.chatting().readAfter(thread.id(), 0);
    List<Long> tickets = messages.stream().flatMap(message -> message.outcome().stream()).flatMap(outcome -> outcome.ticket().stream()).map(TicketNumber::value).toList();
    return new WholeThread(
        thread.id(), thread.createdAt(), thread.language(), HandOverView.of(thread.handOver()), messages.stream().map(MessageView::of).toList(), tickets);
  }

  /** Whoever calls, as visitors see them. */
  static TeamMember member(SecurityContext security) {
    Caller caller = Caller.of(security);
    return new TeamMember(caller.username(), caller.equals(Caller.ADMIN_TOKEN) ? NOBODY_IN_PARTICULAR : caller.displayName());
  }
}
