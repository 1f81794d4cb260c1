package org.interviewkit.reasoning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON as a model writes it (RFC 8259) into maps, lists, strings, {@link BigDecimal}s, booleans and {@link #NULL}. Of two members of one name the last one counts. */
final class JsonReader {

  /** The JSON value null. */
  static final Object NULL = Nothing.NULL;

  private static final int DEEPEST = 32;
  private static final int LONGEST_NUMBER = 40;

  private enum Nothing {
    NULL
  }

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * Reads the object in a text, whatever stands before its first and after its last brace: small models like to wrap what they were asked for.
   *
   * @throws Unusable if there is none, or if it is cut off
   */
  static Map<String, Object> object(String text) {
    int first = text.indexOf('{');
    int last = text.lastIndexOf('}');
    if (first < 0 || last < first) {
      throw new Unusable("the answer holds no JSON object");
    }
    JsonReader reader = new JsonReader(text.substring(first, last + 1));
    Map<String, Object> read = reader.members(0);
    reader.skipBlanks();
    if (reader.at < reader.text.length()) {
      throw reader.broken();
    }
    return read;
  }

  private Object value(int depth) {
    if (depth > DEEPEST) {
      throw new Unusable("the answer is nested more than " + DEEPEST + " deep");
    }
    skipBlanks();
    return switch (peek()) {
      case '{' -> members(depth);
      case '[' -> elements(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", NULL);
      default -> number();
    };
  }

  private Map<String, Object> members(int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    expect('{');
    if (taken('}')) {
      return members;
    }
    do {
      skipBlanks();
      String name = string();
      expect(':');
      members.put(name, value(depth + 1));
    } while (taken(','));
    expect('}');
    return members;
  }

  private List<Object> elements(int depth) {
    List<Object> elements = new ArrayList<>();
    expect('[');
    if (taken(']')) {
      return elements;
    }
    do {
      elements.add(value(depth + 1));
    } while (taken(','));
    expect(']');
    return elements;
  }

  private String string() {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c == '\\') {
        out.append(escaped());
      } else {
        out.append(c);
      }
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw broken();
    };
  }

  private char unicode() {
    if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
      throw broken();
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private Object word(String word, Object meaning) {
    if (!text.startsWith(word, at)) {
      throw broken();
    }
    at += word.length();
    return meaning;
  }

  private BigDecimal number() {
    int from = at;
    while (at < text.length() && "+-.0123456789Ee".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String digits = text.substring(from, at);
    if (digits.length() > LONGEST_NUMBER || !digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")) {
      throw broken();
    }
    return new BigDecimal(digits);
  }

  private boolean taken(char c) {
    skipBlanks();
    boolean there = peek() == c;
    at += there ? 1 : 0;
    return there;
  }

  private void expect(char c) {
    if (!taken(c)) {
      throw broken();
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw new Unusable("the answer is cut off after " + at + " characters");
    }
    return text.charAt(at);
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Unusable broken() {
    return new Unusable("the answer is no JSON at character " + at);
  }
}
