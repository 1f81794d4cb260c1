package org.interviewkit.reasoning;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Shapes of answers, as JSON schemas in the few words that every service with structured outputs knows: nothing optional, nothing additional, no bounds. An answer is
 * held to its shape here, whatever the service promised.
 */
final class Shape {

  private Shape() {}

  static Map<String, Object> text() {
    return Map.of("type", "string");
  }

  static Map<String, Object> integer() {
    return Map.of("type", "integer");
  }

  static Map<String, Object> number() {
    return Map.of("type", "number");
  }

  static Map<String, Object> oneOf(List<String> values) {
    return Map.of("type", "string", "enum", List.copyOf(values));
  }

  static Map<String, Object> list(Map<String, Object> of) {
    return Map.of("type", "array", "items", of);
  }

  /** The value, or null. */
  static Map<String, Object> maybe(Map<String, Object> shape) {
    return Map.of("anyOf", List.of(shape, Map.of("type", "null")));
  }

  /** A text in both languages. */
  static Map<String, Object> wording() {
    return object("de", text(), "en", text());
  }

  /** An object with these members, given as name, shape, name, shape. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object... namesAndShapes) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndShapes.length; i += 2) {
      members.put((String) namesAndShapes[i], (Map<String, Object>) namesAndShapes[i + 1]);
    }
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("type", "object");
    shape.put("properties", members);
    shape.put("required", List.copyOf(members.keySet()));
    shape.put("additionalProperties", false);
    return shape;
  }

  /**
   * Holds a value to a shape.
   *
   * @param where what the value is called in messages
   * @throws Unusable at the first place where it does not fit
   */
  static void check(String where, Object value, Map<?, ?> shape) {
    if (shape.get("anyOf") instanceof List<?> choices) {
      if (value != JsonReader.NULL) {
        check(where, value, (Map<?, ?>) choices.get(0));
      }
      return;
    }
    switch (String.valueOf(shape.get("type"))) {
      case "object" -> checkObject(where, value, shape);
      case "array" -> checkList(where, value, shape);
      case "string" -> require(value instanceof String && isAllowed(value, shape), where, shape.containsKey("enum") ? "one of the words allowed" : "a string");
      case "integer" -> require(value instanceof BigDecimal number && isWhole(number), where, "a whole number");
      default -> require(value instanceof BigDecimal, where, "a number");
    }
  }

  private static void checkObject(String where, Object value, Map<?, ?> shape) {
    require(value instanceof Map, where, "an object");
    Map<?, ?> members = (Map<?, ?>) value;
    Map<?, ?> shapes = (Map<?, ?>) part(shape, "properties");
    for (Map.Entry<?, ?> member : shapes.entrySet()) {
      require(members.containsKey(member.getKey()), where + "." + member.getKey(), "there");
      check(where + "." + member.getKey(), part(members, member.getKey()), (Map<?, ?>) member.getValue());
    }
    require(members.size() == shapes.size(), where, "without further members");
  }

  private static void checkList(String where, Object value, Map<?, ?> shape) {
    require(value instanceof List, where, "an array");
    List<?> elements = (List<?>) value;
    for (int i = 0; i < elements.size(); i++) {
      check(where + "[" + i + "]", elements.get(i), (Map<?, ?>) part(shape, "items"));
    }
  }

  private static Object part(Map<?, ?> of, Object name) {
    return Objects.requireNonNull(of.get(name));
  }

  private static boolean isAllowed(Object value, Map<?, ?> shape) {
    return !(shape.get("enum") instanceof List<?> allowed) || allowed.contains(value);
  }

  private static boolean isWhole(BigDecimal number) {
    return number.abs().compareTo(BigDecimal.valueOf(1_000_000)) <= 0 && number.stripTrailingZeros().scale() <= 0;
  }

  private static void require(boolean held, String where, String what) {
    if (!held) {
      throw new Unusable(where + " is not " + what);
    }
  }
}
