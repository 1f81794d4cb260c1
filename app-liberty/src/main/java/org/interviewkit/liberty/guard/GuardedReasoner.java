package org.interviewkit.liberty.guard;

import java.util.function.Supplier;
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
    Answer answer = Outcome.guarded("the model", () -> called(task, () -> Outcome.of(() -> remote.answer(task))));
    ledger.add(task, answer);
    return answer;
  }

  private <T> T called(Task task, Supplier<T> call) {
    return switch (task.purpose()) {
      case PLANNING -> calls.planning(call);
      case WATCHING -> calls.watching(call);
      case EVALUATING -> calls.evaluating(call);
      case ANSWERING, EXAMINING -> calls.answering(call);
    };
  }
}
