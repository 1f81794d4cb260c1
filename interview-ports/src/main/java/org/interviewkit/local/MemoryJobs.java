package org.interviewkit.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.port.Job;
import org.interviewkit.port.Job.State;
import org.interviewkit.port.Jobs;

/** Jobs in memory: gone with the process. */
public final class MemoryJobs implements Jobs {

  private record Key(String kind, String subject) {}

  private static final Comparator<Job> BY_DUE = Comparator.comparing(Job::dueAt).thenComparing(Job::subject).thenComparing(Job::kind);

  private final Map<Key, Job> kept = new HashMap<>();

  @Override
  public synchronized void submit(String kind, String subject, Instant dueAt) {
    Job fresh = new Job(kind, subject, State.WAITING, 0, dueAt, Optional.empty());
    kept.merge(key(fresh), fresh, (before, wanted) -> isOpen(before) ? before : wanted);
  }

  @Override
  public synchronized Optional<Job> claim(String kind, Instant now, Duration lease) {
    Optional<Job> due = kept.values().stream().filter(job -> job.kind().equals(kind) && isOpen(job) && !job.dueAt().isAfter(now)).min(BY_DUE);
    Optional<Job> claimed =
        due.map(job -> new Job(kind, job.subject(), State.RUNNING, job.attempts() + 1, now.plus(lease), job.lastError()));
    claimed.ifPresent(job -> kept.put(key(job), job));
    return claimed;
  }

  @Override
  public void complete(Job job) {
    note(job, State.DONE, job.dueAt(), job.lastError());
  }

  @Override
  public void retry(Job job, Instant dueAt, String error) {
    note(job, State.WAITING, dueAt, Optional.of(error));
  }

  @Override
  public void fail(Job job, String error) {
    note(job, State.FAILED, job.dueAt(), Optional.of(error));
  }

  @Override
  public synchronized Optional<Job> find(String kind, String subject) {
    return Optional.ofNullable(kept.get(new Key(kind, subject)));
  }

  @Override
  public synchronized List<Job> list(String kind, Set<State> states, int limit) {
    return kept.values().stream().filter(job -> job.kind().equals(kind) && states.contains(job.state())).sorted(BY_DUE.reversed()).limit(limit).toList();
  }

  private synchronized void note(Job claim, State state, Instant dueAt, Optional<String> error) {
    Job noted = new Job(claim.kind(), claim.subject(), state, claim.attempts(), dueAt, error);
    kept.computeIfPresent(
        key(claim), (key, now) -> now.state() == State.RUNNING && now.attempts() == claim.attempts() ? noted : now);
  }

  private static boolean isOpen(Job job) {
    return job.state() == State.WAITING || job.state() == State.RUNNING;
  }

  private static Key key(Job job) {
    return new Key(job.kind(), job.subject());
  }
}
