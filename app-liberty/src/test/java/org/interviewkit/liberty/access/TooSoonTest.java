package org.interviewkit.liberty.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.contract.Texts;
import org.junit.jupiter.api.Test;

class TooSoonTest {

  private final MovableClock clock = new MovableClock(Texts.NOW);
  private final TooSoon door = new TooSoon(clock);

  @Test
  void tellsAgainUntilTheTimeHasCome() {
    assertEquals(Optional.empty(), door.early("a"));
    door.told("a", Duration.ofSeconds(30));
    assertEquals(Optional.of(30), door.early("a"));
    assertEquals(Optional.empty(), door.early("b"));
    clock.advance(Duration.ofMillis(29_500));
    assertEquals(Optional.of(1), door.early("a"));
    clock.advance(Duration.ofMillis(500));
    assertEquals(Optional.empty(), door.early("a"));
    door.told("a", Duration.ofSeconds(5));
    assertEquals(Optional.of(5), door.early("a"));
  }

  @Test
  void remembersTheLastTenThousand() {
    for (int i = 0; i <= 10_000; i++) {
      door.told("request " + i, Duration.ofMinutes(1));
    }
    assertEquals(Optional.empty(), door.early("request 0"));
    assertEquals(Optional.of(60), door.early("request 1"));
    assertEquals(Optional.of(60), door.early("request 10000"));
  }
}
