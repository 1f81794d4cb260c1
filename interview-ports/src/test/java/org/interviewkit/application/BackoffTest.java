package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.interviewkit.port.Job;
import org.interviewkit.port.Outcome;
import org.junit.jupiter.api.Test;

/** For how long failed work is tried again, as docs/operations.md tells operators. */
class BackoffTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  private static Job job(String subject, int attempts) {
    return new Job("announce", subject, Job.State.RUNNING, attempts, NOW, Optional.empty());
  }

  /** From the first failure to the last. */
  private static Duration patience(Backoff backoff, String subject) {
    return IntStream.range(1, backoff.attempts()).mapToObj(attempts -> backoff.after(job(subject, attempts))).reduce(Duration.ZERO, Duration::plus);
  }

  @Test
  void triesForAsLongAsItSays() {
    for (String subject : List.of("a", "b", "c")) {
      Duration delivery = patience(Backoff.DELIVERY, subject);
      assertTrue(delivery.toHours() >= 28 && delivery.toHours() <= 31, delivery.toString());
      Duration evaluation = patience(Backoff.EVALUATION, subject);
      assertTrue(evaluation.toMinutes() >= 9 && evaluation.toMinutes() <= 10, evaluation.toString());
    }
  }

  @Test
  void givesUpAfterTheLastAttempt() {
    assertTrue(Backoff.DELIVERY.failed(job("a", 39), NOW, "away", true) instanceof Outcome.Again);
    assertEquals(new Outcome.GivenUp("away"), Backoff.DELIVERY.failed(job("a", 40), NOW, "away", true));
    assertEquals(new Outcome.GivenUp("refused"), Backoff.DELIVERY.failed(job("a", 1), NOW, "refused", false));
  }
}
