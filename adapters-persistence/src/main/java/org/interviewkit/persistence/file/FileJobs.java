package org.interviewkit.persistence.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

/** Jobs as files, all of them held in memory as well. */
public final class FileJobs implements Jobs {

  private static final Comparator<Job> BY_DUE = Comparator.comparing(Job::dueAt).thenComparing(Job::subject).thenComparing(Job::kind);

  private final Shelf<Job, Job> shelf;

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
  public synchronized Optional<Job> claim(String kind, Instant now, Duration lease) {
    Optional<Job> claimed =
        shelf.entries().stream()
            .filter(job -> job.kind().equals(kind) && isOpen(job) && !job.dueAt().isAfter(now))
            .min(BY_DUE)
            .map(job -> new Job(kind, job.subject(), State.RUNNING, job.attempts() + 1, now.plus(lease), job.lastError()));
    claimed.ifPresent(this::put);
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
  public Optional<Job> find(String kind, String subject) {
    return shelf.entry(name(kind, subject));
  }

  @Override
  public List<Job> list(String kind, Set<State> states, int limit) {
    return shelf.entries().stream().filter(job -> job.kind().equals(kind) && states.contains(job.state())).sorted(BY_DUE.reversed()).limit(limit).toList();
  }

  private synchronized void note(Job claim, State state, Instant dueAt, Optional<String> error) {
    Job noted = new Job(claim.kind(), claim.subject(), state, claim.attempts(), dueAt, error);
    find(claim.kind(), claim.subject())
        .filter(now -> now.state() == State.RUNNING && now.attempts() == claim.attempts())
        .ifPresent(now -> put(noted));
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
