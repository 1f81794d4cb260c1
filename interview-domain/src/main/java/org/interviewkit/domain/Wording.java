package org.interviewkit.domain;

/**
 * One text in both languages. One of the two may be empty: then the other one stands in.
 *
 * @param de the German text, at most {@value #MAX} characters, or empty
 * @param en the English text, at most {@value #MAX} characters, or empty
 */
public record Wording(String de, String en) {

  /** The longest text, in characters: a question longer than this cannot be followed by ear. */
  public static final int MAX = 2_000;

  /** Checks that at least one language is there. */
  public Wording {
    Require.optionalText("de", de, MAX);
    Require.optionalText("en", en, MAX);
    if (de.isBlank() && en.isBlank()) {
      throw new InvalidInput("", "the text is empty in both languages: one of de, en is needed");
    }
  }

  /** The same text for both languages, for names such as "Kafka" and for what a person wrote in one language. */
  public static Wording same(String text) {
    return new Wording(text, text);
  }

  /** The text in this language, or in the other one when it is empty in this. */
  public String in(Language language) {
    return switch (language) {
      case DE -> de.isBlank() ? en : de;
      case EN -> en.isBlank() ? de : en;
    };
  }
}
