package org.interviewkit.openai.chatkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.interviewkit.openai.TimedCalls;
import org.interviewkit.port.ChatSessions;
import org.interviewkit.port.PortException;

/**
 * Sessions with a workflow that OpenAI hosts, for its ChatKit component. What the service says in plain words is never repeated in a failure. Safe for use by many threads.
 */
public final class OpenAiChatSessions implements ChatSessions, AutoCloseable {

  private static final UUID NOBODY = new UUID(0, 0);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TimedCalls calls;
  private final Settings settings;

  /** Sessions; nothing is asked yet. */
  public OpenAiChatSessions(Settings settings) {
    this.settings = settings;
    this.calls = new TimedCalls("OpenAI's ChatKit", settings.timeout());
  }

  @Override
  public Session open(UUID visitor) {
    HttpResponse<String> response = calls.send(request(visitor));
    if (response.statusCode() != 200) {
      throw failed(response.statusCode(), code(response.body()));
    }
    JsonNode session = tree(response.body());
    String id = session.path("id").asText();
    String secret = session.path("client_secret").asText();
    if (id.isBlank() || secret.isBlank() || !session.path("expires_at").isIntegralNumber()) {
      throw new PortException(PortException.Kind.MALFORMED, "OpenAI's ChatKit opened a session without an id, a secret or an end");
    }
    return new Session(id, secret, Instant.ofEpochSecond(session.path("expires_at").asLong()));
  }

  /**
   * Looks whether the service takes the key and has the workflow, by opening a session nobody uses.
   *
   * @throws PortException as {@link #open} does
   */
  public void check() {
    open(NOBODY);
  }

  @Override
  public void close() {
    calls.close();
  }

  private HttpRequest request(UUID visitor) {
    Map<String, Object> body =
        Map.of(
            "workflow", Map.of("id", settings.workflow()),
            "user", visitor.toString(),
            "expires_after", Map.of("anchor", "created_at", "seconds", settings.lifetime().toSeconds()));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(settings.baseUrl().toString().replaceFirst("/+$", "") + "/chatkit/sessions"))
            .header("Authorization", "Bearer " + settings.key())
            .header("OpenAI-Beta", "chatkit_beta=v1")
            .header("Content-Type", "application/json");
    settings.project().ifPresent(project -> request.header("OpenAI-Project", project));
    try {
      return request.POST(BodyPublishers.ofString(JSON.writeValueAsString(body))).build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a session of strings and numbers cannot be written", e);
    }
  }

  private PortException failed(int status, String code) {
    String what = (status + " " + code).strip();
    return switch (status) {
      case 401, 403 -> new PortException(PortException.Kind.REFUSED, "OpenAI's ChatKit refuses the key, or the project it is for: " + what);
      case 400, 404, 410, 422 ->
          new PortException(
              PortException.Kind.REFUSED,
              "OpenAI's ChatKit does not open the workflow " + settings.workflow() + ": " + what + ". Workflows come from Agent Builder, which OpenAI ends on 2026-11-30");
      case 408, 409, 425, 429 -> new PortException(PortException.Kind.UNAVAILABLE, "OpenAI's ChatKit has no room now: " + what);
      default -> new PortException(status >= 500 ? PortException.Kind.UNAVAILABLE : PortException.Kind.REFUSED, "OpenAI's ChatKit answered with an error: " + what);
    };
  }

  /** The kind of an error; empty if it is none of the known form. */
  private static String code(String body) {
    try {
      String code = tree(body).path("error").path("code").asText();
      return code.matches("[a-z_]{1,60}") ? code : "";
    } catch (PortException e) {
      return "";
    }
  }

  private static JsonNode tree(String body) {
    try {
      JsonNode tree = JSON.readTree(body);
      return tree == null ? JSON.nullNode() : tree;
    } catch (JsonProcessingException e) {
      throw new PortException(PortException.Kind.MALFORMED, "what answered for OpenAI's ChatKit is no JSON");
    }
  }
}
