package org.interviewkit.reasoning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Answer;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.port.Answerer;
import org.interviewkit.port.Reasoner;

/**
 * An answerer that asks a language model. The model has to quote what its answer rests on, letter by letter, and to name no number, address or link that does not stand in what it
 * quotes from; an answer that does not, twice, counts as "I don't know". So does one that the model will not give. Without passages no model is asked. When the model is not
 * available nothing is answered in its place: the call fails. Safe for use by many threads.
 */
public final class ReasonedAnswerer implements Answerer {

  private final QuotedAnswer answers;

  /** An answerer over a model. */
  public ReasonedAnswerer(Reasoner reasoner) {
    answers = new QuotedAnswer(reasoner, Reasoner.Purpose.ANSWERING, "shelf-answer-1", "a visitor is told that nothing is known");
  }

  @Override
  public Optional<Answer> answer(String question, Language language, List<Passage> passages) {
    return answers.to(question, language, passages, (quotes, text) -> read(quotes, text, question, passages));
  }

  private static Answer read(List<String> quotes, String text, String question, List<Passage> passages) {
    if (text.isBlank()) {
      throw new Unusable("answer.answer is empty although there are quotes");
    }
    Set<Passage> quoted = new LinkedHashSet<>();
    List<Citation> citations = new ArrayList<>();
    for (String quote : quotes.stream().distinct().limit(Quotes.MOST).toList()) {
      Quotes.cited(quote, passages, quoted).ifPresent(citations::add);
    }
    if (citations.isEmpty()) {
      throw new Unusable("none of answer.quotes stands letter by letter in a passage");
    }
    Grounding.of(question, quoted).check("answer.answer", text);
    return new Answer(text, citations);
  }
}
