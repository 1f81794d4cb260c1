package org.interviewkit.liberty.rest.assistant;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Chatting;
import org.interviewkit.application.HandingOver;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.liberty.assembly.Deployment;
import org.interviewkit.liberty.rest.Json;
import org.interviewkit.liberty.rest.Problem;
import org.interviewkit.liberty.rest.Query;
import org.interviewkit.liberty.rest.Refusal;
import org.interviewkit.liberty.rest.assistant.AssistantViews.HandOverView;
import org.interviewkit.liberty.rest.assistant.AssistantViews.MessageView;

/** Talking with the assistant. */
@Path("interview/api")
@Tag(name = "Assistant: visitors", description = "What a visitor's browser calls; limited per visitor and address")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@Dependent
public class VisitorResource {

  /** The header that carries the client secret. */
  static final String SECRET = "x-client-secret";

  private final Chatting chatting;
  private final HandingOver handingOver;
  private final VisitorLimits limits;
  private final Deployment deployment;

  /** What may be said when a session is wanted; all of it may be left out. {@code client_secret} is the one before: then the conversation goes on. */
  public record SessionRequest(Optional<String> clientSecret, Optional<UUID> visitorId, Optional<String> language) {
    static final SessionRequest EMPTY = new SessionRequest(Optional.empty(), Optional.empty(), Optional.empty());

    @Override
    public String toString() {
      return "SessionRequest[***]";
    }
  }

  /** The right to take part in a conversation for a while. */
  public record ChatSession(String clientSecret, Instant expiresAt, String sessionId) {
    @Override
    public String toString() {
      return "ChatSession[" + sessionId + "]";
    }
  }

  /** A visitor's message; the same {@code client_id} again is the same message. */
  public record VisitorMessage(String text, Optional<String> clientId) {}

  /** A conversation. */
  public record ThreadView(ThreadId sessionId, List<MessageView> messages, HandOverView handover) {}

  /** A sign of life. */
  public record Alive(String status) {}

  /** Talks through a system. */
  @Inject
  public VisitorResource(InterviewSystem system, VisitorLimits limits, Deployment deployment) {
    this.chatting = system.assistance().chatting();
    this.handingOver = system.assistance().handingOver();
    this.limits = limits;
    this.deployment = deployment;
  }

  /** Opens a conversation, or goes on with one. */
  @POST
  @PermitAll
  @Path("chatkit/session")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "createChatSession",
      summary = "Get a client secret",
      description = "Without a body: a new conversation. With the client secret before, good or ended no longer ago than it was good: a new one for the same conversation, under the"
          + " same session_id. With interview.chat=chatkit always a fresh session with OpenAI's hosted chat, under the visitor_id.")
  @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SessionRequest.class)))
  public ChatSession session(@Context HttpServletRequest http) throws IOException {
    limits.countSession(http.getRemoteAddr());
    String body = new String(http.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    SessionRequest request = body.isBlank() ? SessionRequest.EMPTY : Json.read(body, SessionRequest.class);
    if (deployment.hosting().isPresent()) {
      return HostedSessions.open(deployment.hosting().get(), request.visitorId());
    }
    Chatting.Session session =
        request.clientSecret().isPresent()
            ? chatting.renew(request.clientSecret().get()).orElseThrow(VisitorResource::expired)
            : chatting.open(request.visitorId(), language(request.language(), http));
    return new ChatSession(session.clientSecret(), session.expiresAt(), session.thread().toString());
  }

  /** Answers a message. */
  @POST
  @PermitAll
  @Path("chat/messages")
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "sendChatMessage",
      summary = "Say something and get the answer piece by piece",
      description = "Server-sent events: message.accepted, answer.delta (several), answer.completed with citations, classification and out_of_scope. While a person"
          + " has the conversation or the visitor waits for one: message.accepted, answer.held.")
  @APIResponse(responseCode = "200", description = "The events", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
  public Response say(VisitorMessage message, @HeaderParam(SECRET) String secret, @Context HttpServletRequest http) {
    ThreadId thread = admitted(chatting, secret);
    limits.countMessage(thread, http.getRemoteAddr());
    Chatting.Exchange exchange = chatting.say(thread, message.text(), message.clientId());
    return Response.ok(new AnswerStream(exchange), MediaType.SERVER_SENT_EVENTS + ";charset=UTF-8").header("X-Accel-Buffering", "no").build();
  }

  /** Shows the conversation. */
  @GET
  @PermitAll
  @Path("chat/thread")
  @Operation(operationId = "readChatThread", summary = "Get the conversation's messages")
  public ThreadView thread(@HeaderParam(SECRET) String secret, @QueryParam("after") @Schema(type = SchemaType.INTEGER, defaultValue = "0") String after) {
    ThreadId thread = admitted(chatting, secret);
    HandOverView handover = HandOverView.of(handingOver.look(thread).handOver());
    return new ThreadView(thread, chatting.readAfter(thread, Query.number("after", after, 0)).stream().map(MessageView::of).toList(), handover);
  }

  /** Says whether the assistant can be called. */
  @GET
  @PermitAll
  @Path("health")
  @Operation(operationId = "getAssistantHealth", summary = "Whether the assistant can be called, its store included")
  public Alive health() {
    deployment.trouble().ifPresent(reason -> notReady(reason));
    return new Alive("ok");
  }

  /** The conversation a secret is good for now. */
  static ThreadId admitted(Chatting chatting, String secret) {
    return Optional.ofNullable(secret).flatMap(chatting::admit).orElseThrow(VisitorResource::expired);
  }

  static Refusal expired() {
    return new Refusal(Problem.of(401, "session-expired", "Session expired", "the client secret is unknown or no longer good: ask for another session"));
  }

  private static void notReady(String reason) {
    throw Refusal.retryAfter(Problem.of(503, "not-ready", "Not ready", reason), 5);
  }

  static Language language(Optional<String> asked, HttpServletRequest http) {
    if (asked.isPresent()) {
      return Language.of(asked.get());
    }
    String accepted = Optional.ofNullable(http.getHeader("Accept-Language")).orElse("");
    return Arrays.stream(accepted.split(",")).map(tag -> tag.split(";")[0].strip()).flatMap(tag -> known(tag).stream()).findFirst().orElse(Language.DE);
  }

  private static Optional<Language> known(String tag) {
    try {
      return Optional.of(Language.of(tag));
    } catch (InvalidInput e) {
      return Optional.empty();
    }
  }
}
