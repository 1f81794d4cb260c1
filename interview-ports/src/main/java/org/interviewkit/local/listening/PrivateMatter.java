package org.interviewkit.local.listening;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Wording;
import org.interviewkit.local.text.Card;
import org.interviewkit.local.text.PhraseIndex;
import org.interviewkit.local.text.Tokenized;

/**
 * A topic that has no place in a job interview, such as age, family or religion.
 *
 * @param id its card in {@code private.txt}
 * @param name what it is called
 */
public record PrivateMatter(String id, Wording name) {

  private static final PhraseIndex<PrivateMatter> ASKED = new PhraseIndex<>();
  private static final PhraseIndex<PrivateMatter> TOLD = new PhraseIndex<>();

  static {
    for (Card card : Card.read(PrivateMatter.class, "private.txt")) {
      PrivateMatter matter = new PrivateMatter(card.id(), card.wording("name"));
      card.parts("ask").forEach(phrase -> ASKED.add(phrase, matter));
      card.parts("tell").forEach(phrase -> TOLD.add(phrase, matter));
    }
  }

  /** The topic a question is about, or empty when it may be asked. */
  public static Optional<PrivateMatter> askedBy(String question) {
    return first(ASKED, question);
  }

  /** The topic a candidate speaks of in a sentence, or empty. */
  public static Optional<PrivateMatter> toldBy(String sentence) {
    return first(TOLD, sentence);
  }

  private static Optional<PrivateMatter> first(PhraseIndex<PrivateMatter> index, String text) {
    List<PhraseIndex.Hit<PrivateMatter>> hits = index.find(Tokenized.of(text));
    return hits.isEmpty() ? Optional.empty() : Optional.of(hits.get(0).value());
  }
}
