package org.interviewkit.persistence.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of one action, in nanoseconds, and what to say about them. */
record Figures(String name, long[] nanos) {

  /** Does something often and times each. */
  static Figures of(String name, int warmUp, int times, Runnable action) {
    for (int i = 0; i < warmUp; i++) {
      action.run();
    }
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      action.run();
      nanos[i] = System.nanoTime() - start;
    }
    return new Figures(name, nanos);
  }

  @Override
  public String toString() {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT, "%-44s p50 %8.2f ms  p95 %8.2f ms  p99 %8.2f ms", name, at(sorted, 50), at(sorted, 95), at(sorted, 99));
  }

  private static double at(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }
}
