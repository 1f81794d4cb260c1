package org.interviewkit.openai.realtime;

import java.time.Duration;
import java.time.Instant;

/** Keeps all conversations from knocking at a door that stays shut: after three failures in a row one of them may try every ten seconds. Safe for use by many threads. */
final class Breaker {

  private static final int MOST = 3;
  private static final Duration OPEN = Duration.ofSeconds(10);

  private int failures;
  private Instant until = Instant.MIN;

  synchronized boolean mayTry(Instant now) {
    if (failures < MOST) {
      return true;
    }
    if (now.isBefore(until)) {
      return false;
    }
    until = now.plus(OPEN);
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed(Instant now) {
    failures++;
    until = now.plus(OPEN);
  }
}
