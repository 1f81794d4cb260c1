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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Assistance;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.liberty.assembly.Deployment;
import org.interviewkit.liberty.rest.Json;

/** The assistant for OpenAI's ChatKit component: its protocol for servers of one's own, at one address. */
@Path("interview/api")
@Tag(name = "Assistant: visitors")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Dependent
public class ChatKitResource {

  private static final String KEY = "Idempotency-Key";
  private static final String BEARER = "Bearer ";

  private final Assistance assistance;
  private final VisitorLimits limits;
  private final Clock clock;
  private final Deployment deployment;

  /** What a page tells OpenAI's component: who answers, {@code local} or {@code chatkit}, and the key of the site's domain. */
  public record ChatKitView(String chat, Optional<String> domainKey) {}

  /** Talks through a system. */
  @Inject
  public ChatKitResource(InterviewSystem system, VisitorLimits limits, Clock clock, Deployment deployment) {
    this.assistance = system.assistance();
    this.limits = limits;
    this.clock = clock;
    this.deployment = deployment;
  }

  /** Answers one request of the protocol. */
  @POST
  @PermitAll
  @Path("chatkit")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "speakChatKit",
      summary = "Speak the ChatKit protocol",
      description = "With the client secret in x-client-secret or as bearer. Threads that are written to are answered with server-sent events, the rest with JSON. The same Idempotency-Key"
          + " again is the same message.")
  @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "200",
      description = "The events or the value",
      content = {
        @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
      })
  public Response answer(
      @HeaderParam(VisitorResource.SECRET) String secret,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @HeaderParam(KEY) String key,
      @Context HttpServletRequest http)
      throws IOException {
    ThreadId thread = shown(secret, authorization).flatMap(assistance.chatting()::admit).orElseThrow(VisitorResource::expired);
    Optional<String> name = Optional.ofNullable(key).map(text -> Require.text("idempotencyKey", text, 64));
    ChatKitCall call = Json.read(new String(http.getInputStream().readAllBytes(), StandardCharsets.UTF_8), ChatKitCall.class);
    count(call, thread, http.getRemoteAddr());
    ChatKitDesk desk = new ChatKitDesk(assistance, clock, thread, VisitorResource.language(Optional.empty(), http));
    return switch (desk.answer(call, name)) {
      case ChatKitDesk.Reply.Value value -> Response.ok(value.json(), MediaType.APPLICATION_JSON).build();
      case ChatKitDesk.Reply.Events events -> Response.ok(events.stream(), MediaType.SERVER_SENT_EVENTS + ";charset=UTF-8").header("X-Accel-Buffering", "no").build();
    };
  }

  /** Says what a page needs to point the component here. */
  @GET
  @PermitAll
  @Path("chatkit")
  @Operation(operationId = "readChatKit", summary = "Get what OpenAI's ChatKit component is to be told")
  public ChatKitView view() {
    return new ChatKitView(deployment.hosting().isPresent() ? "chatkit" : "local", deployment.chatDomainKey());
  }

  private void count(ChatKitCall call, ThreadId thread, String address) {
    if (ChatKitDesk.isMessage(call)) {
      limits.countMessage(thread, address);
    } else if (call.type().equals("items.feedback")) {
      limits.countReport(address);
    }
  }

  private static Optional<String> shown(String secret, String authorization) {
    return Optional.ofNullable(secret).or(() -> Optional.ofNullable(authorization).filter(header -> header.startsWith(BEARER)).map(header -> header.substring(BEARER.length())));
  }
}
