package org.interviewkit.anthropic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** Plays a service that speaks Anthropic's Messages interface; a member it does not know is an error, as it is there. */
record AnthropicService(boolean knowsFormats, Set<String> models) {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> MEMBERS = Set.of("model", "max_tokens", "system", "messages", "output_config", "tools", "tool_choice");

  Told answer(Asked asked) {
    if (!asked.header("X-api-key").equals(ReasonerContract.KEY)) {
      return error(401, "authentication_error", "invalid x-api-key " + asked.header("X-api-key"));
    }
    assertTrue(asked.header("Anthropic-version").matches("20\\d\\d-\\d\\d-\\d\\d"), "a version is needed");
    if (asked.path().equals("/v1/messages")) {
      return messages(asked, "end_turn");
    }
    return models.stream().anyMatch(model -> asked.path().equals("/v1/models/" + model))
        ? Told.whole(200, "{\"type\":\"model\",\"id\":\"some\",\"display_name\":\"Some\",\"created_at\":\"2026-09-01T00:00:00Z\"}")
        : error(404, "not_found_error", "no such thing");
  }

  /** What a service in trouble answers. */
  static Told answer(Asked asked, Trouble trouble) {
    AnthropicService service = new AnthropicService(true, Set.of());
    return switch (trouble) {
      case UNREACHABLE, WRONG_KEY -> service.answer(asked);
      case HUNG_UP -> new Told(200, "{", End.HANGS_UP);
      case SLOW -> new Told(200, "{", End.NEVER);
      case BUSY -> error(429, "rate_limit_error", asked.body());
      case BROKEN -> error(529, "overloaded_error", asked.body());
      case UNKNOWN_MODEL -> error(404, "not_found_error", asked.body());
      case DECLINED -> service.messages(asked, "refusal");
      case CUT_OFF -> service.messages(asked, "max_tokens");
      case NONSENSE -> Told.whole(200, "<html>" + ReasonerContract.WORDS + "</html>");
    };
  }

  private Told messages(Asked asked, String ending) {
    Map<?, ?> request = read(asked.body());
    assertTrue(MEMBERS.containsAll(request.keySet()), "unknown members in " + request.keySet());
    assertTrue((Integer) request.get("max_tokens") > 0, "max_tokens");
    assertEquals(1, ((List<?>) request.get("messages")).size());
    Map<?, ?> data = read(((Map<?, ?>) ((List<?>) request.get("messages")).get(0)).get("content").toString());
    if (request.get("output_config") instanceof Map<?, ?> config) {
      Map<?, ?> format = (Map<?, ?>) config.get("format");
      assertEquals(Set.of("type", "schema"), format.keySet());
      return knowsFormats
          ? message(ending, Map.of("type", "text", "text", write(ObedientModel.answer((Map<?, ?>) format.get("schema"), data))))
          : error(400, "invalid_request_error", "output_config: Extra inputs are not permitted");
    }
    Map<?, ?> tool = (Map<?, ?>) ((List<?>) request.get("tools")).get(0);
    assertEquals(Map.of("type", "tool", "name", tool.get("name")), request.get("tool_choice"));
    assertTrue(tool.get("name").toString().matches("[a-zA-Z0-9_-]{1,64}"), "the tool's name");
    Map<?, ?> shape = (Map<?, ?>) tool.get("input_schema");
    return message("tool_use", Map.of("type", "tool_use", "id", "toolu_1", "name", tool.get("name"), "input", ObedientModel.answer(shape, data)));
  }

  private static Told message(String ending, Map<String, Object> block) {
    Map<String, Object> message = new TreeMap<>(Map.of("id", "msg_1", "type", "message", "role", "assistant", "model", "claude", "stop_reason", ending));
    message.put("content", List.of(Map.of("type", "thinking", "thinking", "Hm.", "signature", "x"), block));
    message.put("usage", Map.of("input_tokens", 120, "output_tokens", 34));
    return Told.whole(200, write(message));
  }

  private static Told error(int status, String type, String message) {
    return Told.whole(status, write(Map.of("type", "error", "error", Map.of("type", type, "message", message))));
  }

  static Map<?, ?> read(String json) {
    try {
      return JSON.readValue(json, Map.class);
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
        return AnthropicService.read(text);
      }

      @Override
      public String write(Object value) {
        return AnthropicService.write(value);
      }
    };
  }
}
