package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.evaluation.HumanRating;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Evaluations;
import org.junit.jupiter.api.Test;

/** What every keeper of evaluations does. */
public interface EvaluationsContract {

  /** An interview. */
  InterviewId EVALUATED = InterviewFixtures.id("evaluated");

  /** The keeper under test: empty before each test, the same one within a test. */
  Evaluations evaluations();

  /** An evaluation comes back as it was kept. */
  @Test
  default void givesAnEvaluationBackAsItWasKept() {
    evaluations().save(EVALUATED, EvaluationFixtures.evaluation());
    assertEquals(Optional.of(EvaluationFixtures.evaluation()), evaluations().find(EVALUATED));
  }

  /** Absence is empty, and interviews do not mix. */
  @Test
  default void keepsInterviewsApart() {
    assertEquals(Optional.empty(), evaluations().find(EVALUATED));
    evaluations().save(EVALUATED, EvaluationFixtures.evaluation());
    assertEquals(Optional.empty(), evaluations().find(InterviewFixtures.id("other")));
  }

  /** A new run replaces the old one and keeps what people said; ratings in the argument are not looked at. */
  @Test
  default void replacesAnEvaluationAndKeepsTheRatings() {
    HumanRating rating = EvaluationFixtures.rating("teamwork", 40);
    evaluations().save(EVALUATED, EvaluationFixtures.evaluation().with(EvaluationFixtures.rating("teamwork", 1)));
    assertEquals(Optional.of(EvaluationFixtures.evaluation()), evaluations().find(EVALUATED));
    evaluations().rate(EVALUATED, rating);
    Evaluation again = EvaluationFixtures.evaluation("fixture/2", 55);
    evaluations().save(EVALUATED, again.with(EvaluationFixtures.rating("teamwork", 2)));
    assertEquals(Optional.of(again.with(rating)), evaluations().find(EVALUATED));
  }

  /** Ratings stand in the order they came; the very same one again changes nothing. */
  @Test
  default void keepsRatingsInTheirOrder() {
    List<HumanRating> ratings =
        List.of(
            EvaluationFixtures.rating("teamwork", 40),
            EvaluationFixtures.rating("problem-solving", 30),
            new HumanRating("teamwork", Optional.empty(), Texts.ofLength(2_000), Texts.ofLength(100), Texts.NOW));
    evaluations().save(EVALUATED, EvaluationFixtures.evaluation());
    ratings.forEach(rating -> evaluations().rate(EVALUATED, rating));
    ratings.forEach(rating -> evaluations().rate(EVALUATED, rating));
    assertEquals(ratings, evaluations().find(EVALUATED).orElseThrow().ratings());
  }

  /** A rating of nothing is refused and changes nothing. */
  @Test
  default void refusesARatingOfNothing() {
    assertThrows(NotFound.class, () -> evaluations().rate(EVALUATED, EvaluationFixtures.rating("teamwork", 40)));
    assertEquals(Optional.empty(), evaluations().find(EVALUATED));
    evaluations().save(EVALUATED, EvaluationFixtures.evaluation());
    assertThrows(InvalidInput.class, () -> evaluations().rate(EVALUATED, EvaluationFixtures.rating("charm", 40)));
    assertEquals(Optional.of(EvaluationFixtures.evaluation()), evaluations().find(EVALUATED));
  }

  /** People who rate at the same time, while the evaluation runs again, all are heard. */
  @Test
  default void losesNoRatingWhenManyRateAtOnce() throws Exception {
    evaluations().save(EVALUATED, EvaluationFixtures.evaluation());
    List<Callable<Boolean>> calls = new ArrayList<>();
    List<HumanRating> ratings = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      HumanRating rating = EvaluationFixtures.rating("teamwork", i);
      ratings.add(rating);
      calls.add(
          () -> {
            evaluations().rate(EVALUATED, rating);
            return true;
          });
    }
    Evaluation again = EvaluationFixtures.evaluation("fixture/2", 55);
    calls.add(
        () -> {
          evaluations().save(EVALUATED, again);
          return true;
        });
    assertEquals(List.of(), Race.between(calls).failures());
    Evaluation kept = evaluations().find(EVALUATED).orElseThrow();
    assertEquals(again, kept.withoutRatings());
    assertEquals(new HashSet<>(ratings), new HashSet<>(kept.ratings()));
    assertEquals(ratings.size(), kept.ratings().size());
  }

  /** The first evaluation written twice at once is kept once. */
  @Test
  default void takesTheFirstEvaluationFromTwoThreads() throws Exception {
    for (int round = 0; round < 10; round++) {
      InterviewId interview = InterviewFixtures.id("round " + round);
      Callable<Boolean> save =
          () -> {
            evaluations().save(interview, EvaluationFixtures.evaluation());
            return true;
          };
      assertEquals(List.of(), Race.between(List.of(save, save)).failures());
      assertEquals(Optional.of(EvaluationFixtures.evaluation()), evaluations().find(interview));
    }
  }
}
