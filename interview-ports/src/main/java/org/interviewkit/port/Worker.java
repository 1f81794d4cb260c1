package org.interviewkit.port;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.interviewkit.domain.Require;

/**
 * Does the jobs of one kind.
 *
 * @param kind which kind, 1–40 characters
 * @param atOnce how many of them at the same time in one process, 1–64
 * @param deed does one and says what came of it. Given the job as RUNNING. Safe for use by many threads if {@code atOnce} is more than 1. The same job may be given
 *     again, even while
 *     it is being done, when this process was taken for dead.
 */
public record Worker(String kind, int atOnce, Function<Job, Outcome> deed) {

  private static final Duration AFTER_A_SURPRISE = Duration.ofMinutes(1);

  /** Checks every bound. */
  public Worker {
    Require.text("kind", kind, 40);
    Require.between("atOnce", atOnce, 1, 64);
    Require.present("deed", deed);
  }

  /** Does a job. A deed that dies of something it did not foresee is tried again in a minute. */
  public Outcome run(Job job, Instant now) {
    try {
      return deed.apply(job);
    } catch (RuntimeException | Error e) {
      System.getLogger(Worker.class.getName()).log(Level.WARNING, "job " + job.kind() + " " + job.subject() + ": attempt " + job.attempts() + " died", e);
      return new Outcome.Again(now.plus(AFTER_A_SURPRISE), "unexpected " + e.getClass().getSimpleName());
    }
  }
}
