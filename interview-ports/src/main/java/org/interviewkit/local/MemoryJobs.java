package org.interviewkit.local;

import java.time.Clock;
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
import org.interviewkit.port.Tally;
import org.interviewkit.port.Worker;
import org.interviewkit.working.Claims;
import org.interviewkit.working.InProcessWork;
import org.interviewkit.working.Tallies;

/** Jobs in memory: gone with the process. */
public final class MemoryJobs implements Jobs, Claims {

  private record Key(String kind, String subject) {}

  private static final Comparator<Job> BY_DUE = Comparator.comparing(Job::dueAt).thenComparing(Job::subject).thenComparing(Job::kind);

  private final Map<Key, Job> kept = new HashMap<>();
  private final InProcessWork work = new InProcessWork(this);

  @Override
  public synchronized void submit(String kind, String subject, Instant dueAt) {
    Job fresh = new Job(kind, subject, State.WAITING, 0, dueAt, Optional.empty());
    kept.merge(key(fresh), fresh, (before, wanted) -> before.state() == State.WAITING || before.state() == State.RUNNING ? before : wanted);
  }

  @Override
  public synchronized Optional<Job> find(String kind, String subject) {
    return Optional.ofNullable(kept.get(new Key(kind, subject)));
  }

  @Override
  public synchronized List<Job> list(String kind, Set<State> states, int limit) {
    return kept.values().stream().filter(job -> job.kind().equals(kind) && states.contains(job.state())).sorted(BY_DUE.reversed()).limit(limit).toList();
  }

  @Override
  public synchronized List<Tally> tally() {
    return Tallies.of(kept.values());
  }

  @Override
  public void begin(List<Worker> workers, Clock clock) {
    work.begin(workers, clock);
  }

  @Override
  public void end(Duration patience) {
    work.end(patience);
  }

  /** Does on the calling thread all that is due. */
  public void runDue(List<Worker> workers, Clock clock) {
    work.runDue(workers, clock);
  }

  @Override
  public synchronized Optional<Job> claim(String kind, Instant now) {
    Optional<Job> claimed =
        kept.values().stream()
            .filter(job -> job.kind().equals(kind) && job.state() == State.WAITING && !job.dueAt().isAfter(now))
            .min(BY_DUE)
            .map(job -> new Job(kind, job.subject(), State.RUNNING, job.attempts() + 1, now, job.lastError()));
    claimed.ifPresent(job -> kept.put(key(job), job));
    return claimed;
  }

  @Override
  public synchronized void note(Job claim, Job noted) {
    kept.replace(key(claim), claim, noted);
  }

  private static Key key(Job job) {
    return new Key(job.kind(), job.subject());
  }
}
