package org.interviewkit.domain.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Require;

/**
 * One cycle of the supervisor, or one command of a person, as it is kept: what was seen, which rule was met, what was done and what became of it.
 *
 * @param number counts the interview's cycles and commands together, from 1
 * @param at when it was decided
 * @param elapsed running time of the interview at that moment
 * @param by {@value #SUPERVISOR}, or the username of the person who gave the command
 * @param upTo position of the last turn that was looked at, 0 when nothing had been said
 * @param exchanges how many times the candidate had spoken
 * @param assessment the metrics
 * @param ruling the rule that was met and its action; for a person's command the rule is {@value #PERSON}
 * @param effect what became of it
 * @param effectAt when the effect came about; empty while it is pending or there was nothing to do
 */
public record Supervision(
    int number,
    Instant at,
    Duration elapsed,
    String by,
    int upTo,
    int exchanges,
    Assessment assessment,
    Ruling ruling,
    Effect effect,
    Optional<Instant> effectAt) {

  /** Stands in {@link #by()} for the supervisor itself. */
  public static final String SUPERVISOR = "supervisor";

  /** The rule under which a person's command is kept. */
  public static final String PERSON = "PERSON";

  /** Checks bounds. */
  public Supervision {
    Require.between("number", number, 1, Integer.MAX_VALUE);
    Require.text("by", by, 100);
    Require.between("upTo", upTo, 0, Integer.MAX_VALUE);
  }

  /** Whether its action still waits. */
  public boolean isPending() {
    return effect == Effect.PENDING;
  }

  /**
   * The same record with the outcome of its action.
   *
   * @throws Conflict if the action is no longer pending
   */
  public Supervision settle(Effect outcome, Instant when) {
    if (!isPending()) {
      throw new Conflict("action " + number + " is " + effect + ": only a pending action can become " + outcome);
    }
    return new Supervision(number, at, elapsed, by, upTo, exchanges, assessment, ruling, outcome, Optional.of(when));
  }
}
