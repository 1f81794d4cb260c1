package org.interviewkit.port;

import java.util.Optional;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.evaluation.HumanRating;
import org.interviewkit.domain.interview.InterviewId;

/** Keeps evaluations and, beside them, what people hold against them. */
public interface Evaluations {

  /** Keeps the evaluation of an interview in place of the one before. Ratings kept before stay; those in the argument are not looked at. */
  void save(InterviewId interview, Evaluation evaluation);

  /**
   * Keeps a person's rating after the ones before. The very same rating again changes nothing.
   *
   * @throws org.interviewkit.domain.NotFound if the interview has no evaluation
   * @throws org.interviewkit.domain.InvalidInput if the evaluation has no such criterion
   */
  void rate(InterviewId interview, HumanRating rating);

  /** The evaluation with all ratings, oldest first, or empty. */
  Optional<Evaluation> find(InterviewId interview);
}
