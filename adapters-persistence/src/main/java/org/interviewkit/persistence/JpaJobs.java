package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.port.Job;
import org.interviewkit.port.Job.State;
import org.interviewkit.port.Jobs;
import org.interviewkit.port.Tally;
import org.interviewkit.port.Worker;
import org.interviewkit.working.Claims;
import org.interviewkit.working.InProcessWork;

/**
 * One row a job. Every step is one update that names the state it starts from, so of two workers, in one process or two, the database lets one through.
 */
public final class JpaJobs implements Jobs, Claims {

  private static final String OF_JOB = " where j.kind = :kind and j.subject = :subject and j.attempts = :attempts";

  private static final Comparator<Tally> BY_KIND = Comparator.comparing(Tally::kind).thenComparing(Tally::state);

  private final UnitOfWork unit;
  private final InProcessWork work = new InProcessWork(this);

  JpaJobs(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public void submit(String kind, String subject, Instant dueAt) {
    Job fresh = new Job(kind, subject, State.WAITING, 0, dueAt, Optional.empty());
    try {
      unit.run(name(fresh), entities -> submit(entities, fresh));
    } catch (UnitOfWork.Taken e) {
      // somebody else submitted it at the same moment: it waits
    }
  }

  @Override
  public Optional<Job> claim(String kind, Instant now) {
    while (true) {
      Optional<Job> due = unit.read("jobs", entities -> due(entities, kind, now));
      if (due.isEmpty()) {
        return due;
      }
      Job seen = due.get();
      Job claimed = new Job(kind, seen.subject(), State.RUNNING, seen.attempts() + 1, now, seen.lastError());
      if (unit.change(name(seen), entities -> take(entities, seen, claimed))) {
        return Optional.of(claimed);
      }
    }
  }

  @Override
  public void note(Job claim, Job noted) {
    unit.run(
        name(noted),
        entities ->
            of(claim, entities.createQuery("update JobRow j set j.state = :state, j.attempts = :noted, j.dueAt = :due, j.lastError = :error" + OF_JOB + " and j.state = 'RUNNING'"))
                .setParameter("state", noted.state().name())
                .setParameter("noted", noted.attempts())
                .setParameter("due", Micros.of(noted.dueAt()))
                .setParameter("error", noted.lastError().orElse(null))
                .executeUpdate());
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
  public void begin(List<Worker> workers, Clock clock) {
    work.begin(workers, clock);
  }

  @Override
  public void end(Duration patience) {
    work.end(patience);
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

  private static void submit(EntityManager entities, Job fresh) {
    int begunAnew =
        entities
            .createQuery(
                "update JobRow j set j.state = 'WAITING', j.attempts = 0, j.dueAt = :due, j.lastError = null"
                    + " where j.kind = :kind and j.subject = :subject and j.state in ('DONE', 'FAILED')")
            .setParameter("due", Micros.of(fresh.dueAt()))
            .setParameter("kind", fresh.kind())
            .setParameter("subject", fresh.subject())
            .executeUpdate();
    if (begunAnew == 0 && entities.find(JobRow.class, new JobRow.Key(fresh.kind(), fresh.subject())) == null) {
      entities.persist(new JobRow(fresh));
    }
  }

  private static Optional<Job> due(EntityManager entities, String kind, Instant now) {
    return entities
        .createQuery(
            "select j from JobRow j where j.kind = :kind and j.state = 'WAITING' and j.dueAt <= :now order by j.dueAt, j.subject", JobRow.class)
        .setParameter("kind", kind)
        .setParameter("now", Micros.of(now))
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(JobRow::job);
  }

  private static boolean take(EntityManager entities, Job seen, Job claimed) {
    Query update =
        entities.createQuery(
            "update JobRow j set j.state = 'RUNNING', j.attempts = j.attempts + 1, j.dueAt = :lease" + OF_JOB + " and j.state = :state and j.dueAt = :due");
    return of(seen, update)
            .setParameter("lease", Micros.of(claimed.dueAt()))
            .setParameter("state", seen.state().name())
            .setParameter("due", Micros.of(seen.dueAt()))
            .executeUpdate()
        == 1;
  }

  private static Query of(Job job, Query query) {
    return query.setParameter("kind", job.kind()).setParameter("subject", job.subject()).setParameter("attempts", job.attempts());
  }

  private static String name(Job job) {
    return "job " + job.kind() + " for " + job.subject();
  }
}
