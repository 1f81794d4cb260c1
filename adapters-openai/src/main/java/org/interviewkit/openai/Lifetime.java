package org.interviewkit.openai;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Says in time that a model will be switched off. Internal; public only because voices are in a package of their own. */
public final class Lifetime {

  /** Two months: long enough to try another model before the evaluations of a running hiring change hands. */
  private static final int WARNED_BEFORE = 60;

  private Lifetime() {}

  /** What an administrator should know of a model that is switched off soon, or was. */
  public static Optional<String> warning(String model, LocalDate shutdown, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, shutdown);
    if (left > WARNED_BEFORE) {
      return Optional.empty();
    }
    return Optional.of(
        left > 0 ? "the model " + model + " is switched off on " + shutdown + ", in " + left + " days: choose another one" : "the model " + model + " is switched off since " + shutdown);
  }
}
