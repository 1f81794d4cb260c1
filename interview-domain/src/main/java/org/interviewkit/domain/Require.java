package org.interviewkit.domain;

import java.util.Collection;
import java.util.Objects;

/** The checks that values make of themselves when they are built; each refusal is an {@link InvalidInput} that names the field and the limit. */
public final class Require {

  private Require() {}

  /** Text of 1 to {@code max} characters that is not only white space and holds no control character but tab and line breaks. */
  public static String text(String field, String value, int max) {
    optionalText(field, value, max);
    if (value.isBlank()) {
      throw new InvalidInput(field, field + " is empty: 1–" + max + " characters are needed");
    }
    return value;
  }

  /** Text of 0 to {@code max} characters without control characters but tab and line breaks, and without unpaired surrogates: half a character cannot be stored. */
  public static String optionalText(String field, String value, int max) {
    if (value == null) {
      throw new InvalidInput(field, field + " is missing");
    }
    if (value.length() > max) {
      throw new InvalidInput(field, field + " has " + value.length() + " characters: allowed " + max);
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
        throw new InvalidInput(field, "%s holds the control character U+%04X at position %d: only tab and line breaks are allowed".formatted(field, (int) c, i));
      }
      if (Character.isSurrogate(c) && !isPair(value, i)) {
        throw new InvalidInput(field, "%s holds half a character, U+%04X, at position %d: such text cannot be stored".formatted(field, (int) c, i));
      }
    }
    return value;
  }

  private static boolean isPair(String value, int i) {
    return Character.isHighSurrogate(value.charAt(i))
        ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
  }

  /** A whole number from {@code min} to {@code max}, both included. */
  public static int between(String field, int value, int min, int max) {
    if (value < min || value > max) {
      throw new InvalidInput(field, field + " " + value + ": allowed " + min + "–" + max);
    }
    return value;
  }

  /** A collection of {@code min} to {@code max} elements. */
  public static <C extends Collection<?>> C size(String field, C values, int min, int max) {
    if (values == null) {
      throw new InvalidInput(field, field + " is missing");
    }
    if (values.size() < min || values.size() > max) {
      throw new InvalidInput(field, field + " has " + values.size() + " entries: allowed " + min + "–" + max);
    }
    return values;
  }

  /** A value that is there. */
  public static <T> T present(String field, T value) {
    if (Objects.isNull(value)) {
      throw new InvalidInput(field, field + " is missing");
    }
    return value;
  }
}
