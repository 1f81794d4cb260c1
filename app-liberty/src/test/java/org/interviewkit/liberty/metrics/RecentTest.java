package org.interviewkit.liberty.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.Test;

class RecentTest {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);
  private final AtomicInteger worked = new AtomicInteger();
  private final Recent<Integer> recent = new Recent<>(Duration.ofSeconds(30), nanos::get);

  @Test
  void isWorkedOutOnceInAWhile() {
    assertEquals(1, recent.get(worked::incrementAndGet));
    nanos.addAndGet(Duration.ofSeconds(30).toNanos() - 1);
    assertEquals(1, recent.get(worked::incrementAndGet));
    nanos.addAndGet(1);
    assertEquals(2, recent.get(worked::incrementAndGet));
  }

  @Test
  void forgetsWhatItKnewWhenItFails() {
    recent.get(worked::incrementAndGet);
    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    assertThrows(
        PortException.class,
        () ->
            recent.get(
                () -> {
                  throw new PortException(PortException.Kind.UNAVAILABLE, "scripted");
                }));
    assertEquals(2, recent.get(worked::incrementAndGet));
  }
}
