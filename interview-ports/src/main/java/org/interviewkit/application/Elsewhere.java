package org.interviewkit.application;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Errand;
import org.interviewkit.port.Errands;
import org.interviewkit.port.Messenger;
import org.interviewkit.port.Nodes;
import org.interviewkit.port.Signal;

/**
 * Commands of the hiring team that reach a process which does not hold the interview: kept first, then carried out by the one that does, while whoever gave them waits. Safe for
 * use by many threads.
 */
final class Elsewhere {

  /** That an interview has errands. */
  static final String ERRAND = "errand";

  /** That something came of an errand. */
  static final String SETTLED = "settled";

  private static final System.Logger LOG = System.getLogger(Elsewhere.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** What was begun may need a moment longer. */
  private static final Duration LAST_PATIENCE = Duration.ofSeconds(3);

  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration KEPT = Duration.ofHours(1);

  private final Errands errands;
  private final Messenger messenger;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final Map<UUID, CountDownLatch> waiting = new ConcurrentHashMap<>();

  Elsewhere(Nodes nodes, Clock clock, Supplier<UUID> ids) {
    this.errands = nodes.errands();
    this.messenger = nodes.messenger();
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Has a command carried out where the interview is held.
   *
   * @return the number or position that came of it, if one did
   * @throws NoAnswer if nobody answers in time; the message says whether it may have been done
   * @throws RuntimeException as the command does
   */
  Optional<Integer> send(InterviewId id, Order order) {
    Errand errand = new Errand(ids.get(), id, order.kind(), order.details(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    CountDownLatch latch = new CountDownLatch(1);
    waiting.put(errand.id(), latch);
    try {
      errands.add(errand);
      messenger.tell(new Signal(ERRAND, id.toString()));
      Optional<Errand.Outcome> outcome = outcome(errand, latch, PATIENCE);
      if (outcome.isEmpty() && errands.withdraw(errand.id())) {
        throw new NoAnswer("the server that holds interview " + id + " does not answer: nothing was done");
      }
      return result(outcome.or(() -> outcome(errand, latch, LAST_PATIENCE)).orElseThrow(() -> unknown(id)), order);
    } finally {
      waiting.remove(errand.id());
    }
  }

  /** Something came of an errand. */
  void settled(UUID id) {
    Optional.ofNullable(waiting.get(id)).ifPresent(CountDownLatch::countDown);
  }

  /** Carries out the errands of an interview that is held here. */
  void carryOut(LiveInterview live) {
    for (Errand errand : errands.waiting(live.hold().lease().interview())) {
      if (errands.begin(errand.id())) {
        errands.settle(errand.id(), done(live, errand));
        messenger.tell(new Signal(SETTLED, errand.id().toString()));
      }
    }
  }

  /** Forgets what nobody waits for any more. */
  void forget() {
    errands.forget(clock.instant().minus(KEPT));
  }

  private static Errand.Outcome done(LiveInterview live, Errand errand) {
    try {
      Optional<Integer> number = Order.of(errand.kind(), errand.details()).carryOut(live.team());
      return new Errand.Outcome("done", number.map(String::valueOf).orElse(""));
    } catch (Conflict e) {
      return new Errand.Outcome("conflict", text(e));
    } catch (NotFound e) {
      return new Errand.Outcome("missing", "");
    } catch (InvalidInput e) {
      return new Errand.Outcome("invalid", e.field() + "\n" + text(e));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "interview {0}: a command from another server failed, {1}", errand.interview(), text(e));
      return new Errand.Outcome("failed", "");
    }
  }

  private static Optional<Integer> result(Errand.Outcome outcome, Order order) {
    return switch (outcome.kind()) {
      case "done" -> Optional.of(outcome.text()).filter(text -> !text.isEmpty()).map(Integer::valueOf);
      case "conflict" -> throw new Conflict(outcome.text());
      case "missing" -> throw new NotFound("supervisor action", order.details().get(0));
      case "invalid" -> {
        List<String> parts = List.of(outcome.text().split("\n", 2));
        throw new InvalidInput(parts.get(0), parts.get(1));
      }
      default -> throw new NoAnswer("the server that holds the interview could not do it");
    };
  }

  private Optional<Errand.Outcome> outcome(Errand errand, CountDownLatch latch, Duration patience) {
    Optional<Errand.Outcome> outcome = errands.outcome(errand.id());
    for (long looks = patience.dividedBy(LOOK); outcome.isEmpty() && looks > 0; looks--) {
      try {
        boolean unused = latch.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return outcome;
      }
      outcome = errands.outcome(errand.id());
    }
    return outcome;
  }

  private static NoAnswer unknown(InterviewId id) {
    return new NoAnswer("the server that holds interview " + id + " has not said what came of it: look before trying again");
  }

  private static String text(RuntimeException failure) {
    return String.valueOf(failure.getMessage());
  }
}
