package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.port.Recordings;

/** One row a recording; whoever changes it holds the row's lock. */
public final class JpaRecordings implements Recordings {

  private final UnitOfWork unit;

  JpaRecordings(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public void save(InterviewId interview, Recording recording) {
    try {
      unit.run(name(interview), entities -> put(entities, interview, recording));
    } catch (UnitOfWork.Taken e) {
      // somebody else wrote the first one at the same moment; now there is a row to lock
      unit.run(name(interview), entities -> put(entities, interview, recording));
    }
  }

  @Override
  public Optional<Recording> find(InterviewId interview) {
    return unit.read(
        name(interview), entities -> Optional.ofNullable(entities.find(RecordingRow.class, interview.toString())).map(RecordingRow::recording));
  }

  @Override
  public List<InterviewId> due(Instant now, int limit) {
    return unit.read(
        "recordings",
        entities ->
            entities
                .createQuery("select r.interviewId from RecordingRow r where r.keptUntil <= :now order by r.keptUntil, r.interviewId", String.class)
                .setParameter("now", Micros.of(now))
                .setMaxResults(limit)
                .getResultStream()
                .map(InterviewId::of)
                .toList());
  }

  private static void put(EntityManager entities, InterviewId interview, Recording recording) {
    Optional.ofNullable(entities.find(RecordingRow.class, interview.toString(), LockModeType.PESSIMISTIC_WRITE))
        .ifPresentOrElse(row -> row.take(recording), () -> entities.persist(new RecordingRow(interview, recording)));
  }

  private static String name(InterviewId interview) {
    return "recording of interview " + interview;
  }
}
