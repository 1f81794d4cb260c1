package org.interviewkit.reasoning;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.evaluation.DraftFinding;
import org.interviewkit.domain.evaluation.DraftResult;
import org.interviewkit.domain.evaluation.EvaluationDraft;
import org.interviewkit.domain.evaluation.Quote;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.port.Evaluator;
import org.interviewkit.port.Reasoner;

/** An evaluator that asks a language model. Where the candidate said nothing, no model is asked: there is nothing to judge. Safe for use by many threads. */
public final class ReasonedEvaluator implements Evaluator {

  private static final String NAME = "evaluation-1";
  private static final int LONGEST_VERSION = 100;
  private static final Wording NOTHING_SAID = new Wording("Die Bewerberin oder der Bewerber hat nichts gesagt.", "The candidate said nothing.");

  private final Consultation consultation;

  /** An evaluator over a model. */
  public ReasonedEvaluator(Reasoner reasoner) {
    consultation = new Consultation(reasoner, Reasoner.Purpose.EVALUATING, NAME);
  }

  @Override
  public EvaluationDraft evaluate(Briefing briefing, Transcript transcript) {
    List<Criterion> criteria = briefing.preparation().rubric().criteria();
    if (transcript.of(Speaker.USER).isEmpty()) {
      List<DraftResult> empty = criteria.stream().map(criterion -> new DraftResult(criterion.id(), Optional.empty(), NOTHING_SAID, List.of())).toList();
      return new EvaluationDraft(NAME, empty, List.of(), List.of(), List.of());
    }
    List<String> ids = criteria.stream().map(Criterion::id).toList();
    return consultation.ask(Optional.of(briefing.interviewId()), data(briefing, transcript), shape(ids), (answer, model) -> draft(answer, model, Set.copyOf(ids)));
  }

  private static Map<String, Object> data(Briefing briefing, Transcript transcript) {
    Language language = briefing.engagement().language();
    return Telling.of(
        "position", briefing.engagement().roleTitle(),
        "language", language.tag(),
        "requiredSkills", briefing.preparation().plan().requiredSkills(),
        "criteria", Telling.criteria(briefing.preparation().rubric().criteria(), language),
        "questions", Telling.questions(briefing.preparation().plan().questions(), language),
        "transcript", Telling.turns(transcript.turns()));
  }

  private static Map<String, Object> shape(List<String> criteria) {
    Map<String, Object> quotes = Shape.list(Shape.object("turn", Shape.integer(), "text", Shape.text()));
    Map<String, Object> result =
        Shape.object("criterion", Shape.oneOf(criteria), "rationale", Shape.wording(), "quotes", quotes, "score", Shape.maybe(Shape.integer()));
    Map<String, Object> findings = Shape.list(Shape.object("text", Shape.wording(), "quotes", quotes));
    return Shape.object("results", Shape.list(result), "strengths", findings, "concerns", findings, "gaps", findings);
  }

  private static EvaluationDraft draft(Fields answer, String model, Set<String> criteria) {
    List<DraftResult> results = answer.objects("results").stream().map(ReasonedEvaluator::result).toList();
    Set<String> judged = new HashSet<>();
    results.forEach(result -> judged.add(result.criterionId()));
    if (!judged.equals(criteria) || results.size() != judged.size()) {
      throw new Unusable("answer.results holds " + results.size() + " results for " + judged.size() + " of " + criteria.size() + " criteria, and each needs exactly one");
    }
    String version = model + " " + NAME;
    return new EvaluationDraft(
        version.length() > LONGEST_VERSION ? version.substring(version.length() - LONGEST_VERSION) : version,
        results,
        findings(answer, "strengths"),
        findings(answer, "concerns"),
        findings(answer, "gaps"));
  }

  private static DraftResult result(Fields result) {
    Optional<Integer> score = result.optionalNumber("score").map(Number::intValue);
    return new DraftResult(result.verbatim("criterion"), score, result.wording("rationale"), quotes(result));
  }

  private static List<DraftFinding> findings(Fields answer, String kind) {
    return answer.objects(kind).stream().map(finding -> new DraftFinding(finding.wording("text"), quotes(finding))).toList();
  }

  private static List<Quote> quotes(Fields of) {
    return of.objects("quotes").stream().map(quote -> new Quote(quote.integer("turn"), quote.verbatim("text"))).toList();
  }
}
