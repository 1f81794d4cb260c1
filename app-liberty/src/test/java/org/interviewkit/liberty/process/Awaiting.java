package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what a server does in its own time, and leaves it the processor. */
final class Awaiting {

  private static final Duration MOST = Duration.ofSeconds(60);
  private static final Duration BETWEEN = Duration.ofMillis(5);

  private Awaiting() {}

  /** Returns once something is so, and fails when it is not within a minute. */
  static void until(BooleanSupplier isSo) {
    long end = System.nanoTime() + MOST.toNanos();
    while (!isSo.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, () -> "it did not come within " + MOST.toSeconds() + " s");
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }
}
