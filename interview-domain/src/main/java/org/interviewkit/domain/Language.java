package org.interviewkit.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A language in which an interview can be held; pinned per interview. */
public enum Language {
  /** German, with the formal address. */
  DE,
  /** English. */
  EN;

  /** The language's BCP 47 tag: {@code de} or {@code en}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The locale for formatting dates and numbers. */
  public Locale locale() {
    return Locale.forLanguageTag(tag());
  }

  /**
   * Reads a tag such as {@code de}, {@code EN} or {@code de-AT}; the region is ignored.
   *
   * @throws InvalidInput if it is no supported language; the message names the supported ones
   */
  public static Language of(String tag) {
    String primary = Require.present("language", tag).split("[-_]", 2)[0];
    return Arrays.stream(values())
        .filter(language -> language.tag().equalsIgnoreCase(primary))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "language", "language " + primary + " is not supported: allowed " + Arrays.stream(values()).map(Language::tag).collect(Collectors.joining(", "))));
  }
}
