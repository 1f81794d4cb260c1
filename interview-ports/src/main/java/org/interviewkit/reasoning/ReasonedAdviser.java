package org.interviewkit.reasoning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.knowledge.AdviceDraft;
import org.interviewkit.domain.knowledge.AdviceKind;
import org.interviewkit.domain.knowledge.AdvicePoint;
import org.interviewkit.domain.knowledge.Brackets;
import org.interviewkit.domain.knowledge.Source;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.port.Adviser;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;

/**
 * Advises by asking a language model. The model has to quote, letter by letter, what each point rests on, and may name no number, address or link that does not stand there; a
 * point that does not is left out. Advice that cannot be used, twice, counts as none. Without a passage no model is asked. When the model is not available nothing is said in
 * its place: the call fails. Safe for use by many threads.
 */
public final class ReasonedAdviser implements Adviser {

  private static final System.Logger LOG = System.getLogger(ReasonedAdviser.class.getName());
  private static final String NAME = "interview-advice-1";

  /** The most characters of one source a model is told: some ten pages, or half an hour of speech. The end of a conversation counts most, the beginning of a document. */
  private static final int MOST_READ = 24_000;

  private static final Map<String, Object> SHAPE =
      Shape.object("points", Shape.list(Shape.object("quotes", Shape.list(Shape.text()), "finding", Shape.text(), "ask", Shape.text())));

  private final Consultation consultation;
  private final Predicate<String> isPrivate;

  /**
   * An adviser over a model.
   *
   * @param isPrivate whether a question asks for what no employer may ask: it is left out
   */
  public ReasonedAdviser(Reasoner reasoner, Predicate<String> isPrivate) {
    this.isPrivate = isPrivate;
    consultation = new Consultation(reasoner, Reasoner.Purpose.EXAMINING, NAME);
  }

  @Override
  public AdviceDraft advise(AdviceKind kind, Matter matter) {
    List<Passage> passages = matter.sources().stream().flatMap(source -> read(source).stream()).toList();
    if (passages.isEmpty()) {
      return new AdviceDraft(NAME, List.of());
    }
    Map<String, Object> data =
        Telling.of(
            "language", matter.language().tag(),
            "wanted", kind.name().toLowerCase(Locale.ROOT),
            "requiredSkills", matter.briefing().preparation().plan().requiredSkills(),
            "questionsNotAskedYet", notAsked(matter),
            "passages", Telling.passages(passages));
    try {
      return consultation.ask(Optional.of(matter.briefing().interviewId()), data, SHAPE, (answer, model) -> draft(answer, model, passages));
    } catch (PortException e) {
      if (e.kind() != PortException.Kind.MALFORMED) {
        throw e;
      }
      LOG.log(System.Logger.Level.WARNING, "no advice is given: {0}", e.getMessage());
      return new AdviceDraft(NAME, List.of());
    }
  }

  private static List<String> notAsked(Matter matter) {
    InterviewPlan plan = matter.briefing().preparation().plan();
    Set<String> asked = new HashSet<>(matter.transcript().answers().keySet());
    Language language = matter.language();
    return plan.questions().stream().filter(question -> !asked.contains(question.id())).map(Question::text).map(text -> text.in(language)).limit(AdviceDraft.MOST).toList();
  }

  private AdviceDraft draft(Fields answer, String model, List<Passage> passages) {
    List<AdvicePoint> points = new ArrayList<>();
    for (Fields proposed : answer.objects("points")) {
      if (points.size() < AdviceDraft.MOST) {
        point(proposed, passages).ifPresent(points::add);
      }
    }
    if (points.isEmpty() && !answer.objects("points").isEmpty()) {
      throw new Unusable("none of answer.points quotes letter by letter from a passage, or they name numbers that do not stand in what they quote");
    }
    return new AdviceDraft(model, points);
  }

  private Optional<AdvicePoint> point(Fields proposed, List<Passage> passages) {
    Set<Passage> quoted = new LinkedHashSet<>();
    List<Citation> citations =
        proposed.texts("quotes", Passage.MAX).stream().limit(AdvicePoint.MOST_CITATIONS).flatMap(quote -> Quotes.cited(quote, passages, quoted).stream()).distinct().toList();
    String finding = Brackets.without(proposed.text("finding", AdvicePoint.MAX));
    String ask = Brackets.without(proposed.text("ask", AdvicePoint.MAX));
    if (finding.isBlank() || citations.isEmpty()) {
      return Optional.empty();
    }
    try {
      Grounding.of("", quoted).check("answer.points.finding", finding);
      Grounding.of("", quoted).check("answer.points.ask", ask);
      return Optional.of(new AdvicePoint(finding, citations, isPrivate.test(ask) ? "" : ask));
    } catch (Unusable madeUp) {
      return Optional.empty();
    }
  }

  private static List<Passage> read(Source source) {
    List<Passage> kept = new ArrayList<>();
    boolean latestFirst = switch (source.kind()) {
      case TRANSCRIPT -> true;
      case JOB_DESCRIPTION, CV -> false;
    };
    int length = 0;
    for (Passage passage : latestFirst ? source.passages().reversed() : source.passages()) {
      length += passage.text().length();
      if (length <= MOST_READ) {
        kept.add(passage);
      }
    }
    return latestFirst ? kept.reversed() : kept;
  }
}
