package org.interviewkit.domain.evaluation;

import java.util.List;
import org.interviewkit.domain.Wording;

/** What the interview shows about one criterion. */
public sealed interface CriterionResult {

  /** The criterion. */
  String criterionId();

  /**
   * A score with the words it rests on.
   *
   * @param rationale why, in the evaluator's words
   * @param evidence at least one verified quotation
   */
  record Scored(String criterionId, Score score, Wording rationale, List<Evidence> evidence) implements CriterionResult {}

  /**
   * No score, because nothing carries one.
   *
   * @param reason why there is none
   */
  record NotEnoughEvidence(String criterionId, Wording reason) implements CriterionResult {}
}
