package org.interviewkit.port;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps work that must be done, and has it done: at least once each, whatever becomes of the process. Workers must bear doing a job twice. Safe for use by many threads.
 *
 * <p>Between {@link #begin} and {@link #end} each job that is due goes to the worker of its kind, the one that has been due longest first, at most {@link Worker#atOnce}
 * of a kind at the
 * same time in this process; no kind waits for another. Several processes may keep their jobs in one place: a job goes to one of them, and when that one dies, to
 * another within ten
 * seconds. Their clocks should agree within two seconds.
 */
public interface Jobs {

  /** Asks for a job. While it is waiting or running this changes nothing; when it is done or failed it waits again from its first attempt. */
  void submit(String kind, String subject, Instant dueAt);

  /** The job, or empty. */
  Optional<Job> find(String kind, String subject);

  /** The jobs of a kind that stand so, the one with the latest {@link Job#dueAt} first, at most {@code limit}. */
  List<Job> list(String kind, Set<Job.State> states, int limit);

  /** How many jobs of each kind stand how, by kind and state; those of which there are none are left out. */
  List<Tally> tally();

  /**
   * Has jobs done from now on. What a dead process began is begun again. Jobs of a kind without a worker wait.
   *
   * @param workers at most one of a kind
   * @param clock by which jobs are due
   * @throws IllegalStateException if this was begun before
   */
  void begin(List<Worker> workers, Clock clock);

  /**
   * Begins no more jobs and waits for those that are under way. What is not done by then is begun again by another process, or at the next start. Again, or without
   * {@link #begin}, this
   * changes nothing.
   *
   * @param patience how long is waited
   */
  void end(Duration patience);
}
