package org.interviewkit.local.listening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interviewkit.domain.Wording;
import org.interviewkit.local.text.Card;
import org.interviewkit.local.text.PhraseIndex;
import org.interviewkit.local.text.Tokenized;

/**
 * What a question asks for.
 *
 * @param wantsExperience whether it asks for something that happened
 * @param part which part of an experience it asks for: situation, action or result; empty when for none in particular
 */
public record QuestionReading(boolean wantsExperience, Optional<Signal> part) {

  private static final PhraseIndex<String> INDEX = new PhraseIndex<>();

  static {
    for (Card card : Card.read(QuestionReading.class, "questions.txt")) {
      card.parts("is").forEach(phrase -> INDEX.add(phrase, card.id()));
    }
  }

  /** Reads a question in whichever language it has. */
  public static QuestionReading of(Wording question) {
    List<String> found = INDEX.find(Tokenized.of(question.de() + "\n" + question.en())).stream().map(PhraseIndex.Hit::value).toList();
    Optional<Signal> part =
        List.of(Signal.RESULT, Signal.ACTION, Signal.SITUATION).stream().filter(signal -> found.contains(signal.name().toLowerCase(Locale.ROOT))).findFirst();
    return new QuestionReading(found.contains("experience"), part);
  }
}
