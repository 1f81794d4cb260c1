package org.interviewkit.local;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.evaluation.HumanRating;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Evaluations;

/** Evaluations in memory: gone with the process. */
public final class MemoryEvaluations implements Evaluations {

  private final Map<InterviewId, Evaluation> kept = new ConcurrentHashMap<>();

  @Override
  public void save(InterviewId interview, Evaluation evaluation) {
    kept.compute(interview, (id, before) -> before == null ? evaluation.withoutRatings() : evaluation.keepingRatingsOf(before));
  }

  @Override
  public void rate(InterviewId interview, HumanRating rating) {
    kept.compute(
        interview,
        (id, before) -> {
          if (before == null) {
            throw new NotFound("evaluation of interview", id);
          }
          return before.ratings().contains(rating) ? before : before.with(rating);
        });
  }

  @Override
  public Optional<Evaluation> find(InterviewId interview) {
    return Optional.ofNullable(kept.get(interview));
  }
}
