package org.interviewkit.liberty.rest;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** JSON pointers (RFC 6901) of the fields that the domain names. */
final class Pointers {

  private Pointers() {}

  /** The pointer of a dotted path such as {@code rubric.maxCriteria}; empty for the empty path. */
  static String of(String field) {
    return field.isEmpty()
        ? ""
        : Arrays.stream(field.split("\\.")).map(step -> "/" + escape(snake(step))).collect(Collectors.joining());
  }

  static String escape(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }

  private static String snake(String camel) {
    return camel.replaceFirst(" length$", "").strip().replace(' ', '_').replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
