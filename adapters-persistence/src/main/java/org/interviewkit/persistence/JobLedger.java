package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Optional;
import org.interviewkit.port.Job;
import org.interviewkit.port.Job.State;

/**
 * The steps of a job, each one transaction over both tables: how it stands, and when it is to be begun. The library reads and locks the second; that a row of it is there exactly
 * while a job waits or runs is seen to here.
 */
final class JobLedger {

  static final String SCHEDULE = "job_schedule";

  private static final String OF_JOB = " where j.kind = :kind and j.subject = :subject";
  private static final String OF_PLACE = " where task_name = ? and task_instance = ?";

  private final UnitOfWork unit;
  private final Vendor vendor;

  JobLedger(UnitOfWork unit, Vendor vendor) {
    this.unit = unit;
    this.vendor = vendor;
  }

  /** Lets a job wait that is neither waiting nor running; false if it was. */
  boolean submit(Job fresh) {
    try {
      return unit.change(name(fresh), entities -> submit(entities, fresh));
    } catch (UnitOfWork.Taken e) {
      // somebody else submitted it at the same moment: it waits
      return false;
    }
  }

  /** Gives a place in the schedule to what has none: jobs that an older version kept. What that one had begun comes first. */
  void adopt() {
    unit.run("jobs", entities -> entities.createNativeQuery(vendor.adoptJobs()).executeUpdate());
  }

  /** Notes that a job is begun; empty when there is nothing to do any more. */
  Optional<Job> begin(String kind, String subject, Instant now) {
    return unit.change(
        "job " + kind + " for " + subject,
        entities -> {
          int begun =
              entities
                  .createQuery("update JobRow j set j.state = 'RUNNING', j.attempts = j.attempts + 1, j.dueAt = :now" + OF_JOB + " and j.state in ('WAITING', 'RUNNING')")
                  .setParameter("now", Micros.of(now))
                  .setParameter("kind", kind)
                  .setParameter("subject", subject)
                  .executeUpdate();
          return begun == 0 ? Optional.empty() : Optional.ofNullable(entities.find(JobRow.class, new JobRow.Key(kind, subject))).map(JobRow::job);
        });
  }

  /**
   * Notes what came of an attempt, if the place in the schedule is still the one that was taken for it.
   *
   * @param version of that place
   * @return false if another process has taken the job over meanwhile, and nothing was noted
   */
  boolean note(Job noted, long version) {
    return unit.change(
        name(noted),
        entities -> {
          boolean held = noted.state() == State.WAITING ? wait(entities, noted, version) : leave(entities, noted, version);
          if (held) {
            of(noted, entities.createQuery("update JobRow j set j.state = :state, j.attempts = :attempts, j.dueAt = :due, j.lastError = :error" + OF_JOB))
                .setParameter("state", noted.state().name())
                .setParameter("attempts", noted.attempts())
                .setParameter("due", Micros.of(noted.dueAt()))
                .setParameter("error", noted.lastError().orElse(null))
                .executeUpdate();
          }
          return held;
        });
  }

  private static boolean submit(EntityManager entities, Job fresh) {
    int begunAnew =
        of(
                fresh,
                entities.createQuery(
                    "update JobRow j set j.state = 'WAITING', j.attempts = 0, j.dueAt = :due, j.lastError = null" + OF_JOB + " and j.state in ('DONE', 'FAILED')"))
            .setParameter("due", Micros.of(fresh.dueAt()))
            .executeUpdate();
    if (begunAnew == 0) {
      if (entities.find(JobRow.class, new JobRow.Key(fresh.kind(), fresh.subject())) != null) {
        return false;
      }
      entities.persist(new JobRow(fresh));
    }
    placed(fresh, entities.createNativeQuery("delete from " + SCHEDULE + OF_PLACE), 1).executeUpdate();
    placed(fresh, entities.createNativeQuery("insert into " + SCHEDULE + " (task_name, task_instance, picked, version, execution_time) values (?, ?, false, 1, ?)"), 1)
        .setParameter(3, Micros.atUtc(fresh.dueAt()))
        .executeUpdate();
    return true;
  }

  private static boolean wait(EntityManager entities, Job noted, long version) {
    String freed = "update " + SCHEDULE + " set execution_time = ?, picked = false, picked_by = null, last_heartbeat = null, version = version + 1" + OF_PLACE + " and version = ?";
    return placed(noted, entities.createNativeQuery(freed), 2).setParameter(1, Micros.atUtc(noted.dueAt())).setParameter(4, version).executeUpdate() == 1;
  }

  private static boolean leave(EntityManager entities, Job noted, long version) {
    return placed(noted, entities.createNativeQuery("delete from " + SCHEDULE + OF_PLACE + " and version = ?"), 1).setParameter(3, version).executeUpdate() == 1;
  }

  private static Query placed(Job job, Query query, int first) {
    return query.setParameter(first, job.kind()).setParameter(first + 1, job.subject());
  }

  private static Query of(Job job, Query query) {
    return query.setParameter("kind", job.kind()).setParameter("subject", job.subject());
  }

  private static String name(Job job) {
    return "job " + job.kind() + " for " + job.subject();
  }
}
