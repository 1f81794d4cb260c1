package org.interviewkit.liberty.guard;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.interviewkit.port.PortException;

/**
 * What came of a call: a value, or a failure that asking again cannot change. As a value such a failure is neither tried again nor held against what was called.
 *
 * @param value what came back, or empty
 * @param failure why nothing did, or empty
 */
record Outcome<T>(Optional<T> value, Optional<PortException> failure) {

  /** Calls. Throws only what may pass. */
  static <T> Outcome<T> of(Supplier<T> call) {
    try {
      return new Outcome<>(Optional.of(call.get()), Optional.empty());
    } catch (PortException e) {
      if (e.kind() == PortException.Kind.UNAVAILABLE) {
        throw e;
      }
      return new Outcome<>(Optional.empty(), Optional.of(e));
    }
  }

  /**
   * Calls behind a guard. What the guard refuses is unavailable to the caller like anything else that is far away.
   *
   * @param what is called, for messages: "the model"
   */
  static <T> T guarded(String what, Supplier<Outcome<T>> guard) {
    try {
      return guard.get().orThrow();
    } catch (CircuitBreakerOpenException e) {
      throw unavailable(what + " failed again and again and is given a rest");
    } catch (BulkheadException e) {
      throw unavailable(what + " has as many tasks of this kind as it may have at once");
    } catch (FaultToleranceException e) {
      throw unavailable(what + " did not answer in time");
    }
  }

  private T orThrow() {
    failure.ifPresent(
        failed -> {
          throw failed;
        });
    return value.orElseThrow();
  }

  private static PortException unavailable(String why) {
    return new PortException(PortException.Kind.UNAVAILABLE, why);
  }
}
