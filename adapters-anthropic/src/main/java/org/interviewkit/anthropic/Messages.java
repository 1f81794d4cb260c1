package org.interviewkit.anthropic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;

/** The bodies of the Messages interface. */
final class Messages {

  /** Room for an evaluation of twelve criteria in two languages, several times over. */
  private static final int MOST_TOKENS = 16_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private Messages() {}

  /** A request whose answer is bound to the shape by the format of the output, or, for older gateways, by a tool that must be used. */
  static String request(String model, Reasoner.Task task, boolean byTool) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("model", model);
    request.put("max_tokens", MOST_TOKENS);
    request.put("system", task.instructions());
    request.put("messages", List.of(Map.of("role", "user", "content", task.data())));
    if (byTool) {
      request.put("tools", List.of(Map.of("name", task.name(), "description", "Takes the answer.", "input_schema", task.shape())));
      request.put("tool_choice", Map.of("type", "tool", "name", task.name()));
    } else {
      request.put("output_config", Map.of("format", Map.of("type", "json_schema", "schema", task.shape())));
    }
    try {
      return JSON.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a task of strings, lists and maps cannot be written", e);
    }
  }

  static Reasoner.Answer read(String body, String model, String task) {
    JsonNode message = tree(body);
    if (!message.path("content").isArray()) {
      throw new PortException(PortException.Kind.MALFORMED, "what answered for " + model + " does not speak Anthropic's interface");
    }
    String ending = message.path("stop_reason").asText();
    switch (ending) {
      case "refusal" -> throw new PortException(PortException.Kind.MALFORMED, model + " declined to answer " + task);
      case "max_tokens", "model_context_window_exceeded" -> throw new PortException(PortException.Kind.MALFORMED, model + " was cut off while it answered " + task);
      default -> {
        String text = text(message.path("content"));
        if (text.isBlank()) {
          throw new PortException(PortException.Kind.MALFORMED, model + " answered " + task + " with nothing");
        }
        JsonNode usage = message.path("usage");
        return new Reasoner.Answer(text, "anthropic/" + model, new Reasoner.Tokens(usage.path("input_tokens").asLong(), usage.path("output_tokens").asLong()));
      }
    }
  }

  private static String text(JsonNode content) {
    StringBuilder text = new StringBuilder();
    for (JsonNode block : content) {
      switch (block.path("type").asText()) {
        case "text" -> text.append(block.path("text").asText());
        case "tool_use" -> {
          return block.path("input").toString();
        }
        default -> {} // thoughts and what else may come
      }
    }
    return text.toString();
  }

  /** The kind of an error, for example {@code not_found_error}; empty if it is none of the known form. */
  static String errorType(String body) {
    try {
      String type = tree(body).path("error").path("type").asText();
      return type.matches("[a-z_]{1,60}") ? type : "";
    } catch (PortException e) {
      return "";
    }
  }

  private static JsonNode tree(String body) {
    try {
      JsonNode tree = JSON.readTree(body);
      return tree == null ? JSON.nullNode() : tree;
    } catch (JsonProcessingException e) {
      throw new PortException(PortException.Kind.MALFORMED, "what answered for Claude is no JSON");
    }
  }
}
