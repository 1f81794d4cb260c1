package org.interviewkit.application;

import java.time.Duration;

/** How long work for others waits for its next attempt: ten seconds, then twice as long each time, an hour at most. */
final class Backoff {

  static final Duration FIRST = Duration.ofSeconds(10);

  /** With these waits, 33 hours: longer than a day's outage. */
  static final int ATTEMPTS = 40;

  private static final Duration LONGEST = Duration.ofHours(1);

  private Backoff() {}

  /** The wait after so many attempts, from 1. */
  static Duration after(int attempts) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, 20));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }
}
