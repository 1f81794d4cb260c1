package org.interviewkit.application;

import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.CleanText;

/** Text from outside, bounded as it came and then without characters nobody can see. Markup stays: it is text, and shown as text. */
final class VisitorText {

  private VisitorText() {}

  /** Text that is needed: 1 to {@code max} characters. */
  static String needed(String field, String raw, int max) {
    return Require.text(field, cleaned(field, Require.present(field, raw), max), max);
  }

  /** Text that may be left out: then it is empty. */
  static String optional(String field, Optional<String> raw, int max) {
    return Require.optionalText(field, cleaned(field, raw.orElse(""), max), max);
  }

  private static String cleaned(String field, String raw, int max) {
    if (raw.length() > max) {
      throw new InvalidInput(field, field + " has " + raw.length() + " characters: allowed " + max);
    }
    return CleanText.of(raw).text();
  }
}
