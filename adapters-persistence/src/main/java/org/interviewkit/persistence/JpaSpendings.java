package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Reasoner;
import org.interviewkit.port.Spendings;

/** One row an interview; whoever adds holds the row's lock. */
public final class JpaSpendings implements Spendings {

  private final UnitOfWork unit;

  JpaSpendings(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public Reasoner.Tokens add(InterviewId interview, Reasoner.Tokens more) {
    try {
      return unit.change(name(interview), entities -> added(entities, interview, more));
    } catch (UnitOfWork.Taken e) {
      // somebody else wrote the first one at the same moment; now there is a row to lock
      return unit.change(name(interview), entities -> added(entities, interview, more));
    }
  }

  @Override
  public Reasoner.Tokens of(InterviewId interview) {
    return unit.read(
        name(interview),
        entities -> Optional.ofNullable(entities.find(SpendingRow.class, interview.toString())).map(SpendingRow::tokens).orElse(new Reasoner.Tokens(0, 0)));
  }

  private static Reasoner.Tokens added(EntityManager entities, InterviewId interview, Reasoner.Tokens more) {
    Optional<SpendingRow> standing = Optional.ofNullable(entities.find(SpendingRow.class, interview.toString(), LockModeType.PESSIMISTIC_WRITE));
    if (standing.isPresent()) {
      return standing.get().add(more);
    }
    SpendingRow first = new SpendingRow(interview);
    Reasoner.Tokens sum = first.add(more);
    entities.persist(first);
    return sum;
  }

  private static String name(InterviewId interview) {
    return "spending on interview " + interview;
  }
}
