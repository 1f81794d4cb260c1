package org.interviewkit.domain.evaluation;

/**
 * What the evaluation suggests to the person who decides. Derived by {@link RecommendationRule}, never taken from an evaluator, and never a decision.
 */
public enum Recommendation {
  /** The evidence supports going on. */
  SUPPORTS,
  /** The evidence points both ways. */
  MIXED,
  /** The evidence does not support going on. */
  DOES_NOT_SUPPORT,
  /** Too little evidence to suggest anything. */
  INSUFFICIENT_EVIDENCE
}
