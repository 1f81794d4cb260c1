package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.port.Supervisions;

/** One row a record of the supervisor. */
public final class JpaSupervisions implements Supervisions {

  private final UnitOfWork unit;

  JpaSupervisions(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public void append(InterviewId interview, Supervision supervision) {
    String name = "supervision " + supervision.number() + " of interview " + interview;
    try {
      unit.run(name, entities -> entities.persist(new SupervisionRow(interview, supervision)));
    } catch (UnitOfWork.Taken e) {
      Supervision standing = unit.read(name, entities -> entities.find(SupervisionRow.class, key(interview, supervision))).supervision();
      if (!standing.equals(supervision)) {
        throw new Conflict(name + " is there already, with other content");
      }
    }
  }

  @Override
  public void settle(InterviewId interview, Supervision settled) {
    unit.run("supervision " + settled.number() + " of interview " + interview, entities -> settle(entities, interview, settled));
  }

  @Override
  public List<Supervision> of(InterviewId interview) {
    return unit.read(
        "supervision of interview " + interview,
        entities ->
            entities
                .createQuery("select s from SupervisionRow s where s.interviewId = :interview order by s.number", SupervisionRow.class)
                .setParameter("interview", interview.toString())
                .getResultStream()
                .map(SupervisionRow::supervision)
                .toList());
  }

  private static void settle(EntityManager entities, InterviewId interview, Supervision settled) {
    SupervisionRow row = entities.find(SupervisionRow.class, key(interview, settled), LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw new NotFound("supervision of interview " + interview, settled.number());
    }
    Supervision standing = row.supervision();
    if (standing.effect() != settled.effect()) {
      row.take(standing.settle(settled.effect(), settled.effectAt().orElse(settled.at())));
    }
  }

  private static SupervisionRow.Key key(InterviewId interview, Supervision supervision) {
    return new SupervisionRow.Key(interview, supervision.number());
  }
}
