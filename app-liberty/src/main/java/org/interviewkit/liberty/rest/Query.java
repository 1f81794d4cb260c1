package org.interviewkit.liberty.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interviewkit.domain.InvalidInput;

/** Values in the query of an address. */
public final class Query {

  private Query() {}

  /** A whole number, or {@code usual} when nothing is said. */
  public static int number(String name, String text, int usual) {
    if (text == null || text.isEmpty()) {
      return usual;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new InvalidInput(name, name + " is no whole number");
    }
  }

  /** Text that may be left out. */
  public static Optional<String> text(String text) {
    return Optional.ofNullable(text).filter(given -> !given.isEmpty());
  }

  /** A day that may be left out. */
  public static Optional<LocalDate> day(String name, String text) {
    try {
      return text(text).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new InvalidInput(name, name + " is no day: one such as 2026-11-21 is needed");
    }
  }

  /** Constants of an enum by their names in JSON. */
  public static <E extends Enum<E>> Set<E> words(String name, Class<E> type, List<String> given) {
    return given.stream().filter(word -> !word.isEmpty()).map(word -> word(name, type, word)).collect(Collectors.toSet());
  }

  /** A constant of an enum by its name in JSON. */
  public static <E extends Enum<E>> E word(String name, Class<E> type, String given) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> JsonWords.word(constant).equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    name, name + " is not accepted: allowed are " + Arrays.stream(type.getEnumConstants()).map(JsonWords::word).collect(Collectors.joining(", "))));
  }
}
