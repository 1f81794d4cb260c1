package org.interviewkit.domain.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.Answer;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.document.Passage;

/**
 * An answer whose sentences say by numbers in brackets what they rest on.
 *
 * @param text the answer; [1] stands for the first citation
 * @param citations what the numbers stand for, 1–10, each standing word for word in a passage that was handed over, each named in the text
 */
public record CitedAnswer(String text, List<Citation> citations) {

  /** Copies the list. */
  public CitedAnswer {
    Require.present("text", text);
    citations = List.copyOf(Require.size("citations", citations, 1, 10));
  }

  /**
   * The answer with those citations alone that stand in what was handed over, and without numbers of others; empty when no citation is left: then nothing supports it. An
   * answer that names no number rests as a whole on all its citations.
   */
  public static Optional<CitedAnswer> of(Answer answer, List<Passage> handedOver) {
    List<Integer> named = Brackets.in(answer.text());
    List<Citation> kept = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int number = 1; number <= answer.citations().size(); number++) {
      Citation citation = answer.citations().get(number - 1);
      boolean wanted = named.isEmpty() || named.contains(number);
      if (wanted && handedOver.stream().anyMatch(citation::standsIn)) {
        kept.add(citation);
        numbers.add(number);
      }
    }
    String text = Brackets.renumbered(answer.text(), number -> Optional.of(numbers.indexOf(number) + 1).filter(found -> found > 0));
    if (kept.isEmpty() || text.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(new CitedAnswer(named.isEmpty() ? text + " " + all(kept.size()) : text, kept));
  }

  private static String all(int count) {
    StringBuilder marks = new StringBuilder();
    for (int number = 1; number <= count; number++) {
      marks.append('[').append(number).append(']');
    }
    return marks.toString();
  }
}
