package org.interviewkit.domain.supervision;

import java.time.Duration;
import java.util.Map;

/**
 * What the policy decides on.
 *
 * @param elapsed running time of the interview, pauses left out
 * @param exchanges how many times the candidate has spoken
 * @param concluding whether the interview is being wound up, or about to be
 * @param cyclesSinceGuide how many cycles lie behind the last guidance; a large number when there was none
 * @param cyclesSinceUndo for every rule whose action a person took back: how many cycles ago
 * @param assessment what the analyst made of it
 */
public record Situation(
    Duration elapsed, int exchanges, boolean concluding, int cyclesSinceGuide, Map<String, Integer> cyclesSinceUndo, Assessment assessment) {

  /** Copies the map. */
  public Situation {
    cyclesSinceUndo = Map.copyOf(cyclesSinceUndo);
  }
}
