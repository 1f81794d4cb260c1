package org.interviewkit.domain.evaluation;

import java.time.Instant;
import java.util.Optional;
import org.interviewkit.domain.Require;

/**
 * A person's own view of one criterion, kept beside the evaluation's, never in its place.
 *
 * @param criterionId the criterion
 * @param score the person's score; empty for "not enough evidence"
 * @param reason why, {@value #MIN_REASON}–2,000 characters
 * @param by username of the person
 * @param at when
 */
public record HumanRating(String criterionId, Optional<Score> score, String reason, String by, Instant at) {

  /** The shortest reason, in characters. */
  public static final int MIN_REASON = 10;

  /** Checks every bound. */
  public HumanRating {
    Require.text("criterionId", criterionId, 64);
    Require.text("reason", reason, 2_000);
    Require.between("reason length", reason.strip().length(), MIN_REASON, 2_000);
    Require.text("by", by, 100);
    Require.present("at", at);
  }
}
