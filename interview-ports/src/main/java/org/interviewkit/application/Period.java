package org.interviewkit.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.interviewkit.domain.InvalidInput;

/**
 * Some days in UTC, at most {@value #LONGEST}.
 *
 * @param from the first day
 * @param to the last day
 */
public record Period(LocalDate from, LocalDate to) {

  /** The longest period, in days: a year. */
  public static final int LONGEST = 366;

  /** Checks the order and the length. */
  public Period {
    if (to.isBefore(from)) {
      throw new InvalidInput("to", "to " + to + " is before from " + from);
    }
    if (ChronoUnit.DAYS.between(from, to) >= LONGEST) {
      throw new InvalidInput("from", "from " + from + " to " + to + " is too long: allowed are " + LONGEST + " days");
    }
  }

  /** All its days, first to last. */
  public List<LocalDate> days() {
    return from.datesUntil(to.plusDays(1)).toList();
  }

  Instant begin() {
    return from.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  Instant end() {
    return to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  boolean holds(Instant moment) {
    return !moment.isBefore(begin()) && moment.isBefore(end());
  }
}
