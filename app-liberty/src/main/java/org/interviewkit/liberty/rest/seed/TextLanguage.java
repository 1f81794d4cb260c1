package org.interviewkit.liberty.rest.seed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.interviewkit.domain.Language;

/** Guesses whether a text is German or English by its small words; English when nothing speaks for German. */
final class TextLanguage {

  private static final Set<String> GERMAN =
      Set.of("und", "der", "die", "das", "mit", "für", "wir", "sie", "ein", "eine", "ist", "sind", "bei", "im", "von", "zu", "auf", "als", "oder", "suchen", "ihre", "unser", "den", "dem");
  private static final Set<String> ENGLISH =
      Set.of("and", "the", "with", "for", "we", "you", "a", "an", "is", "are", "at", "in", "of", "to", "on", "as", "or", "looking", "your", "our");

  private TextLanguage() {}

  static Language of(String text) {
    long balance =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            .limit(2_000)
            .mapToInt(word -> (GERMAN.contains(word) ? 1 : 0) - (ENGLISH.contains(word) ? 1 : 0))
            .sum();
    return balance > 0 ? Language.DE : Language.EN;
  }
}
