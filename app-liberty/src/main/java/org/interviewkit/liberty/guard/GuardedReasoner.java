package org.interviewkit.liberty.guard;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;

/** A reasoner behind {@link RemoteCalls}, that counts what its answers cost. What the guard refuses is unavailable to the caller like anything else that is far away. */
public final class GuardedReasoner implements Reasoner {

  private final Reasoner remote;
  private final RemoteCalls calls;
  private final TokenLedger ledger;

  /** A guard before a reasoner. */
  public GuardedReasoner(Reasoner remote, RemoteCalls calls, TokenLedger ledger) {
    this.remote = remote;
    this.calls = calls;
    this.ledger = ledger;
  }

  @Override
  public Answer answer(Task task) {
    try {
      Answer answer = called(task, () -> outcome(task)).orThrow();
      ledger.add(task, answer);
      return answer;
    } catch (CircuitBreakerOpenException e) {
      throw unavailable("the model failed again and again and is given a rest");
    } catch (BulkheadException e) {
      throw unavailable("the model has as many tasks of this kind as it may have at once");
    } catch (FaultToleranceException e) {
      throw unavailable("the model did not answer in time");
    }
  }

  private Outcome called(Task task, Supplier<Outcome> call) {
    return switch (task.purpose()) {
      case PLANNING -> calls.planning(call);
      case WATCHING -> calls.watching(call);
      case EVALUATING -> calls.evaluating(call);
      case ANSWERING -> calls.answering(call);
    };
  }

  /** What asking again cannot change is handed through as a value: it is neither tried again nor held against the model. */
  private Outcome outcome(Task task) {
    try {
      return new Outcome(Optional.of(remote.answer(task)), Optional.empty());
    } catch (PortException e) {
      if (e.kind() == PortException.Kind.UNAVAILABLE) {
        throw e;
      }
      return new Outcome(Optional.empty(), Optional.of(e));
    }
  }

  private static PortException unavailable(String why) {
    return new PortException(PortException.Kind.UNAVAILABLE, why);
  }

  private record Outcome(Optional<Answer> answer, Optional<PortException> failure) {

    Answer orThrow() {
      failure.ifPresent(
          failed -> {
            throw failed;
          });
      return answer.orElseThrow();
    }
  }
}
