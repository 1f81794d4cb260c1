package org.interviewkit.local.listening;

import java.util.Set;
import org.interviewkit.domain.Language;
import org.interviewkit.local.text.Token;
import org.interviewkit.local.text.Tokenized;

/** Whether a text is in the other of the two languages; says no when in doubt. */
public final class LanguageGuess {

  private static final int LEAST_WORDS = 6;
  private static final Set<String> GERMAN =
      Set.of("ich", "und", "der", "die", "das", "den", "dem", "ein", "eine", "einen", "nicht", "ist", "war", "habe", "haben", "hatte", "wir", "mit", "von", "zu", "auf",
          "fuer", "auch", "dann", "wenn", "aber", "oder", "mich", "mir", "bei", "sich", "weil", "dass", "als", "im", "zum", "zur", "sehr", "noch", "wurde");
  private static final Set<String> ENGLISH =
      Set.of("i", "and", "the", "a", "an", "not", "is", "are", "were", "have", "had", "we", "with", "of", "to", "on", "for", "also", "then", "when", "but", "or", "me",
          "my", "at", "it", "because", "that", "as", "very", "this", "they", "he", "she", "you", "do", "did", "from", "our");

  private LanguageGuess() {}

  /** Whether a text of at least six words is in the other language. */
  public static boolean isOther(String text, Language held) {
    Tokenized words = Tokenized.of(text);
    long german = count(words, GERMAN);
    long english = count(words, ENGLISH);
    long other = switch (held) {
      case DE -> english;
      case EN -> german;
    };
    long own = german + english - other;
    return words.size() >= LEAST_WORDS && other > 2 * own && other * 6 >= words.size();
  }

  private static long count(Tokenized words, Set<String> known) {
    return words.tokens().stream().map(Token::folded).filter(known::contains).count();
  }
}
