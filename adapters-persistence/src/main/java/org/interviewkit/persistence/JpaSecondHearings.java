package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.SecondHearing;
import org.interviewkit.port.SecondHearings;

/** One row an interview; whoever changes it holds the row's lock. */
public final class JpaSecondHearings implements SecondHearings {

  private final UnitOfWork unit;

  JpaSecondHearings(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public void save(InterviewId interview, SecondHearing hearing) {
    try {
      unit.run(name(interview), entities -> put(entities, interview, hearing));
    } catch (UnitOfWork.Taken e) {
      // somebody else wrote the first one at the same moment; now there is a row to lock
      unit.run(name(interview), entities -> put(entities, interview, hearing));
    }
  }

  @Override
  public Optional<SecondHearing> find(InterviewId interview) {
    return unit.read(name(interview), entities -> Optional.ofNullable(entities.find(SecondHearingRow.class, interview.toString())).map(SecondHearingRow::hearing));
  }

  @Override
  public void erase(InterviewId interview) {
    unit.run(
        name(interview),
        entities -> Optional.ofNullable(entities.find(SecondHearingRow.class, interview.toString(), LockModeType.PESSIMISTIC_WRITE)).ifPresent(entities::remove));
  }

  private static void put(EntityManager entities, InterviewId interview, SecondHearing hearing) {
    Optional.ofNullable(entities.find(SecondHearingRow.class, interview.toString(), LockModeType.PESSIMISTIC_WRITE))
        .ifPresentOrElse(row -> row.take(hearing), () -> entities.persist(new SecondHearingRow(interview, hearing)));
  }

  private static String name(InterviewId interview) {
    return "second hearing of interview " + interview;
  }
}
