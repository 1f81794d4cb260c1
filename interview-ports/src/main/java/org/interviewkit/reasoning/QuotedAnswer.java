package org.interviewkit.reasoning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Answer;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;

/** Has a language model answer a question by quoting passages. What is made of its quotations is for whoever asks. Safe for use by many threads. */
final class QuotedAnswer {

  private static final System.Logger LOG = System.getLogger(QuotedAnswer.class.getName());
  private static final Map<String, Object> SHAPE = Shape.object("quotes", Shape.list(Shape.text()), "answer", Shape.text());

  private final Consultation consultation;
  private final String unanswered;

  /**
   * Answers for one purpose.
   *
   * @param prompt what the model is told, by the name of its resource
   * @param unanswered what the log says when the model gives nothing that can be used
   */
  QuotedAnswer(Reasoner reasoner, Reasoner.Purpose purpose, String prompt, String unanswered) {
    this.consultation = new Consultation(reasoner, purpose, prompt);
    this.unanswered = unanswered;
  }

  /** What a model said. */
  interface Reading {

    /**
     * Makes an answer of what was said, which is not nothing.
     *
     * @throws Unusable if it cannot be used
     */
    Answer read(List<String> quotes, String text);
  }

  /**
   * Asks; empty when there are no passages, nothing was quoted, or what was said cannot be used, twice.
   *
   * @throws PortException if the model does not answer
   */
  Optional<Answer> to(String question, Language language, List<Passage> passages, Reading reading) {
    if (passages.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> data = Telling.of("language", language.tag(), "question", Telling.masked(question), "passages", Telling.passages(passages));
    try {
      return consultation.ask(Optional.empty(), data, SHAPE, (answer, model) -> read(answer, reading));
    } catch (PortException e) {
      if (e.kind() != PortException.Kind.MALFORMED) {
        throw e;
      }
      LOG.log(System.Logger.Level.WARNING, "{0}: {1}", unanswered, e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<Answer> read(Fields answer, Reading reading) {
    List<String> quotes = answer.texts("quotes", Passage.MAX);
    return quotes.isEmpty() ? Optional.empty() : Optional.of(reading.read(quotes, answer.text("answer", Answer.MAX)));
  }
}
