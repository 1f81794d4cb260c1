package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what happens on other threads. */
public final class Until {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Duration BETWEEN = Duration.ofMillis(10);

  private Until() {}

  /** Asks again and again until the answer is the expected one; after 20 s of other answers it fails with the last of them. */
  public static <T> void equal(T expected, Supplier<T> answer) {
    for (long left = LONGEST.dividedBy(BETWEEN); left > 0 && !expected.equals(answer.get()); left--) {
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
    assertEquals(expected, answer.get());
  }
}
