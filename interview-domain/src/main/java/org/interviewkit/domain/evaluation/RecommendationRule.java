package org.interviewkit.domain.evaluation;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Rubric;

/**
 * How the overall score and the recommendation follow from the scores. The bounds are ours; no study is behind them.
 *
 * <ul>
 *   <li>The overall score is the mean of the criterion scores by weight, rounded half up. It exists when the scored criteria carry at least {@value #MIN_SHARE} % of
 *       the rubric's weight.
 *   <li>No overall score ⇒ INSUFFICIENT_EVIDENCE.
 *   <li>Overall at least {@value #SUPPORTS} and no criterion below {@value #FLOOR} ⇒ SUPPORTS.
 *   <li>Overall below {@value #MIXED} ⇒ DOES_NOT_SUPPORT.
 *   <li>Otherwise MIXED.
 * </ul>
 */
public final class RecommendationRule {

  /** The least share of the rubric's weight, in per cent, that scored criteria must carry. */
  public static final int MIN_SHARE = 60;

  /** The overall score from which on the evidence supports going on. */
  public static final int SUPPORTS = 65;

  /** The overall score below which it does not. */
  public static final int MIXED = 40;

  /** The score below which one criterion alone keeps the recommendation from SUPPORTS. */
  public static final int FLOOR = 35;

  private RecommendationRule() {}

  /** The overall score, or empty when the scored criteria carry too little weight. */
  public static Optional<Score> overall(Rubric rubric, List<CriterionResult> results) {
    long weights = 0;
    long sum = 0;
    for (CriterionResult result : results) {
      if (result instanceof CriterionResult.Scored scored) {
        int weight = rubric.find(scored.criterionId()).map(Criterion::weight).orElse(0);
        weights += weight;
        sum += (long) weight * scored.score().value();
      }
    }
    if (weights == 0 || weights * 100 < (long) MIN_SHARE * rubric.totalWeight()) {
      return Optional.empty();
    }
    return Optional.of(new Score((int) ((2 * sum + weights) / (2 * weights))));
  }

  /** The recommendation. */
  public static Recommendation derive(Optional<Score> overall, List<CriterionResult> results) {
    if (overall.isEmpty()) {
      return Recommendation.INSUFFICIENT_EVIDENCE;
    }
    int value = overall.get().value();
    boolean weakSpot = results.stream().anyMatch(result -> result instanceof CriterionResult.Scored scored && scored.score().value() < FLOOR);
    if (value >= SUPPORTS && !weakSpot) {
      return Recommendation.SUPPORTS;
    }
    return value < MIXED ? Recommendation.DOES_NOT_SUPPORT : Recommendation.MIXED;
  }
}
