package org.interviewkit.liberty.rest;

import jakarta.ws.rs.core.EntityPart;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a part of a form says about itself. Read here, because the container takes a semicolon within a file name for the end of it.
 *
 * @param name the field
 * @param fileName the file's name without folders; {@code file} when there is none
 */
record PartHeader(String name, String fileName) {

  private static final String VALUE = "\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]*))";
  private static final Pattern NAME = Pattern.compile(";\\s*name" + VALUE, Pattern.CASE_INSENSITIVE);
  private static final Pattern FILE_NAME = Pattern.compile(";\\s*filename" + VALUE, Pattern.CASE_INSENSITIVE);
  private static final Pattern ENCODED = Pattern.compile(";\\s*filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]*)", Pattern.CASE_INSENSITIVE);

  static PartHeader of(EntityPart part) {
    return of(Optional.ofNullable(part.getHeaders().getFirst("Content-Disposition")).orElse(""));
  }

  /** Reads the header {@code Content-Disposition}. */
  static PartHeader of(String disposition) {
    String header = ";" + disposition;
    String given = encoded(header).or(() -> value(FILE_NAME, header)).orElse("").replace('\\', '/');
    String last = given.substring(given.lastIndexOf('/') + 1).strip();
    return new PartHeader(value(NAME, header).orElse(""), last.isEmpty() ? "file" : last);
  }

  private static Optional<String> encoded(String header) {
    Matcher matcher = ENCODED.matcher(header);
    try {
      return matcher.find() ? Optional.of(URLDecoder.decode(matcher.group(1).replace("+", "%2B"), StandardCharsets.UTF_8)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> value(Pattern pattern, String header) {
    Matcher matcher = pattern.matcher(header);
    if (!matcher.find()) {
      return Optional.empty();
    }
    return Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1).replaceAll("\\\\([\"\\\\])", "$1").replace("%22", "\""));
  }
}
