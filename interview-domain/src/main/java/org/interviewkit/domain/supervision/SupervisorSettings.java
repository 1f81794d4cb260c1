package org.interviewkit.domain.supervision;

import java.time.Duration;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * How closely an interview is watched and how long it may take. Times count only while the interview runs: pauses cost nothing.
 *
 * @param interval time between two cycles, 1 s to 10 min; 30 s by default
 * @param concludeAfter running time after which the interview is wound up, at least {@code interval}; 25 min by default
 * @param endAfter running time after which it ends, more than {@code concludeAfter}, at most 4 h; 35 min by default
 * @param turnBudget answers of the candidate after which the interview is wound up, 1–200; 30 by default
 */
public record SupervisorSettings(Duration interval, Duration concludeAfter, Duration endAfter, int turnBudget) {

  /** 30 s, 25 min, 35 min (the figures of the seed system's supervisor) and 30 answers: twice the seed's 15 exchanges, because follow-ups count here. */
  public static final SupervisorSettings DEFAULT = new SupervisorSettings(Duration.ofSeconds(30), Duration.ofMinutes(25), Duration.ofMinutes(35), 30);

  /** Checks every bound. */
  public SupervisorSettings {
    Require.present("interval", interval);
    Require.present("concludeAfter", concludeAfter);
    Require.present("endAfter", endAfter);
    if (interval.compareTo(Duration.ofSeconds(1)) < 0 || interval.compareTo(Duration.ofMinutes(10)) > 0) {
      throw new InvalidInput("interval", "supervisor interval " + interval + ": allowed PT1S–PT10M");
    }
    if (concludeAfter.compareTo(interval) < 0) {
      throw new InvalidInput("concludeAfter", "conclusion time " + concludeAfter + ": must not be shorter than the interval " + interval);
    }
    if (endAfter.compareTo(concludeAfter) <= 0 || endAfter.compareTo(Duration.ofHours(4)) > 0) {
      throw new InvalidInput("endAfter", "maximum duration " + endAfter + ": must be longer than the conclusion time " + concludeAfter + " and at most PT4H");
    }
    Require.between("turnBudget", turnBudget, 1, 200);
  }
}
