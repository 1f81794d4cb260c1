package org.interviewkit.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.port.Job;
import org.interviewkit.port.Jobs;
import org.interviewkit.port.Tally;
import org.interviewkit.port.Worker;

/** Durable work of every kind: who does it, how it stands, and having it done again. */
public final class Working {

  private static final int MOST_AT_ONCE = 1_000;
  private static final Comparator<Job> LATEST_FIRST = Comparator.comparing(Job::dueAt).thenComparing(Job::kind).thenComparing(Job::subject).reversed();

  private final Jobs jobs;
  private final Assistance assistance;
  private final List<Worker> workers;
  private final Clock clock;

  /** Nothing is done before {@link #begin}. */
  public Working(Jobs jobs, Application application, Assistance assistance, Clock clock) {
    this.jobs = jobs;
    this.assistance = assistance;
    this.workers = new ArrayList<>(application.workers());
    this.workers.add(assistance.replying().worker());
    this.clock = clock;
  }

  /** Has what is due done from now on. */
  public void begin() {
    jobs.begin(workers, clock);
  }

  /** Begins nothing more and waits for what is under way, as long as {@code patience}. */
  public void end(Duration patience) {
    jobs.end(patience);
  }

  /** Those who do the work, for who has it done by hand. */
  public List<Worker> workers() {
    return List.copyOf(workers);
  }

  /** How much there is of each kind. */
  public List<Tally> tally() {
    return jobs.tally();
  }

  /** The kinds there are: those of which there are jobs, and those that are done here. By name. */
  public Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    workers.forEach(worker -> kinds.add(worker.kind()));
    tally().forEach(count -> kinds.add(count.kind()));
    return kinds;
  }

  /** The jobs of some kinds that stand so, those with the latest time first. */
  public List<Job> list(Set<String> kinds, Set<Job.State> states, int limit) {
    return kinds.stream().flatMap(kind -> jobs.list(kind, states, limit).stream()).sorted(LATEST_FIRST).limit(limit).toList();
  }

  /**
   * Has a job run again, from its first attempt; one that waits or runs stays as it is.
   *
   * @throws NotFound if there is none
   * @throws Conflict if nobody does jobs of this kind with today's settings
   */
  public Job again(String kind, String subject) {
    Job job = find(kind, subject);
    if (!isOpen(job)) {
      requireWorker(kind);
      begin(job);
    }
    return find(kind, subject);
  }

  /**
   * Has all jobs of a kind that were given up run again, {@value #MOST_AT_ONCE} at most.
   *
   * @return how many
   * @throws NotFound if there is no such kind
   * @throws Conflict if nobody does jobs of this kind with today's settings
   */
  public int allAgain(String kind) {
    if (!kinds().contains(kind)) {
      throw new NotFound("kind of work", kind);
    }
    requireWorker(kind);
    List<Job> failed = jobs.list(kind, EnumSet.of(Job.State.FAILED), MOST_AT_ONCE);
    failed.forEach(this::begin);
    return failed.size();
  }

  /** A reply shows on its ticket how it stands; that begins anew as well. */
  private void begin(Job job) {
    if (job.kind().equals(Postman.REPLY) && job.state() == Job.State.FAILED) {
      String[] reply = job.subject().split("/");
      assistance.replying().sendAgain(TicketNumber.of(reply[0]), Integer.parseInt(reply[1]));
    } else {
      jobs.submit(job.kind(), job.subject(), clock.instant());
    }
  }

  private Job find(String kind, String subject) {
    return jobs.find(kind, subject).orElseThrow(() -> new NotFound("job " + kind, subject));
  }

  private void requireWorker(String kind) {
    if (workers.stream().noneMatch(worker -> worker.kind().equals(kind))) {
      throw new Conflict("nobody does jobs of the kind " + kind + " with the settings of this server");
    }
  }

  private static boolean isOpen(Job job) {
    return job.state() == Job.State.WAITING || job.state() == Job.State.RUNNING;
  }
}
