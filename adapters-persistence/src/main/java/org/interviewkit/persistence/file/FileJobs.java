package org.interviewkit.persistence.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Job;
import org.interviewkit.port.Job.State;
import org.interviewkit.port.Jobs;
import org.interviewkit.port.Tally;
import org.interviewkit.port.Worker;
import org.interviewkit.working.Claims;
import org.interviewkit.working.InProcessWork;
import org.interviewkit.working.Tallies;

/** Jobs as files, all of them held in memory as well. */
public final class FileJobs implements Jobs, Claims {

  private static final Comparator<Job> BY_DUE = Comparator.comparing(Job::dueAt).thenComparing(Job::subject).thenComparing(Job::kind);

  private final Shelf<Job, Job> shelf;
  private final InProcessWork work = new InProcessWork(this);

  FileJobs(Path directory) {
    shelf = new Shelf<>(directory, new Stored<>("job", Job.class), job -> job);
  }

  @Override
  public synchronized void submit(String kind, String subject, Instant dueAt) {
    Job fresh = new Job(kind, subject, State.WAITING, 0, dueAt, Optional.empty());
    if (find(kind, subject).filter(FileJobs::isOpen).isEmpty()) {
      put(fresh);
    }
  }

  @Override
  public Optional<Job> find(String kind, String subject) {
    return shelf.entry(name(kind, subject));
  }

  @Override
  public List<Job> list(String kind, Set<State> states, int limit) {
    return shelf.entries().stream().filter(job -> job.kind().equals(kind) && states.contains(job.state())).sorted(BY_DUE.reversed()).limit(limit).toList();
  }

  @Override
  public List<Tally> tally() {
    return Tallies.of(shelf.entries());
  }

  /** What was running when the process before this one died is begun again. */
  @Override
  public synchronized void begin(List<Worker> workers, Clock clock) {
    // nothing is claimed before this is left
    work.begin(workers, clock);
    shelf.entries().stream()
        .filter(job -> job.state() == State.RUNNING)
        .forEach(job -> put(new Job(job.kind(), job.subject(), State.WAITING, job.attempts(), job.dueAt(), job.lastError())));
  }

  @Override
  public void end(Duration patience) {
    work.end(patience);
  }

  @Override
  public synchronized Optional<Job> claim(String kind, Instant now) {
    Optional<Job> claimed =
        shelf.entries().stream()
            .filter(job -> job.kind().equals(kind) && job.state() == State.WAITING && !job.dueAt().isAfter(now))
            .min(BY_DUE)
            .map(job -> new Job(kind, job.subject(), State.RUNNING, job.attempts() + 1, now, job.lastError()));
    claimed.ifPresent(this::put);
    return claimed;
  }

  @Override
  public synchronized void note(Job claim, Job noted) {
    find(claim.kind(), claim.subject()).filter(claim::equals).ifPresent(now -> put(noted));
  }

  private void put(Job job) {
    shelf.put(name(job.kind(), job.subject()), job);
  }

  private static boolean isOpen(Job job) {
    return job.state() == State.WAITING || job.state() == State.RUNNING;
  }

  // kind and subject may hold anything, so the file's name is made of their bytes
  private static String name(String kind, String subject) {
    return UUID.nameUUIDFromBytes((kind + "\n" + kind.length() + "\n" + subject).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
