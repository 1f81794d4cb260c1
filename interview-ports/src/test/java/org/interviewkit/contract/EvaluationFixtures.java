package org.interviewkit.contract;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.evaluation.DraftFinding;
import org.interviewkit.domain.evaluation.DraftResult;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.evaluation.EvaluationDraft;
import org.interviewkit.domain.evaluation.HumanRating;
import org.interviewkit.domain.evaluation.Quote;
import org.interviewkit.domain.evaluation.Score;

/** Evaluations of {@link TranscriptFixtures#shortTranscript()} by the rubric of {@link InterviewFixtures#preparation()}. */
public final class EvaluationFixtures {

  private EvaluationFixtures() {}

  /** One criterion scored, one without enough evidence, a finding of each kind, something dropped. */
  public static Evaluation evaluation() {
    return evaluation("fixture/1", 72);
  }

  /** The same with another evaluator and score. */
  public static Evaluation evaluation(String evaluator, int score) {
    Quote quote = new Quote(4, "Ich habe die Logs verglichen");
    DraftFinding strength = new DraftFinding(new Wording("Geht der Ursache nach", "Finds the cause"), List.of(quote));
    EvaluationDraft draft =
        new EvaluationDraft(
            evaluator,
            List.of(
                new DraftResult("problem-solving", Optional.of(score), Wording.same(Texts.TRICKY), List.of(quote, new Quote(2, "steht dort nicht"))),
                new DraftResult("teamwork", Optional.empty(), new Wording("Zu wenig gesagt", "Too little was said"), List.of())),
            List.of(strength),
            List.of(strength),
            List.of(new DraftFinding(Wording.same("PostgreSQL"), List.of())));
    return Evaluation.of(draft, InterviewFixtures.preparation().rubric(), TranscriptFixtures.shortTranscript(), Texts.NOW);
  }

  /** A person's view of one criterion. */
  public static HumanRating rating(String criterionId, int score) {
    return new HumanRating(criterionId, Optional.of(new Score(score)), "Ich sehe das anders. 🙂", "anna", Texts.NOW.plusSeconds(score));
  }
}
