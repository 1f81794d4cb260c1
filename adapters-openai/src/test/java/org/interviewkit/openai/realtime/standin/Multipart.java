package org.interviewkit.openai.realtime.standin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a form with several parts apart, as RFC 7578 has it, and finds fault with one that is written in another way. */
final class Multipart {

  private static final Pattern TYPE = Pattern.compile("multipart/form-data; boundary=([0-9A-Za-z'()+_,./:=?-]{1,70})");
  private static final Pattern HEAD = Pattern.compile("Content-Disposition: form-data; name=\"([a-z]+)\"\r\nContent-Type: ([a-z/]+)");

  private Multipart() {}

  /** The parts, each under its name and type. */
  static Map<String, String> parts(String type, String body, Consumer<String> fault) {
    Map<String, String> parts = new LinkedHashMap<>();
    Matcher found = TYPE.matcher(String.valueOf(type));
    if (!found.matches()) {
      fault.accept("no form with several parts: " + type);
      return parts;
    }
    String line = "--" + found.group(1);
    if (!body.startsWith(line + "\r\n") || !body.endsWith("\r\n" + line + "--\r\n")) {
      fault.accept("the form does not begin and end with its boundary");
      return parts;
    }
    String inner = body.substring(line.length() + 2, body.length() - line.length() - 6);
    for (String part : inner.split(Pattern.quote("\r\n" + line + "\r\n"))) {
      int end = part.indexOf("\r\n\r\n");
      Matcher head = HEAD.matcher(end < 0 ? "" : part.substring(0, end));
      if (head.matches()) {
        parts.put(head.group(1) + " " + head.group(2), part.substring(end + 4));
      } else {
        fault.accept("a part of the form has no name and type: " + part.substring(0, Math.min(100, part.length())));
      }
    }
    return parts;
  }
}
