package org.interviewkit.liberty.bench.voice;

import java.util.Arrays;
import java.util.Locale;

/** Durations in nanoseconds. Used by one thread. */
public final class Times {

  private static final double NANOS_PER_MILLI = 1e6;

  private long[] nanos = new long[1_024];
  private int count;

  void add(long duration) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = duration;
  }

  Times copy() {
    Times copy = new Times();
    copy.nanos = Arrays.copyOf(nanos, nanos.length);
    copy.count = count;
    return copy;
  }

  void clear() {
    count = 0;
  }

  public int count() {
    return count;
  }

  /** The duration, in milliseconds, that a share of all does not exceed; not a number without any. */
  public double millis(double share) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return count == 0 ? Double.NaN : sorted[Math.min(count - 1, (int) (share * count))] / NANOS_PER_MILLI;
  }

  /** Half and nearly all of them, for a table. */
  public String row() {
    return count == 0 ? "–" : String.format(Locale.ROOT, "%.1f / %.1f", millis(0.5), millis(0.99));
  }
}
