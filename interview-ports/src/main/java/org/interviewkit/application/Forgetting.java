package org.interviewkit.application;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.interviewkit.port.Job;
import org.interviewkit.port.Jobs;
import org.interviewkit.port.Outcome;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Worker;

/**
 * Forgetting what was kept as long as it may be, as durable work: one job comes back every few minutes and asks for a job for each thing that is due, so one that cannot be deleted
 * keeps no other from it. It is tried again and then given up, which a person sees, and asked for again a day later: nothing that is to be deleted is left behind for good.
 */
final class Forgetting {

  /** The kind of our jobs; a job's subject is what is to be forgotten and whose, or {@link #LOOK}. */
  static final String RETENTION = "retention";

  /** The subject of the job that comes back. */
  static final String LOOK = "what-is-due";

  /** How often is looked for what is due. */
  static final Duration BEAT = Duration.ofMinutes(5);

  /** When what was given up is asked for again. */
  static final Duration ONCE_MORE = Duration.ofDays(1);

  private static final System.Logger LOG = System.getLogger(Forgetting.class.getName());
  private static final Backoff TRIES = Backoff.DELIVERY;

  /**
   * What is kept for a time.
   *
   * @param name what it is, a word
   * @param due what is to be deleted by a moment
   * @param forget deletes one of them if it is still due; where nothing is left to be deleted, that is no error
   */
  record Limited(String name, Function<Instant, List<UUID>> due, BiConsumer<UUID, Instant> forget) {}

  private final Jobs jobs;
  private final List<Limited> kept;
  private final Supplier<Instant> now;

  Forgetting(Jobs jobs, List<Limited> kept, Supplier<Instant> now) {
    this.jobs = jobs;
    this.kept = kept;
    this.now = now;
  }

  /** Has what is due looked for, now and again and again. While that is asked for already this changes nothing. */
  void begin() {
    jobs.submit(RETENTION, LOOK, now.get());
  }

  /** Who looks and forgets. */
  Worker worker() {
    return new Worker(RETENTION, 1, this::run);
  }

  private Outcome run(Job job) {
    boolean looks = job.subject().equals(LOOK);
    try {
      if (looks) {
        kept.forEach(this::look);
        return new Outcome.More(now.get().plus(BEAT));
      }
      forget(job.subject().split(" "));
      return new Outcome.Done();
    } catch (PortException e) {
      LOG.log(Level.WARNING, "{0} {1}: attempt {2} failed: {3}", job.kind(), job.subject(), job.attempts(), e.getMessage());
      String why = String.valueOf(e.getMessage());
      return looks ? TRIES.again(job, now.get(), why) : TRIES.failed(job, now.get(), why, e.isRetryable());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, job.kind() + " " + job.subject() + ": attempt " + job.attempts() + " failed", e);
      String why = "unexpected " + e.getClass().getSimpleName();
      return looks ? TRIES.again(job, now.get(), why) : TRIES.failed(job, now.get(), why, true);
    }
  }

  private void look(Limited limited) {
    Instant time = now.get();
    for (UUID id : limited.due().apply(time)) {
      String subject = limited.name() + " " + id;
      Optional<Job> givenUp = jobs.find(RETENTION, subject).filter(job -> job.state() == Job.State.FAILED && job.dueAt().plus(ONCE_MORE).isAfter(time));
      if (givenUp.isEmpty()) {
        jobs.submit(RETENTION, subject, time);
      }
    }
  }

  /** What an older or newer version asked for under another name is nothing to us. */
  private void forget(String... subject) {
    kept.stream().filter(limited -> limited.name().equals(subject[0])).forEach(limited -> limited.forget().accept(UUID.fromString(subject[1]), now.get()));
  }
}
