package org.interviewkit.liberty.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.liberty.rest.Refusal;
import org.junit.jupiter.api.Test;

class FailureLimitTest {

  private final MovableClock clock = new MovableClock();
  private final FailureLimit limit = new FailureLimit(3, clock);

  private void fail(String key) {
    limit.refuseIfShut(key);
    limit.failed(key);
  }

  @Test
  void shutsTheDoorAfterTooManyFailuresAndSaysForHowLong() {
    fail("a");
    clock.advance(Duration.ofSeconds(20));
    fail("a");
    fail("a");
    Refusal refusal = assertThrows(Refusal.class, () -> limit.refuseIfShut("a"));
    assertEquals(429, refusal.problem().status());
    assertEquals(Optional.of(41), refusal.retryAfter());
  }

  @Test
  void opensItAgainWhenTheFirstFailureIsAMinuteOld() {
    fail("a");
    clock.advance(Duration.ofSeconds(30));
    fail("a");
    fail("a");
    clock.advance(Duration.ofSeconds(30));
    fail("a");
    assertThrows(Refusal.class, () -> limit.refuseIfShut("a"));
  }

  @Test
  void keepsKeysApartAndForgetsAfterSuccess() {
    fail("a");
    fail("a");
    fail("a");
    assertDoesNotThrow(() -> limit.refuseIfShut("b"));
    limit.succeeded("a");
    assertDoesNotThrow(() -> limit.refuseIfShut("a"));
  }

  @Test
  void remembersABoundedNumberOfKeys() {
    fail("first");
    fail("first");
    fail("first");
    for (int i = 0; i < 10_000; i++) {
      limit.failed("key" + i);
    }
    assertDoesNotThrow(() -> limit.refuseIfShut("first"));
  }
}
