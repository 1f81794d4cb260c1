package org.interviewkit.openai.chatkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.interviewkit.contract.ChatSessionsContract;
import org.interviewkit.contract.ChatSessionsContract.Trouble;
import org.interviewkit.contract.StandInService.Asked;
import org.interviewkit.contract.StandInService.End;
import org.interviewkit.contract.StandInService.Told;

/** Plays OpenAI's sessions of ChatKit. Every request must fit the closed schema and carry its headers; every good answer fits the open one. */
final class ChatKitService {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final String CLOSED = "urn:openai-openapi:f85dbe223d40:closed#/$defs/CreateChatSessionBody";
  private static final String OPEN = "urn:openai-openapi:f85dbe223d40:open#/$defs/ChatSessionResource";
  private static final Validator SCHEMAS = schemas();

  private final AtomicInteger opened = new AtomicInteger();

  Told answer(Asked asked) {
    if (!asked.header("Authorization").equals("Bearer " + ChatSessionsContract.KEY)) {
      return error(401, "invalid_api_key", "Incorrect API key provided: " + asked.header("Authorization"));
    }
    assertEquals("POST /v1/chatkit/sessions", asked.method() + " " + asked.path());
    assertEquals("chatkit_beta=v1", asked.header("Openai-beta"));
    check(CLOSED, asked.body());
    JsonNode request = tree(asked.body());
    if (!request.at("/workflow/id").asText().equals("wf_known")) {
      return error(404, "workflow_not_found", "Workflow " + request.at("/workflow/id") + " not found");
    }
    String session = session(opened.incrementAndGet(), request);
    check(OPEN, session);
    return Told.whole(200, session);
  }

  /** What a service in trouble answers. */
  static Told answer(Asked asked, Trouble trouble) {
    return switch (trouble) {
      case UNREACHABLE, WRONG_KEY, UNKNOWN -> new ChatKitService().answer(asked);
      case HUNG_UP -> new Told(200, "{", End.HANGS_UP);
      case SLOW -> new Told(200, "{", End.NEVER);
      case BUSY -> error(429, "rate_limit_exceeded", asked.body());
      case BROKEN -> error(503, "", asked.body());
      case GONE -> error(410, "gone", "Agent Builder is no more " + ChatSessionsContract.SECRET);
      case NONSENSE -> Told.whole(200, "<html>" + ChatSessionsContract.SECRET + "</html>");
      case HALF -> Told.whole(200, write(Map.of("id", "cksess_1", "object", "chatkit.session", "client_secret", ChatSessionsContract.SECRET)));
    };
  }

  private static String session(int number, JsonNode request) {
    Map<String, Object> configuration =
        Map.of(
            "automatic_thread_titling", Map.of("enabled", true),
            "file_upload", Map.of("enabled", false, "max_files", 10, "max_file_size", 512),
            "history", Map.of("enabled", true, "recent_threads", 20));
    return write(
        Map.of(
            "id", "cksess_" + number,
            "object", "chatkit.session",
            "expires_at", ChatSessionsContract.END.getEpochSecond(),
            "client_secret", "ek_" + number,
            "workflow", Map.of("id", request.at("/workflow/id").asText(), "version", "1", "state_variables", Map.of(), "tracing", Map.of("enabled", false)),
            "user", request.get("user").asText(),
            "rate_limits", Map.of("max_requests_per_1_minute", 10),
            "max_requests_per_1_minute", 10,
            "status", "active",
            "chatkit_configuration", configuration));
  }

  private static Told error(int status, String code, String message) {
    return Told.whole(status, write(Map.of("error", Map.of("message", message, "type", "invalid_request_error", "code", code))));
  }

  private static void check(String definition, String body) {
    Validator.Result result = SCHEMAS.validate(URI.create(definition), body);
    List<String> why = result.getErrors().stream().map(error -> error.getInstanceLocation() + " " + error.getError()).limit(5).toList();
    assertTrue(result.isValid(), () -> definition + ": " + why + "\n" + body);
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + json, e);
    }
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Validator schemas() {
    Validator validator = new ValidatorFactory().withJsonNodeFactory(new JacksonNode.Factory()).createValidator();
    for (String file : new String[] {"closed", "open"}) {
      try (InputStream in = ChatKitService.class.getResourceAsStream("/openai-api/" + file + ".schema.json")) {
        validator.registerSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return validator;
  }
}
