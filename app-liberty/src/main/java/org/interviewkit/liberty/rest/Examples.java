package org.interviewkit.liberty.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One example per operation, from {@code examples.json}; tests hold them against what the operations really take and answer. */
final class Examples {

  /** What goes in and what comes out, as plain maps and lists. */
  record Example(Optional<Object> request, Optional<Object> response) {
    static final Example NONE = new Example(Optional.empty(), Optional.empty());
  }

  private Examples() {}

  /** All examples by operation. */
  static Map<String, Example> all() {
    try (InputStream file = Examples.class.getResourceAsStream("examples.json")) {
      Map<String, Example> examples = new HashMap<>();
      for (Map.Entry<String, JsonNode> entry : Json.MAPPER.readTree(file).properties()) {
        examples.put(entry.getKey(), new Example(value(entry.getValue().path("request")), value(entry.getValue().path("response"))));
      }
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException("examples.json cannot be read", e);
    }
  }

  /** A value as plain maps and lists, without what is null: the document's model has no null. */
  static Object plain(Object value) {
    return Json.MAPPER.convertValue(withoutNulls(Json.MAPPER.valueToTree(value)), Object.class);
  }

  private static Optional<Object> value(JsonNode node) {
    return node.isMissingNode() ? Optional.empty() : Optional.of(plain(node));
  }

  private static JsonNode withoutNulls(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().removeIf(property -> property.getValue().isNull());
    }
    node.forEach(Examples::withoutNulls);
    return node;
  }
}
