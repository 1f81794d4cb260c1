package org.interviewkit.domain.interview;

import java.time.Instant;
import org.interviewkit.domain.Require;

/**
 * What a named person decided, and why. The system never makes one.
 *
 * @param outcome what was decided
 * @param reason why, {@value #MIN_REASON}–4,000 characters
 * @param by username of the person
 * @param byName the person's name as it is to be shown
 * @param at when
 */
public record Decision(Outcome outcome, String reason, String by, String byName, Instant at) {

  /** The shortest reason, in characters: long enough that it has to say something. */
  public static final int MIN_REASON = 20;

  /** Checks every bound. */
  public Decision {
    Require.present("outcome", outcome);
    Require.text("reason", reason, 4_000);
    Require.between("reason length", reason.strip().length(), MIN_REASON, 4_000);
    Require.text("by", by, 100);
    Require.text("byName", byName, 200);
    Require.present("at", at);
  }
}
