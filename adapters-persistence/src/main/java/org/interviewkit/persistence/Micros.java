package org.interviewkit.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as whole microseconds since 1970-01-01T00:00Z: the same number whatever time zone the process or the database thinks it is in. */
final class Micros {

  private Micros() {}

  static long of(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
