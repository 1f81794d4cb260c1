package org.interviewkit.domain.knowledge;

import java.util.List;
import org.interviewkit.domain.Require;

/**
 * Advice as it was proposed, not checked yet.
 *
 * @param adviser who proposes it, 1–100 characters: {@code rules/1}, or the service and the model
 * @param points at most {@value #MOST} points, the most important first
 */
public record AdviceDraft(String adviser, List<AdvicePoint> points) {

  /** The most points. */
  public static final int MOST = 8;

  /** Checks every bound. */
  public AdviceDraft {
    Require.text("adviser", adviser, 100);
    points = List.copyOf(Require.size("points", points, 0, MOST));
  }
}
