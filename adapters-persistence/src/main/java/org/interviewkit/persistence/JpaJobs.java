package org.interviewkit.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.interviewkit.port.Job;
import org.interviewkit.port.Job.State;
import org.interviewkit.port.Jobs;
import org.interviewkit.port.Tally;
import org.interviewkit.port.Worker;

/**
 * One row a job, and one in the schedule while it waits or runs. Due ones are locked row by row, past those that another process is taking, so of two workers, in one
 * process or two, the
 * database lets one through.
 */
public final class JpaJobs implements Jobs {

  private static final Comparator<Tally> BY_KIND = Comparator.comparing(Tally::kind).thenComparing(Tally::state);

  private final UnitOfWork unit;
  private final DataSource database;
  private final JobLedger ledger;
  private volatile Optional<JobScheduler> scheduler = Optional.empty();
  private boolean ended;

  JpaJobs(UnitOfWork unit, DataSource database, Vendor vendor) {
    this.unit = unit;
    this.database = database;
    this.ledger = new JobLedger(unit, vendor);
  }

  @Override
  public void submit(String kind, String subject, Instant dueAt) {
    if (ledger.submit(new Job(kind, subject, State.WAITING, 0, dueAt, Optional.empty()))) {
      scheduler.ifPresent(running -> running.wake(kind));
    }
  }

  @Override
  public Optional<Job> find(String kind, String subject) {
    return unit.read("job", entities -> Optional.ofNullable(entities.find(JobRow.class, new JobRow.Key(kind, subject))).map(JobRow::job));
  }

  @Override
  public List<Job> list(String kind, Set<State> states, int limit) {
    return unit.read(
        "jobs",
        entities ->
            entities
                .createQuery("select j from JobRow j where j.kind = :kind and j.state in :states order by j.dueAt desc, j.subject desc", JobRow.class)
                .setParameter("kind", kind)
                .setParameter("states", states.stream().map(State::name).toList())
                .setMaxResults(limit)
                .getResultStream()
                .map(JobRow::job)
                .toList());
  }

  @Override
  public List<Tally> tally() {
    return unit.read(
        "jobs",
        entities ->
            entities
                .createQuery("select j.kind, j.state, count(j), min(j.dueAt) from JobRow j group by j.kind, j.state", Object[].class)
                .getResultStream()
                .map(row -> new Tally((String) row[0], State.valueOf((String) row[1]), ((Number) row[2]).intValue(), Micros.instant((Long) row[3])))
                .sorted(BY_KIND)
                .toList());
  }

  @Override
  public synchronized void begin(List<Worker> workers, Clock clock) {
    if (scheduler.isPresent()) {
      throw new IllegalStateException("jobs are being done already");
    }
    ledger.adopt();
    JobScheduler begun = new JobScheduler(database, ledger, workers, clock);
    begun.start();
    scheduler = Optional.of(begun);
  }

  @Override
  public synchronized void end(Duration patience) {
    if (!ended) {
      scheduler.ifPresent(running -> running.stop(patience));
      ended = scheduler.isPresent();
    }
  }
}
