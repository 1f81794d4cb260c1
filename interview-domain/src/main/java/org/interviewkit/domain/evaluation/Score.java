package org.interviewkit.domain.evaluation;

import org.interviewkit.domain.Require;

/**
 * A score.
 *
 * @param value 0–100
 */
public record Score(int value) implements Comparable<Score> {

  /** Checks the range. */
  public Score {
    Require.between("score", value, 0, 100);
  }

  @Override
  public int compareTo(Score other) {
    return Integer.compare(value, other.value);
  }
}
