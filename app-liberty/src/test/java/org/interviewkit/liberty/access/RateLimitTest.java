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

class RateLimitTest {

  private final MovableClock clock = new MovableClock();
  private final MemoryMessenger messenger = new MemoryMessenger();
  private final Tally here = new Tally(messenger, "shared");
  private final RateLimit limit = new RateLimit("messages", 3, here, clock);

  private void countThree() {
    for (int i = 0; i < 3; i++) {
      limit.count("a");
    }
  }

  @Test
  void refusesTheCallOverTheLimitAndSaysWhenToTryAgain() {
    countThree();
    Refusal refused = assertThrows(Refusal.class, () -> limit.count("a"));
    assertEquals(429, refused.problem().status());
    assertEquals("allowed are 3 messages a minute; try again in 61 s", refused.problem().detail());
    assertEquals(Optional.of(61), refused.retryAfter());
    assertDoesNotThrow(() -> limit.count("b"));
  }

  @Test
  void letsTheNextCallsInWhenAMinuteIsOver() {
    countThree();
    clock.advance(Duration.ofSeconds(60));
    countThree();
    assertThrows(Refusal.class, () -> limit.count("a"));
  }

  @Test
  void doesNotCountWhatItRefuses() {
    countThree();
    clock.advance(Duration.ofSeconds(59));
    for (int i = 0; i < 10; i++) {
      assertThrows(Refusal.class, () -> limit.count("a"));
    }
    clock.advance(Duration.ofSeconds(1));
    assertDoesNotThrow(() -> limit.count("a"));
  }

  @Test
  void staysBoundedUnderManyKeys() {
    for (int i = 0; i < 50_000; i++) {
      limit.count("key " + i);
    }
    assertDoesNotThrow(() -> limit.count("key 0"));
  }

  @Test
  void holdsForAllServersTogether() {
    RateLimit there = new RateLimit("messages", 3, new Tally(messenger.another(), "shared"), clock);
    limit.count("a");
    there.count("a");
    limit.count("a");
    assertThrows(Refusal.class, () -> limit.count("a"));
    assertThrows(Refusal.class, () -> there.count("a"));
    assertDoesNotThrow(() -> there.count("b"));
  }
}
