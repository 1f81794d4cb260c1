package org.interviewkit.openai.realtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The members of one JSON object within a text. Only where each value begins and ends is found; a value is read when it is asked for, so a long one that nobody asks for costs a
 * search for its end. Lenient with what a value holds, strict about where the object ends: a text that was cut off has no members.
 */
final class Members {

  private static final int MOST = 64;

  private final String text;
  private int[] places = new int[4 * 8];
  private int count;
  private int at;

  private Members(String text, int begin) {
    this.text = text;
    this.at = begin;
  }

  /** The members of the object that is the whole text, or empty if it is none. */
  static Optional<Members> of(String text) {
    Members members = new Members(text, 0);
    if (!members.read() || members.skipSpace() != text.length()) {
      return Optional.empty();
    }
    return Optional.of(members);
  }

  /** A text, without its quotes and escapes; empty when it is missing, null or something else. */
  Optional<String> text(String name) {
    int i = find(name);
    return i < 0 ? Optional.empty() : string(places[i + 2], places[i + 3]);
  }

  /** A value as it is written, without white space; empty when it is missing or null. */
  Optional<String> raw(String name) {
    int i = find(name);
    return i < 0 ? Optional.empty() : Optional.of(text.substring(places[i + 2], places[i + 3]).replaceAll("\\s", "")).filter(value -> !value.equals("null"));
  }

  OptionalLong number(String name) {
    int i = find(name);
    if (i >= 0) {
      String digits = text.substring(places[i + 2], places[i + 3]);
      if (digits.matches("-?[0-9]{1,18}(\\.[0-9]+)?")) {
        return OptionalLong.of((long) Double.parseDouble(digits));
      }
    }
    return OptionalLong.empty();
  }

  /** An object; empty when it is missing, null or something else. */
  Optional<Members> object(String name) {
    int i = find(name);
    return i < 0 ? Optional.empty() : nested(places[i + 2]);
  }

  /** The objects in a list; what else is in it is left out. */
  List<Members> objects(String name) {
    int i = find(name);
    List<Members> found = new ArrayList<>();
    if (i >= 0 && text.charAt(places[i + 2]) == '[') {
      at = places[i + 2] + 1;
      while (skipSpace() < places[i + 3] - 1) {
        int begin = at;
        nested(begin).ifPresent(found::add);
        at = begin;
        if (!skipValue() || skipSpace() >= places[i + 3] || text.charAt(at) != ',') {
          break;
        }
        at++;
      }
    }
    return found;
  }

  private Optional<Members> nested(int begin) {
    Members members = new Members(text, begin);
    return members.read() ? Optional.of(members) : Optional.empty();
  }

  private boolean read() {
    if (skipSpace() >= text.length() || text.charAt(at) != '{') {
      return false;
    }
    at++;
    if (skipSpace() < text.length() && text.charAt(at) == '}') {
      at++;
      return true;
    }
    while (count < MOST) {
      int name = skipSpace();
      if (name >= text.length() || text.charAt(name) != '"' || !skipValue()) {
        return false;
      }
      int nameEnd = at;
      if (skipSpace() >= text.length() || text.charAt(at) != ':') {
        return false;
      }
      at++;
      int value = skipSpace();
      if (!skipValue()) {
        return false;
      }
      add(name, nameEnd, value, at);
      if (skipSpace() >= text.length()) {
        return false;
      }
      char next = text.charAt(at++);
      if (next == '}') {
        return true;
      }
      if (next != ',') {
        return false;
      }
    }
    return false;
  }

  private void add(int name, int nameEnd, int value, int valueEnd) {
    if (count * 4 == places.length) {
      places = Arrays.copyOf(places, places.length * 2);
    }
    int i = count++ * 4;
    places[i] = name + 1;
    places[i + 1] = nameEnd - 1;
    places[i + 2] = value;
    places[i + 3] = valueEnd;
  }

  private int find(String name) {
    for (int i = (count - 1) * 4; i >= 0; i -= 4) {
      if (places[i + 1] - places[i] == name.length() && text.startsWith(name, places[i])) {
        return i;
      }
    }
    return -1;
  }

  private int skipSpace() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  /** Goes behind a value, however deep it is nested; false when the text ends before it does. */
  private boolean skipValue() {
    if (at >= text.length()) {
      return false;
    }
    char first = text.charAt(at);
    if (first == '"') {
      return skipString();
    }
    if (first != '{' && first != '[') {
      int begin = at;
      while (at < text.length() && ",}] \t\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return at > begin && at < text.length();
    }
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        if (!skipString()) {
          return false;
        }
        continue;
      }
      at++;
      if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
        if (depth == 0) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean skipString() {
    int from = at + 1;
    while (true) {
      int quote = text.indexOf('"', from);
      if (quote < 0) {
        at = text.length();
        return false;
      }
      int escapes = 0;
      while (text.charAt(quote - 1 - escapes) == '\\') {
        escapes++;
      }
      from = quote + 1;
      if (escapes % 2 == 0) {
        at = from;
        return true;
      }
    }
  }

  private Optional<String> string(int begin, int end) {
    if (text.charAt(begin) != '"') {
      return Optional.empty();
    }
    int escape = text.indexOf('\\', begin, end);
    return escape < 0 ? Optional.of(text.substring(begin + 1, end - 1)) : unescaped(begin + 1, end - 1);
  }

  private Optional<String> unescaped(int begin, int end) {
    StringBuilder out = new StringBuilder(end - begin);
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      i++;
      char escaped = text.charAt(i);
      if (escaped == 'u') {
        if (i + 4 >= end) {
          return Optional.empty();
        }
        try {
          out.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
        } catch (NumberFormatException e) {
          return Optional.empty();
        }
        i += 4;
      } else {
        int known = "\"\\/bfnrt".indexOf(escaped);
        if (known < 0) {
          return Optional.empty();
        }
        out.append("\"\\/\b\f\n\r\t".charAt(known));
      }
    }
    return Optional.of(out.toString());
  }
}
