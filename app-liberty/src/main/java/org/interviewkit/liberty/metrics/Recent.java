package org.interviewkit.liberty.metrics;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What is worked out at most once in a while, however often it is asked for. Safe for many threads: they wait for one to work it out. */
final class Recent<T> {

  private final long age;
  private final LongSupplier nanos;
  private Optional<T> known = Optional.empty();
  private long since;

  /**
   * Nothing known yet.
   *
   * @param age how old an answer may be
   * @param nanos counts real time, in nanoseconds from any moment
   */
  Recent(Duration age, LongSupplier nanos) {
    this.age = age.toNanos();
    this.nanos = nanos;
  }

  /** What was worked out lately, or just now. A failure passes, and leaves nothing known. */
  synchronized T get(Supplier<T> working) {
    long now = nanos.getAsLong();
    if (known.isPresent() && now - since < age) {
      return known.get();
    }
    known = Optional.empty();
    T worked = working.get();
    known = Optional.of(worked);
    since = now;
    return worked;
  }
}
