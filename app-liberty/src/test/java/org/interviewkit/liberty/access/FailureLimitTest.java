package org.interviewkit.liberty.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.liberty.rest.Refusal;
import org.interviewkit.local.MemoryMessenger;
import org.junit.jupiter.api.Test;

class FailureLimitTest {

  private final MovableClock clock = new MovableClock();
  private final MemoryMessenger messenger = new MemoryMessenger();
  private final Tally here = new Tally(messenger, "shared");
  private final FailureLimit limit = new FailureLimit("people", 3, here, clock);

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

  @Test
  void holdsForAllServersTogether() {
    FailureLimit there = new FailureLimit("people", 3, new Tally(messenger.another(), "shared"), clock);
    FailureLimit stranger = new FailureLimit("people", 3, new Tally(messenger.another(), "another secret"), clock);
    fail("a");
    there.failed("a");
    fail("a");
    assertThrows(Refusal.class, () -> limit.refuseIfShut("a"));
    assertThrows(Refusal.class, () -> there.refuseIfShut("a"));
    assertDoesNotThrow(() -> stranger.refuseIfShut("a"));
    there.succeeded("a");
    assertDoesNotThrow(() -> limit.refuseIfShut("a"));
  }

  @Test
  void countsWhatWasToldBeforeItCountedAnything() {
    Tally elsewhere = new Tally(messenger.another(), "shared");
    fail("a");
    fail("a");
    fail("a");
    FailureLimit late = new FailureLimit("people", 3, elsewhere, clock);
    assertThrows(Refusal.class, () -> late.refuseIfShut("a"));
    assertDoesNotThrow(() -> late.refuseIfShut("b"));
  }
}
