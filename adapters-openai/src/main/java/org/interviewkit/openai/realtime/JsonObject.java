package org.interviewkit.openai.realtime;

import java.util.List;

/** Writes one JSON object, member by member. */
final class JsonObject {

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder text = new StringBuilder(256).append('{');

  static JsonObject typed(String type) {
    return new JsonObject().put("type", type);
  }

  JsonObject put(String name, String value) {
    quote(name(name), value);
    return this;
  }

  JsonObject put(String name, long value) {
    name(name).append(value);
    return this;
  }

  JsonObject put(String name, double value) {
    name(name).append(value);
    return this;
  }

  JsonObject put(String name, boolean value) {
    name(name).append(value);
    return this;
  }

  JsonObject put(String name, JsonObject value) {
    name(name).append(value.text).append('}');
    return this;
  }

  JsonObject putNull(String name) {
    name(name).append("null");
    return this;
  }

  JsonObject putTexts(String name, List<String> values) {
    name(name).append('[');
    for (int i = 0; i < values.size(); i++) {
      quote(i == 0 ? text : text.append(','), values.get(i));
    }
    text.append(']');
    return this;
  }

  JsonObject putObjects(String name, List<JsonObject> values) {
    name(name).append('[');
    for (int i = 0; i < values.size(); i++) {
      (i == 0 ? text : text.append(',')).append(values.get(i).text).append('}');
    }
    text.append(']');
    return this;
  }

  @Override
  public String toString() {
    return text + "}";
  }

  private StringBuilder name(String name) {
    if (text.length() > 1) {
      text.append(',');
    }
    quote(text, name);
    return text.append(':');
  }

  private static void quote(StringBuilder out, String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20 || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c) && !isPaired(value, i)) {
            out.append("\\u").append(HEX[c >> 12]).append(HEX[c >> 8 & 15]).append(HEX[c >> 4 & 15]).append(HEX[c & 15]);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isPaired(String value, int i) {
    return Character.isHighSurrogate(value.charAt(i))
        ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
  }
}
