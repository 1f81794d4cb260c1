package org.interviewkit.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps work that must be done, at least once each. Handlers must bear being run twice. A job is noted as done, to be retried or given up by handing back what
 * {@link #claim} gave; when that claim no longer holds (its lease ended and another worker took the job, or the job is not running) the note changes nothing.
 */
public interface Jobs {

  /** Asks for a job. While it is waiting or running this changes nothing; when it is done or failed it waits again from its first attempt. */
  void submit(String kind, String subject, Instant dueAt);

  /**
   * Takes the job that has been due longest: a waiting one, or a running one whose lease has ended. Of two threads exactly one gets it.
   *
   * @param kind which kind
   * @param now the present
   * @param lease for how long it is the caller's
   * @return the job as RUNNING with its attempts one higher and due again when the lease ends, or empty when none is due
   */
  Optional<Job> claim(String kind, Instant now, Duration lease);

  /** Notes that a job is done. */
  void complete(Job job);

  /** Notes that an attempt failed and the job waits for the next. */
  void retry(Job job, Instant dueAt, String error);

  /** Notes that a job is given up. */
  void fail(Job job, String error);

  /** The job, or empty. */
  Optional<Job> find(String kind, String subject);

  /** The jobs of a kind that stand so, the most recently due first, at most {@code limit}. */
  List<Job> list(String kind, Set<Job.State> states, int limit);
}
