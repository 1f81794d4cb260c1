package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.port.Job;
import org.interviewkit.port.Job.State;
import org.interviewkit.port.Jobs;
import org.junit.jupiter.api.Test;

/** What every keeper of jobs does. */
public interface JobsContract {

  /** The present of most tests. */
  Instant DUE = Texts.NOW;

  /** For how long a job is taken. */
  Duration LEASE = Duration.ofSeconds(60);

  /** The keeper under test: empty before each test, the same one within a test. */
  Jobs jobs();

  /** A job waits, runs, and is done. */
  @Test
  default void leadsAJobFromItsSubmissionToItsEnd() {
    jobs().submit("evaluate", Texts.ofLength(100), DUE);
    Job waiting = new Job("evaluate", Texts.ofLength(100), State.WAITING, 0, DUE, Optional.empty());
    assertEquals(Optional.of(waiting), jobs().find("evaluate", Texts.ofLength(100)));
    Job running = new Job("evaluate", Texts.ofLength(100), State.RUNNING, 1, DUE.plus(LEASE), Optional.empty());
    assertEquals(Optional.of(running), jobs().claim("evaluate", DUE, LEASE));
    assertEquals(Optional.of(running), jobs().find("evaluate", Texts.ofLength(100)));
    assertEquals(Optional.empty(), jobs().claim("evaluate", DUE, LEASE));
    jobs().complete(running);
    jobs().complete(running);
    assertEquals(State.DONE, jobs().find("evaluate", Texts.ofLength(100)).orElseThrow().state());
    assertEquals(Optional.empty(), jobs().claim("evaluate", DUE.plus(Duration.ofDays(900)), LEASE));
  }

  /** Absence is empty. */
  @Test
  default void findsNothingWhereNothingWasSubmitted() {
    assertEquals(Optional.empty(), jobs().find("evaluate", "x"));
    assertEquals(Optional.empty(), jobs().claim("evaluate", DUE, LEASE));
    assertEquals(List.of(), jobs().list("evaluate", EnumSet.allOf(State.class), 10));
    jobs().complete(new Job("evaluate", "x", State.RUNNING, 1, DUE, Optional.empty()));
    assertEquals(Optional.empty(), jobs().find("evaluate", "x"));
  }

  /** What is not due, or of another kind, is not taken; what has been due longest goes first. */
  @Test
  default void takesWhatHasBeenDueLongest() {
    jobs().submit("evaluate", "second", DUE.minusNanos(1_000));
    jobs().submit("evaluate", "first", DUE.minusSeconds(1));
    jobs().submit("evaluate", "third", DUE);
    jobs().submit("evaluate", "later", DUE.plusNanos(1_000));
    jobs().submit("erase", "other", DUE.minusSeconds(99));
    List<String> taken = new ArrayList<>();
    for (Optional<Job> job = jobs().claim("evaluate", DUE, LEASE); job.isPresent(); job = jobs().claim("evaluate", DUE, LEASE)) {
      taken.add(job.get().subject());
    }
    assertEquals(List.of("first", "second", "third"), taken);
  }

  /** Asking again for what waits or runs changes nothing; for what is over it begins anew. */
  @Test
  default void takesASubmissionAgain() {
    jobs().submit("evaluate", "x", DUE);
    jobs().submit("evaluate", "x", DUE.plusSeconds(500));
    assertEquals(DUE, jobs().find("evaluate", "x").orElseThrow().dueAt());
    Job running = jobs().claim("evaluate", DUE, LEASE).orElseThrow();
    jobs().submit("evaluate", "x", DUE);
    assertEquals(Optional.of(running), jobs().find("evaluate", "x"));
    jobs().fail(running, "no");
    jobs().submit("evaluate", "x", DUE.plusSeconds(7));
    assertEquals(Optional.of(new Job("evaluate", "x", State.WAITING, 0, DUE.plusSeconds(7), Optional.empty())), jobs().find("evaluate", "x"));
    jobs().complete(jobs().claim("evaluate", DUE.plusSeconds(7), LEASE).orElseThrow());
    jobs().submit("evaluate", "x", DUE.plusSeconds(8));
    assertEquals(Optional.of(new Job("evaluate", "x", State.WAITING, 0, DUE.plusSeconds(8), Optional.empty())), jobs().find("evaluate", "x"));
  }

  /** A failed attempt waits and remembers why. */
  @Test
  default void triesAgainLater() {
    jobs().submit("evaluate", "x", DUE);
    Job first = jobs().claim("evaluate", DUE, LEASE).orElseThrow();
    jobs().retry(first, DUE.plusSeconds(10), Texts.ofLength(500));
    Job waiting = new Job("evaluate", "x", State.WAITING, 1, DUE.plusSeconds(10), Optional.of(Texts.ofLength(500)));
    assertEquals(Optional.of(waiting), jobs().find("evaluate", "x"));
    assertEquals(Optional.empty(), jobs().claim("evaluate", DUE.plusSeconds(9), LEASE));
    Job second = jobs().claim("evaluate", DUE.plusSeconds(10), LEASE).orElseThrow();
    assertEquals(2, second.attempts());
    assertEquals(waiting.lastError(), second.lastError());
  }

  /** When the worker dies the job is taken by another one; the dead one's notes count no more. */
  @Test
  default void handsAJobOnWhenItsLeaseEnds() {
    jobs().submit("evaluate", "x", DUE);
    Job dead = jobs().claim("evaluate", DUE, LEASE).orElseThrow();
    assertEquals(Optional.empty(), jobs().claim("evaluate", DUE.plus(LEASE).minusNanos(1_000), LEASE));
    Job taken = jobs().claim("evaluate", DUE.plus(LEASE), LEASE).orElseThrow();
    assertEquals(2, taken.attempts());
    jobs().fail(dead, "too late");
    jobs().retry(dead, DUE, "too late");
    jobs().complete(dead);
    assertEquals(Optional.of(taken), jobs().find("evaluate", "x"));
  }

  /** A job that is not running is left as it is. */
  @Test
  default void leavesJobsThatAreNotRunning() {
    jobs().submit("evaluate", "x", DUE);
    Job running = jobs().claim("evaluate", DUE, LEASE).orElseThrow();
    jobs().retry(running, DUE, "once");
    Job waiting = jobs().find("evaluate", "x").orElseThrow();
    jobs().complete(running);
    jobs().fail(running, "no");
    jobs().retry(running, DUE.plusSeconds(5), "no");
    assertEquals(Optional.of(waiting), jobs().find("evaluate", "x"));
  }

  /** Jobs of a kind are listed by where they stand, most recently due first. */
  @Test
  default void listsTheJobsOfAKind() {
    List<Job> failed = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      jobs().submit("evaluate", "job " + i, DUE.plusSeconds(i));
      Job running = jobs().claim("evaluate", DUE.plusSeconds(i), LEASE).orElseThrow();
      jobs().fail(running, "error " + i);
      failed.add(0, new Job("evaluate", "job " + i, State.FAILED, 1, running.dueAt(), Optional.of("error " + i)));
    }
    jobs().submit("evaluate", "waiting", DUE.plusSeconds(900));
    jobs().submit("erase", "other", DUE);
    jobs().fail(jobs().claim("erase", DUE, LEASE).orElseThrow(), "no");
    assertEquals(failed, jobs().list("evaluate", EnumSet.of(State.FAILED), 10));
    assertEquals(failed.subList(0, 2), jobs().list("evaluate", EnumSet.of(State.FAILED), 2));
    List<Job> all = new ArrayList<>(failed);
    all.add(0, new Job("evaluate", "waiting", State.WAITING, 0, DUE.plusSeconds(900), Optional.empty()));
    assertEquals(all, jobs().list("evaluate", EnumSet.allOf(State.class), 10));
    assertEquals(List.of(), jobs().list("evaluate", EnumSet.of(State.DONE, State.RUNNING), 10));
  }

  /** Bounds of kind, subject and error are kept; a refused note changes nothing. */
  @Test
  default void refusesWhatIsTooLong() {
    assertThrows(InvalidInput.class, () -> jobs().submit("k".repeat(41), "x", DUE));
    assertThrows(InvalidInput.class, () -> jobs().submit("evaluate", "s".repeat(101), DUE));
    assertThrows(InvalidInput.class, () -> jobs().submit("", "x", DUE));
    jobs().submit("k".repeat(40), "x", DUE);
    Job running = jobs().claim("k".repeat(40), DUE, LEASE).orElseThrow();
    assertThrows(InvalidInput.class, () -> jobs().fail(running, "e".repeat(501)));
    assertThrows(InvalidInput.class, () -> jobs().retry(running, DUE, "e".repeat(501)));
    assertEquals(Optional.of(running), jobs().find("k".repeat(40), "x"));
  }

  /** However many workers ask, each job goes to one. */
  @Test
  default void givesEachJobToOneWorker() throws Exception {
    IntStream.range(0, 20).forEach(i -> jobs().submit("evaluate", "job " + i, DUE));
    Callable<List<String>> worker =
        () -> {
          List<String> taken = new ArrayList<>();
          for (Optional<Job> job = jobs().claim("evaluate", DUE, LEASE); job.isPresent(); job = jobs().claim("evaluate", DUE, LEASE)) {
            taken.add(job.get().subject());
          }
          return taken;
        };
    Race<List<String>> race = Race.between(List.of(worker, worker, worker, worker));
    assertEquals(List.of(), race.failures());
    List<String> all = race.results().stream().flatMap(Optional::stream).flatMap(List::stream).toList();
    assertEquals(20, all.size());
    assertEquals(20, new HashSet<>(all).size());
  }

  /** A job submitted by many at once is there once. */
  @Test
  default void takesTheSameSubmissionFromManyThreads() throws Exception {
    for (int round = 0; round < 5; round++) {
      String subject = "round " + round;
      Callable<Boolean> submit =
          () -> {
            jobs().submit("evaluate", subject, DUE);
            return true;
          };
      assertEquals(List.of(), Race.between(List.of(submit, submit, submit)).failures());
      assertEquals(Optional.of(subject), jobs().claim("evaluate", DUE, LEASE).map(Job::subject));
      assertEquals(Optional.empty(), jobs().claim("evaluate", DUE, LEASE));
    }
  }
}
