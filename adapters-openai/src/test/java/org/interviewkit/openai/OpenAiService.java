package org.interviewkit.openai;

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
import java.util.Set;
import java.util.TreeMap;
import org.interviewkit.contract.Mind;
import org.interviewkit.contract.ObedientModel;
import org.interviewkit.contract.ReasonerContract;
import org.interviewkit.contract.ReasonerContract.Trouble;
import org.interviewkit.contract.StandInService.Asked;
import org.interviewkit.contract.StandInService.End;
import org.interviewkit.contract.StandInService.Told;

/**
 * Plays a service that speaks OpenAI's interface. Every request must fit the closed schema, or it is answered as the service would; every answer of a good kind fits the open
 * one, or the test fails.
 */
final class OpenAiService {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final String CLOSED = "urn:openai-openapi:f85dbe223d40:closed#/$defs/";
  private static final String OPEN = "urn:openai-openapi:f85dbe223d40:open#/$defs/";
  private static final Validator SCHEMAS = schemas();
  private static final Map<String, Object> USAGE = Map.of("prompt_tokens", 120, "completion_tokens", 34, "total_tokens", 154);

  private final Set<Dialect> understood;
  private final Object models;

  /** A service that understands some rungs and lists its models. */
  OpenAiService(Set<Dialect> understood, List<Map<String, Object>> models) {
    this.understood = understood;
    this.models = Map.of("object", "list", "data", models);
  }

  /** A model of the list. */
  static Map<String, Object> model(String id, String shutdown) {
    return Map.of("id", id, "object", "model", "created", 1_790_000_000, "owned_by", "stand-in", "shutdown_date", shutdown);
  }

  Told answer(Asked asked) {
    if (!asked.header("Authorization").equals("Bearer " + ReasonerContract.KEY)) {
      return error(401, "invalid_api_key", "Incorrect API key provided: " + asked.header("Authorization"));
    }
    return switch (asked.path()) {
      case "/v1/models" -> told("ListModelsResponse", models);
      case "/v1/responses" -> responses(asked, "completed");
      case "/v1/chat/completions" -> chat(asked);
      default -> error(404, "", "Unknown request URL");
    };
  }

  /** What a service in trouble answers. */
  static Told answer(Asked asked, Trouble trouble) {
    OpenAiService service = new OpenAiService(Set.of(Dialect.RESPONSES), List.of());
    return switch (trouble) {
      case UNREACHABLE, WRONG_KEY -> service.answer(asked);
      case HUNG_UP -> new Told(200, "{", End.HANGS_UP);
      case SLOW -> new Told(200, "{", End.NEVER);
      case BUSY -> error(429, "rate_limit_exceeded", asked.body());
      case BROKEN -> error(503, "", asked.body());
      case UNKNOWN_MODEL -> error(404, "model_not_found", "The model does not exist");
      case DECLINED -> told("Response", response("completed", Map.of("type", "refusal", "refusal", ReasonerContract.WORDS)));
      case CUT_OFF -> service.responses(asked, "incomplete");
      case NONSENSE -> Told.whole(200, "<html>" + ReasonerContract.WORDS + "</html>");
    };
  }

  private Told responses(Asked asked, String status) {
    if (!understood.contains(Dialect.RESPONSES)) {
      return error(404, "", "Not Found");
    }
    Map<?, ?> request = checked("CreateResponse", asked.body());
    Map<?, ?> format = (Map<?, ?>) ((Map<?, ?>) request.get("text")).get("format");
    String text = write(ObedientModel.answer((Map<?, ?>) format.get("schema"), read(request.get("input").toString())));
    return told("Response", response(status, Map.of("type", "output_text", "text", text, "annotations", List.of(), "logprobs", List.of())));
  }

  private static Map<String, Object> response(String status, Map<String, Object> content) {
    Map<String, Object> message = Map.of("type", "message", "id", "msg_1", "role", "assistant", "status", status, "content", List.of(content));
    Map<String, Object> response = new TreeMap<>();
    response.putAll(Map.of("id", "resp_1", "object", "response", "created_at", 1_790_000_000, "status", status, "model", "gpt-6-luna", "output", List.of(message)));
    response.putAll(Map.of("parallel_tool_calls", true, "tool_choice", "auto", "tools", List.of(), "metadata", Map.of(), "temperature", 1, "top_p", 1));
    response.put("usage", usage());
    for (String absent : List.of("error", "instructions")) {
      response.put(absent, null);
    }
    response.put("incomplete_details", status.equals("incomplete") ? Map.of("reason", "max_output_tokens") : null);
    return response;
  }

  private static Map<String, Object> usage() {
    return Map.of(
        "input_tokens", 120,
        "input_tokens_details", Map.of("cached_tokens", 0, "cache_write_tokens", 0),
        "output_tokens", 34,
        "output_tokens_details", Map.of("reasoning_tokens", 0),
        "total_tokens", 154);
  }

  private Told chat(Asked asked) {
    Map<?, ?> request = checked("CreateChatCompletionRequest", asked.body());
    Map<?, ?> format = (Map<?, ?>) request.get("response_format");
    String kind = format == null ? "text" : format.get("type").toString();
    Dialect rung = Map.of("json_schema", Dialect.CHAT_SCHEMA, "json_object", Dialect.CHAT_OBJECT, "text", Dialect.CHAT_PROMPT).get(kind);
    if (!understood.contains(rung)) {
      return error(400, "", "response_format of this type is not supported");
    }
    List<?> messages = (List<?>) request.get("messages");
    String instructions = ((Map<?, ?>) messages.get(0)).get("content").toString();
    Map<?, ?> shape =
        rung == Dialect.CHAT_SCHEMA
            ? (Map<?, ?>) ((Map<?, ?>) format.get("json_schema")).get("schema")
            : read(instructions.substring(instructions.indexOf("The JSON schema of the answer:\n") + 31));
    String text = write(ObedientModel.answer(shape, read(((Map<?, ?>) messages.get(1)).get("content").toString())));
    Map<String, Object> message = new TreeMap<>(Map.of("role", "assistant", "content", rung == Dialect.CHAT_PROMPT ? "Here it is:\n" + text : text));
    message.put("refusal", null);
    Map<String, Object> choice = new TreeMap<>(Map.of("index", 0, "finish_reason", "stop", "message", message));
    choice.put("logprobs", null);
    return told(
        "CreateChatCompletionResponse",
        Map.of("id", "c1", "object", "chat.completion", "created", 1_790_000_000, "model", "any", "choices", List.of(choice), "usage", USAGE));
  }

  private static Told error(int status, String code, String message) {
    return Told.whole(status, write(Map.of("error", Map.of("message", message, "type", "invalid_request_error", "code", code, "param", ""))));
  }

  private static Told told(String definition, Object value) {
    String body = write(value);
    Validator.Result result = SCHEMAS.validate(URI.create(OPEN + definition), body);
    if (!result.isValid()) {
      throw new AssertionError(definition + " of the stand-in: " + why(result) + "\n" + body);
    }
    return Told.whole(200, body);
  }

  private static Map<?, ?> checked(String definition, String body) {
    Validator.Result result = SCHEMAS.validate(URI.create(CLOSED + definition), body);
    if (!result.isValid()) {
      throw new AssertionError(definition + " of the adapter: " + why(result) + "\n" + body);
    }
    return read(body);
  }

  private static String why(Validator.Result result) {
    return result.getErrors().stream().map(error -> error.getInstanceLocation() + " " + error.getError()).limit(5).toList().toString();
  }

  static Map<?, ?> read(String json) {
    try {
      return JSON.readValue(json, Map.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + json, e);
    }
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + json, e);
    }
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  static Mind.Json asJson() {
    return new Mind.Json() {
      @Override
      public Map<?, ?> read(String text) {
        return OpenAiService.read(text);
      }

      @Override
      public String write(Object value) {
        return OpenAiService.write(value);
      }
    };
  }

  private static Validator schemas() {
    Validator validator = new ValidatorFactory().withJsonNodeFactory(new JacksonNode.Factory()).createValidator();
    for (String file : List.of("closed", "open")) {
      try (InputStream in = OpenAiService.class.getResourceAsStream("/openai-api/" + file + ".schema.json")) {
        validator.registerSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return validator;
  }
}
