package org.interviewkit.domain.interview;

/** What a person decides after an interview. */
public enum Outcome {
  /** The candidate goes on to the next step. */
  ADVANCE,
  /** The decision waits for something named in the reason. */
  HOLD,
  /** The candidate does not go on. */
  REJECT
}
