package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.evaluation.HumanRating;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Evaluations;

/** One row an evaluation, with its ratings; whoever changes it holds the row's lock. */
public final class JpaEvaluations implements Evaluations {

  private final UnitOfWork unit;

  JpaEvaluations(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public void save(InterviewId interview, Evaluation evaluation) {
    try {
      unit.run(name(interview), entities -> put(entities, interview, evaluation));
    } catch (UnitOfWork.Taken e) {
      // somebody else wrote the first one at the same moment; now there is a row to lock
      unit.run(name(interview), entities -> put(entities, interview, evaluation));
    }
  }

  @Override
  public void rate(InterviewId interview, HumanRating rating) {
    unit.run(
        name(interview),
        entities -> {
          EvaluationRow row = locked(entities, interview).orElseThrow(() -> new NotFound("evaluation of interview", interview));
          Evaluation standing = row.evaluation();
          if (!standing.ratings().contains(rating)) {
            row.take(standing.with(rating));
          }
        });
  }

  @Override
  public Optional<Evaluation> find(InterviewId interview) {
    return unit.read(
        name(interview), entities -> Optional.ofNullable(entities.find(EvaluationRow.class, interview.toString())).map(EvaluationRow::evaluation));
  }

  private static void put(EntityManager entities, InterviewId interview, Evaluation evaluation) {
    locked(entities, interview)
        .ifPresentOrElse(
            row -> row.take(evaluation.keepingRatingsOf(row.evaluation())),
            () -> entities.persist(new EvaluationRow(interview, evaluation.withoutRatings())));
  }

  private static Optional<EvaluationRow> locked(EntityManager entities, InterviewId interview) {
    return Optional.ofNullable(entities.find(EvaluationRow.class, interview.toString(), LockModeType.PESSIMISTIC_WRITE));
  }

  private static String name(InterviewId interview) {
    return "evaluation of interview " + interview;
  }
}
