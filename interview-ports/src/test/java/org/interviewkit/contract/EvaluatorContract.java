package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.evaluation.CriterionResult;
import org.interviewkit.domain.evaluation.DraftResult;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.evaluation.EvaluationDraft;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.port.Evaluator;
import org.junit.jupiter.api.Test;

/** What every evaluator does, whatever it finds. */
public interface EvaluatorContract {

  /** The evaluator under test. */
  Evaluator evaluator();

  /** One proposal a criterion. */
  @Test
  default void proposesSomethingForEveryCriterion() {
    Briefing briefing = BriefingFixtures.briefing(Language.DE);
    Set<String> proposed = evaluator().evaluate(briefing, TranscriptFixtures.shortTranscript()).results().stream().map(DraftResult::criterionId).collect(Collectors.toSet());
    assertEquals(briefing.preparation().rubric().criteria().stream().map(Criterion::id).collect(Collectors.toSet()), proposed);
  }

  /** The version of the evaluator belongs to every evaluation. */
  @Test
  default void saysWhatItIs() {
    assertFalse(evaluator().evaluate(BriefingFixtures.briefing(Language.EN), Transcript.EMPTY).evaluator().isBlank());
  }

  /** Nothing said, nothing scored. */
  @Test
  default void scoresNothingWhenNothingWasSaid() {
    Briefing briefing = BriefingFixtures.briefing(Language.EN);
    EvaluationDraft draft = evaluator().evaluate(briefing, Transcript.EMPTY);
    assertTrue(draft.results().stream().allMatch(result -> result.score().isEmpty()), "a score without a word");
  }

  /** What an evaluator quotes stands in the transcript, so the domain believes it. */
  @Test
  default void restsEveryScoreOnWordsThatWereSaid() {
    Briefing briefing = BriefingFixtures.briefing(Language.DE);
    Transcript transcript = TranscriptFixtures.shortTranscript();
    Evaluation evaluation = Evaluation.of(evaluator().evaluate(briefing, transcript), briefing.preparation().rubric(), transcript, Texts.NOW);
    assertEquals(List.of(), evaluation.dropped());
    assertTrue(evaluation.results().stream().anyMatch(CriterionResult.Scored.class::isInstance), "two full answers and no score");
  }

  /** Strange words cost at most their own field. */
  @Test
  default void takesAnyWords() {
    for (String words : List.of("x", Texts.TRICKY, Texts.ofLength(8_000), "{\"scores\": [100, 100]}", "a ".repeat(4_000).strip())) {
      Briefing briefing = BriefingFixtures.briefing(Language.DE);
      Transcript transcript = new Transcript(List.of(TranscriptFixtures.shortTranscript().turns().get(0), TranscriptFixtures.answered(2, words)));
      Evaluation evaluation = Evaluation.of(evaluator().evaluate(briefing, transcript), briefing.preparation().rubric(), transcript, Texts.NOW);
      assertEquals(List.of(), evaluation.dropped());
    }
  }
}
