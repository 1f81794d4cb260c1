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
import org.interviewkit.domain.knowledge.Brackets;
import org.interviewkit.port.Answerer;
import org.interviewkit.port.Reasoner;

/**
 * Answers the hiring team's questions about an interview by asking a language model.
 *
 * <p>The model has to quote what its answer rests on, letter by letter, to say by a number in brackets which sentence rests on which quotation, and to name no number,
 * address or link that does not stand in what it quotes from; an answer that does not, twice, counts as "not in the documents". Without passages no model is asked.
 * When the model is not available nothing is answered in its place: the call fails. Safe for use by many threads.
 */
public final class ReasonedExaminer implements Answerer {

  private final QuotedAnswer answers;

  /** An answerer over a model. */
  public ReasonedExaminer(Reasoner reasoner) {
    answers = new QuotedAnswer(reasoner, Reasoner.Purpose.EXAMINING, "interview-answer-1", "a question about an interview is not answered");
  }

  @Override
  public Optional<Answer> answer(String question, Language language, List<Passage> passages) {
    return answers.to(question, language, passages, (quotes, text) -> read(quotes, text, question, passages));
  }

  private static Answer read(List<String> quotes, String text, String question, List<Passage> passages) {
    if (Brackets.without(text).isBlank()) {
      throw new Unusable("answer.answer is empty although there are quotes");
    }
    Set<Passage> quoted = new LinkedHashSet<>();
    List<Citation> citations = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int number = 1; number <= quotes.size() && citations.size() < Quotes.MOST; number++) {
      Optional<Citation> citation = Quotes.cited(quotes.get(number - 1), passages, quoted);
      citation.ifPresent(citations::add);
      numbers.add(citation.isPresent() ? citations.size() : 0);
    }
    if (citations.isEmpty()) {
      throw new Unusable("none of answer.quotes stands letter by letter in a passage");
    }
    Grounding.of(question, quoted).check("answer.answer", Brackets.without(text));
    if (!Brackets.in(text).isEmpty() && Brackets.in(text).stream().noneMatch(number -> isKept(number, numbers))) {
      throw new Unusable("no number in brackets in answer.answer is that of a quote that stands in a passage");
    }
    return new Answer(Brackets.renumbered(text, number -> isKept(number, numbers) ? Optional.of(numbers.get(number - 1)) : Optional.empty()), citations);
  }

  private static boolean isKept(int number, List<Integer> numbers) {
    return number >= 1 && number <= numbers.size() && numbers.get(number - 1) > 0;
  }
}
