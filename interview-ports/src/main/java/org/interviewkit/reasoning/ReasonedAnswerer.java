package org.interviewkit.reasoning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Answer;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.port.Answerer;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;

/**
 * An answerer that asks a language model. The model has to quote what its answer rests on, letter by letter, and to name no number, address or link that does not stand in what it
 * quotes from; an answer that does not, twice, counts as "I don't know". So does one that the model will not give. Without passages no model is asked. When the model is not
 * available nothing is answered in its place: the call fails. Safe for use by many threads.
 */
public final class ReasonedAnswerer implements Answerer {

  private static final System.Logger LOG = System.getLogger(ReasonedAnswerer.class.getName());
  private static final String NAME = "shelf-answer-1";
  private static final Map<String, Object> SHAPE = Shape.object("quotes", Shape.list(Shape.text()), "answer", Shape.text());

  private final Consultation consultation;

  /** An answerer over a model. */
  public ReasonedAnswerer(Reasoner reasoner) {
    consultation = new Consultation(reasoner, Reasoner.Purpose.ANSWERING, NAME);
  }

  @Override
  public Optional<Answer> answer(String question, Language language, List<Passage> passages) {
    if (passages.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> data = Telling.of("language", language.tag(), "question", Telling.masked(question), "passages", Telling.passages(passages));
    try {
      return consultation.ask(Optional.empty(), data, SHAPE, (answer, model) -> read(answer, question, passages));
    } catch (PortException e) {
      if (e.kind() != PortException.Kind.MALFORMED) {
        throw e;
      }
      LOG.log(System.Logger.Level.WARNING, "a visitor is told that nothing is known: {0}", e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<Answer> read(Fields answer, String question, List<Passage> passages) {
    List<String> quotes = answer.texts("quotes", Passage.MAX);
    if (quotes.isEmpty()) {
      return Optional.empty();
    }
    String text = answer.text("answer", Answer.MAX);
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
    return Optional.of(new Answer(text, citations));
  }
}
