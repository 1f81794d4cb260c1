package org.interviewkit.liberty.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.interviewkit.InterviewSystem;
import org.interviewkit.contract.ReasonerContract;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;
import org.interviewkit.port.Spendings;
import org.junit.jupiter.api.Test;

class GuardedReasonerTest implements ReasonerContract {

  private final TokenLedger ledger = new TokenLedger();
  private final Spendings spendings = InterviewSystem.builder().build().store().spendings();

  private static Reasoner.Answer echo(Reasoner.Task task) {
    return new Reasoner.Answer(task.data(), "test/echo", new Reasoner.Tokens(120, 34));
  }

  private Reasoner guarded(Reasoner remote) {
    return new GuardedReasoner(remote, new RemoteCalls(), ledger);
  }

  @Override
  public Reasoner reasoner() {
    return guarded(GuardedReasonerTest::echo);
  }

  @Override
  public Reasoner reasonerIn(Trouble trouble) {
    return guarded(
        task -> {
          throw new PortException(trouble.kind(), "in trouble");
        });
  }

  @Test
  void addsUpWhatAnInterviewCosts() {
    InterviewId interview = ReasonerContract.echo("x").interview().orElseThrow();
    ledger.keepIn(spendings);
    assertEquals(new Reasoner.Tokens(0, 0), spendings.of(interview));
    Reasoner reasoner = reasoner();
    reasoner.answer(ReasonerContract.echo("x"));
    reasoner.answer(ReasonerContract.echo("y"));
    assertEquals(new Reasoner.Tokens(240, 68), spendings.of(interview));
  }

  @Test
  void addsUpWhatVisitorsCost() {
    Reasoner.Task echo = ReasonerContract.echo("x");
    Reasoner.Task task = new Reasoner.Task(Reasoner.Purpose.ANSWERING, Optional.empty(), echo.name(), echo.instructions(), echo.data(), echo.shape());
    Reasoner reasoner = reasoner();
    reasoner.answer(task);
    reasoner.answer(task);
    assertEquals(new Reasoner.Tokens(240, 68), ledger.onVisitors());
  }

  @Test
  void isUnavailableWhenTheGuardRefuses() {
    assertEquals("the model failed again and again and is given a rest", refusal(new CircuitBreakerOpenException("x")));
    assertEquals("the model has as many tasks of this kind as it may have at once", refusal(new BulkheadException("x")));
    assertEquals("the model did not answer in time", refusal(new TimeoutException("x")));
  }

  private String refusal(RuntimeException refused) {
    RemoteCalls refusing =
        new RemoteCalls() {
          @Override
          public <T> T watching(Supplier<T> call) {
            throw refused;
          }
        };
    PortException failed = assertThrows(PortException.class, () -> new GuardedReasoner(GuardedReasonerTest::echo, refusing, ledger).answer(ReasonerContract.echo("x")));
    assertEquals(PortException.Kind.UNAVAILABLE, failed.kind());
    return failed.getMessage();
  }
}
