package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.port.Job;
import org.interviewkit.port.Job.State;
import org.interviewkit.port.Jobs;
import org.interviewkit.port.Outcome;
import org.interviewkit.port.Tally;
import org.interviewkit.port.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every keeper of jobs does. */
public interface JobsContract {

  /** The present of every test, until it is moved. */
  Instant DUE = Texts.NOW;

  /** The keeper under test: empty before each test, the same one within a test. */
  Jobs jobs();

  /** Nothing is done after a test. */
  @AfterEach
  default void endsTheWork() {
    jobs().end(Duration.ofSeconds(10));
  }

  private Optional<Job> found(String subject) {
    return jobs().find("evaluate", subject);
  }

  private static Job job(String subject, State state, int attempts, Instant at) {
    return new Job("evaluate", subject, state, attempts, at, Optional.empty());
  }

  /** A job waits, runs, and is done, once. */
  @Test
  default void leadsAJobFromItsSubmissionToItsEnd() {
    String subject = Texts.ofLength(100);
    Hands hands = new Hands(job -> new Outcome.Done());
    jobs().submit("evaluate", subject, DUE);
    assertEquals(Optional.of(job(subject, State.WAITING, 0, DUE)), found(subject));
    jobs().begin(List.of(hands.worker("evaluate", 1)), new MovableClock(DUE));
    Until.equal(Optional.of(job(subject, State.DONE, 1, DUE)), () -> found(subject));
    assertEquals(List.of(job(subject, State.RUNNING, 1, DUE)), hands.done());
  }

  /** While a job is done it stands there as running, since it was begun. */
  @Test
  default void showsWhatIsUnderWay() {
    CountDownLatch enough = new CountDownLatch(1);
    Hands hands = new Hands(job -> awaited(enough));
    jobs().begin(List.of(hands.worker("evaluate", 1)), new MovableClock(DUE));
    jobs().submit("evaluate", "x", DUE.minusSeconds(5));
    Until.equal(Optional.of(job("x", State.RUNNING, 1, DUE)), () -> found("x"));
    jobs().submit("evaluate", "x", DUE);
    assertEquals(Optional.of(job("x", State.RUNNING, 1, DUE)), found("x"));
    enough.countDown();
    Until.equal(Optional.of(job("x", State.DONE, 1, DUE)), () -> found("x"));
    assertEquals(1, hands.done().size());
  }

  /** Absence is empty. */
  @Test
  default void findsNothingWhereNothingWasSubmitted() {
    assertEquals(Optional.empty(), found("x"));
    assertEquals(List.of(), jobs().list("evaluate", EnumSet.allOf(State.class), 10));
    assertEquals(List.of(), jobs().tally());
  }

  /** What is not due, or of a kind without a worker, is not done; what has been due longest goes first. */
  @Test
  default void doesWhatHasBeenDueLongest() {
    MovableClock clock = new MovableClock(DUE);
    Hands hands = new Hands(job -> new Outcome.Done());
    jobs().submit("evaluate", "second", DUE.minusNanos(1_000));
    jobs().submit("evaluate", "first", DUE.minusSeconds(1));
    jobs().submit("evaluate", "third", DUE);
    jobs().submit("evaluate", "later", DUE.plusNanos(1_000));
    jobs().submit("erase", "other", DUE.minusSeconds(99));
    jobs().begin(List.of(hands.worker("evaluate", 1)), clock);
    Until.equal(List.of("first", "second", "third"), hands::subjects);
    Until.equal(Optional.of(State.DONE), () -> found("third").map(Job::state));
    clock.advance(Duration.ofSeconds(1));
    Until.equal(List.of("first", "second", "third", "later"), hands::subjects);
    assertEquals(Optional.of(State.WAITING), jobs().find("erase", "other").map(Job::state));
  }

  /** Asking again for what waits changes nothing; for what is over it begins anew. */
  @Test
  default void takesASubmissionAgain() {
    MovableClock clock = new MovableClock(DUE);
    Hands hands = new Hands(job -> job.dueAt().equals(DUE) ? new Outcome.GivenUp("no") : new Outcome.Done());
    jobs().submit("evaluate", "x", DUE);
    jobs().submit("evaluate", "x", DUE.plusSeconds(500));
    assertEquals(Optional.of(job("x", State.WAITING, 0, DUE)), found("x"));
    jobs().begin(List.of(hands.worker("evaluate", 1)), clock);
    Until.equal(Optional.of(new Job("evaluate", "x", State.FAILED, 1, DUE, Optional.of("no"))), () -> found("x"));
    jobs().submit("evaluate", "x", DUE.plusSeconds(7));
    assertEquals(Optional.of(job("x", State.WAITING, 0, DUE.plusSeconds(7))), found("x"));
    clock.advance(Duration.ofSeconds(7));
    Until.equal(Optional.of(job("x", State.DONE, 1, DUE.plusSeconds(7))), () -> found("x"));
    jobs().submit("evaluate", "x", DUE.plusSeconds(8));
    assertEquals(Optional.of(job("x", State.WAITING, 0, DUE.plusSeconds(8))), found("x"));
  }

  /** A failed attempt waits, not done before its time, and remembers why. */
  @Test
  default void triesAgainLater() {
    MovableClock clock = new MovableClock(DUE);
    Optional<String> why = Optional.of(Texts.ofLength(500));
    Hands hands = new Hands(job -> job.attempts() == 1 ? new Outcome.Again(DUE.plusSeconds(10), why.get()) : new Outcome.Done());
    jobs().submit("evaluate", "x", DUE);
    jobs().begin(List.of(hands.worker("evaluate", 1)), clock);
    Until.equal(Optional.of(new Job("evaluate", "x", State.WAITING, 1, DUE.plusSeconds(10), why)), () -> found("x"));
    clock.advance(Duration.ofSeconds(9));
    jobs().submit("evaluate", "y", DUE);
    Until.equal(Optional.of(1), () -> found("y").map(Job::attempts).filter(attempts -> found("y").get().state() == State.WAITING));
    assertEquals(List.of("x", "y"), hands.subjects());
    clock.advance(Duration.ofSeconds(1));
    Until.equal(Optional.of(new Job("evaluate", "x", State.DONE, 2, DUE.plusSeconds(10), why)), () -> found("x"));
    assertTrue(hands.done().contains(new Job("evaluate", "x", State.RUNNING, 2, DUE.plusSeconds(10), why)), () -> String.valueOf(hands.done()));
  }

  /** What is done in parts comes back, as often as there is more, and counts from its first attempt; others have their turn between. */
  @Test
  default void comesBackForTheNextPart() {
    AtomicInteger parts = new AtomicInteger(3);
    Hands hands = new Hands(job -> job.subject().equals("long") && parts.decrementAndGet() > 0 ? new Outcome.More(DUE) : new Outcome.Done());
    jobs().submit("evaluate", "long", DUE.minusSeconds(2));
    jobs().submit("evaluate", "short", DUE.minusSeconds(1));
    jobs().begin(List.of(hands.worker("evaluate", 1)), new MovableClock(DUE));
    Until.equal(Optional.of(job("long", State.DONE, 1, DUE)), () -> found("long"));
    assertEquals(List.of("long", "short", "long", "long"), hands.subjects());
  }

  /** A worker that dies of something unforeseen is given the job again, in a minute. */
  @Test
  default void bearsAWorkerThatDies() {
    Hands hands =
        new Hands(
            job -> {
              if (job.subject().equals("error")) {
                throw new StackOverflowError("scripted");
              }
              throw new IllegalStateException("scripted");
            });
    jobs().submit("evaluate", "error", DUE);
    jobs().submit("evaluate", "exception", DUE);
    jobs().begin(List.of(hands.worker("evaluate", 1)), new MovableClock(DUE));
    Instant inAMinute = DUE.plusSeconds(60);
    Until.equal(Optional.of(new Job("evaluate", "error", State.WAITING, 1, inAMinute, Optional.of("unexpected StackOverflowError"))), () -> found("error"));
    Until.equal(Optional.of(new Job("evaluate", "exception", State.WAITING, 1, inAMinute, Optional.of("unexpected IllegalStateException"))), () -> found("exception"));
  }

  /** Jobs of a kind are listed by where they stand, those with the latest time first, and counted. */
  @Test
  default void listsAndCountsJobs() {
    MovableClock clock = new MovableClock(DUE);
    Hands hands = new Hands(job -> new Outcome.GivenUp("error " + job.subject()));
    jobs().begin(List.of(hands.worker("evaluate", 1)), clock);
    List<Job> failed = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String subject = "job " + i;
      jobs().submit("evaluate", subject, DUE);
      Job expected = new Job("evaluate", subject, State.FAILED, 1, clock.instant(), Optional.of("error " + subject));
      Until.equal(Optional.of(expected), () -> found(subject));
      failed.add(0, expected);
      clock.advance(Duration.ofSeconds(1));
    }
    jobs().submit("evaluate", "waiting", DUE.plusSeconds(900));
    jobs().submit("evaluate", "waiting too", DUE.plusSeconds(901));
    jobs().submit("erase", "other", DUE);
    assertEquals(failed, jobs().list("evaluate", EnumSet.of(State.FAILED), 10));
    assertEquals(failed.subList(0, 2), jobs().list("evaluate", EnumSet.of(State.FAILED), 2));
    assertEquals(6, jobs().list("evaluate", EnumSet.allOf(State.class), 10).size());
    assertEquals("waiting too", jobs().list("evaluate", EnumSet.allOf(State.class), 10).get(0).subject());
    assertEquals(List.of(), jobs().list("evaluate", EnumSet.of(State.DONE, State.RUNNING), 10));
    List<Tally> counted =
        List.of(new Tally("erase", State.WAITING, 1, DUE), new Tally("evaluate", State.WAITING, 2, DUE.plusSeconds(900)), new Tally("evaluate", State.FAILED, 4, DUE));
    assertEquals(counted, jobs().tally());
  }

  /** Bounds of kind and subject are kept. */
  @Test
  default void refusesWhatIsTooLong() {
    assertThrows(InvalidInput.class, () -> jobs().submit("k".repeat(41), "x", DUE));
    assertThrows(InvalidInput.class, () -> jobs().submit("evaluate", "s".repeat(101), DUE));
    assertThrows(InvalidInput.class, () -> jobs().submit("", "x", DUE));
    jobs().submit("k".repeat(40), "x", DUE);
    assertEquals(Optional.of(State.WAITING), jobs().find("k".repeat(40), "x").map(Job::state));
  }

  /** However many workers there are, each job goes to one of them, and to no more at once than they can take. */
  @Test
  default void givesEachJobToOneWorker() {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Hands hands =
        new Hands(
            job -> {
              most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
              Thread.yield();
              underWay.decrementAndGet();
              return new Outcome.Done();
            });
    IntStream.range(0, 20).forEach(i -> jobs().submit("evaluate", "job " + i, DUE));
    jobs().begin(List.of(hands.worker("evaluate", 3)), new MovableClock(DUE));
    Until.equal(20, () -> jobs().list("evaluate", EnumSet.of(State.DONE), 50).size());
    assertEquals(20, hands.subjects().size());
    assertEquals(20, new HashSet<>(hands.subjects()).size());
    assertTrue(most.get() <= 3, () -> most + " at once");
  }

  /** What takes long keeps no other kind waiting, and a second one of its kind only where there is no place for it. */
  @Test
  default void keepsNoKindWaitingForAnother() {
    CountDownLatch enough = new CountDownLatch(1);
    Hands slow = new Hands(job -> awaited(enough));
    Hands quick = new Hands(job -> new Outcome.Done());
    IntStream.range(0, 5).forEach(i -> jobs().submit("evaluate", "slow " + i, DUE.minusSeconds(5)));
    jobs().begin(List.of(slow.worker("evaluate", 2), quick.worker("erase", 1)), new MovableClock(DUE));
    Until.equal(2, () -> jobs().list("evaluate", EnumSet.of(State.RUNNING), 10).size());
    jobs().submit("erase", "x", DUE);
    Until.equal(Optional.of(State.DONE), () -> jobs().find("erase", "x").map(Job::state));
    assertEquals(3, jobs().list("evaluate", EnumSet.of(State.WAITING), 10).size());
    enough.countDown();
    Until.equal(5, () -> jobs().list("evaluate", EnumSet.of(State.DONE), 10).size());
  }

  /** A job submitted by many at once is done once. */
  @Test
  default void takesTheSameSubmissionFromManyThreads() throws Exception {
    Hands hands = new Hands(job -> new Outcome.Done());
    for (int round = 0; round < 5; round++) {
      String subject = "round " + round;
      Callable<Boolean> submit =
          () -> {
            jobs().submit("evaluate", subject, DUE);
            return true;
          };
      assertEquals(List.of(), Race.between(List.of(submit, submit, submit)).failures());
    }
    jobs().begin(List.of(hands.worker("evaluate", 2)), new MovableClock(DUE));
    Until.equal(5, () -> jobs().list("evaluate", EnumSet.of(State.DONE), 10).size());
    assertEquals(5, hands.subjects().size());
  }

  /** At the end what is under way is waited for, and nothing more is begun; a second beginning is refused. */
  @Test
  default void endsWithWhatIsUnderWay() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    Hands hands =
        new Hands(
            job -> {
              begun.countDown();
              return awaited(enough);
            });
    MovableClock clock = new MovableClock(DUE);
    jobs().submit("evaluate", "under way", DUE.minusSeconds(1));
    jobs().submit("evaluate", "next", DUE);
    jobs().begin(List.of(hands.worker("evaluate", 1)), clock);
    assertThrows(IllegalStateException.class, () -> jobs().begin(List.of(), clock));
    begun.await();
    Thread end = Thread.ofPlatform().start(() -> jobs().end(Duration.ofSeconds(30)));
    Until.equal(true, () -> end.getState() == Thread.State.TIMED_WAITING || end.getState() == Thread.State.WAITING);
    enough.countDown();
    end.join();
    assertEquals(Optional.of(State.DONE), found("under way").map(Job::state));
    assertEquals(Optional.of(State.WAITING), found("next").map(Job::state));
    jobs().end(Duration.ofSeconds(30));
    assertEquals(List.of("under way"), hands.subjects());
  }

  private static Outcome awaited(CountDownLatch enough) {
    try {
      enough.await();
      return new Outcome.Done();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.GivenUp("interrupted");
    }
  }

  /** Somebody who works, and remembers at what. */
  final class Hands {

    private final Function<Job, Outcome> deed;
    private final List<Job> done = new ArrayList<>();

    Hands(Function<Job, Outcome> deed) {
      this.deed = deed;
    }

    Worker worker(String kind, int atOnce) {
      return new Worker(
          kind,
          atOnce,
          job -> {
            synchronized (done) {
              done.add(job);
            }
            return deed.apply(job);
          });
    }

    List<Job> done() {
      synchronized (done) {
        return List.copyOf(done);
      }
    }

    List<String> subjects() {
      return done().stream().map(Job::subject).toList();
    }
  }
}
