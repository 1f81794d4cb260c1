package org.interviewkit.reasoning;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes maps, lists, strings, numbers and booleans as JSON. What is not plain text is escaped, so that half a character does no harm on its way. */
final class JsonWriter {

  private final StringBuilder out = new StringBuilder();

  private JsonWriter() {}

  static String write(Object value) {
    JsonWriter writer = new JsonWriter();
    writer.value(value);
    return writer.out.toString();
  }

  private void value(Object value) {
    switch (value) {
      case Map<?, ?> members -> members(members.entrySet().iterator());
      case List<?> elements -> elements(elements.iterator());
      case Number number -> out.append(number);
      case Boolean truth -> out.append(truth);
      default -> other(value);
    }
  }

  private void other(Object value) {
    if (value == JsonReader.NULL) {
      out.append("null");
    } else {
      string(value.toString());
    }
  }

  private void members(Iterator<? extends Map.Entry<?, ?>> members) {
    out.append('{');
    while (members.hasNext()) {
      Map.Entry<?, ?> member = members.next();
      string(member.getKey().toString());
      out.append(':');
      value(member.getValue());
      out.append(members.hasNext() ? "," : "");
    }
    out.append('}');
  }

  private void elements(Iterator<?> elements) {
    out.append('[');
    while (elements.hasNext()) {
      value(elements.next());
      out.append(elements.hasNext() ? "," : "");
    }
    out.append(']');
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c) && !isPaired(text, i)) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
