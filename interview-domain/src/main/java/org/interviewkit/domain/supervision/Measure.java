package org.interviewkit.domain.supervision;

import java.util.Optional;
import org.interviewkit.domain.InvalidInput;

/**
 * One metric of a cycle: a value from 0 to 1, or unknown. Unknown is said as such, never replaced by a number.
 *
 * @param value 0–1, or empty for unknown
 * @param reason how the value came about, or why it is unknown, in one English sentence of at most 300 characters; holds no candidate text
 */
public record Measure(Optional<Double> value, String reason) {

  /** Checks the range. */
  public Measure {
    value.ifPresent(
        v -> {
          if (!(v >= 0 && v <= 1)) {
            throw new InvalidInput("value", "measure " + v + ": allowed 0–1");
          }
        });
  }

  /** A known value. */
  public static Measure of(double value, String reason) {
    return new Measure(Optional.of(value), reason);
  }

  /** An unknown value. */
  public static Measure unknown(String reason) {
    return new Measure(Optional.empty(), reason);
  }

  /** Whether the value is known and below a bound. */
  public boolean isBelow(double bound) {
    return value.isPresent() && value.get() < bound;
  }

  /** Whether the value is known and at or above a bound. */
  public boolean isAtLeast(double bound) {
    return value.isPresent() && value.get() >= bound;
  }
}
