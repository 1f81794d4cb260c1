package org.interviewkit.domain.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Rubric;
import org.interviewkit.domain.transcript.Transcript;

/**
 * What an interview shows, checked. Every criterion of the rubric has one result, in the rubric's order.
 *
 * @param evaluator name and version of what proposed it
 * @param rubricVersion version of the rubric it was made by
 * @param turns how many turns the transcript had
 * @param at when it was made
 * @param results one per criterion
 * @param overall the overall score, by {@link RecommendationRule}
 * @param recommendation by {@link RecommendationRule}
 * @param strengths what speaks for the candidate, each with evidence
 * @param concerns what gives rise to doubt, each with evidence
 * @param gaps what the job asks for and the interview did not show
 * @param dropped what was proposed and not believed, one English sentence each, without candidate text
 * @param ratings what people hold against it, oldest first
 */
public record Evaluation(
    String evaluator,
    int rubricVersion,
    int turns,
    Instant at,
    List<CriterionResult> results,
    Optional<Score> overall,
    Recommendation recommendation,
    List<Finding> strengths,
    List<Finding> concerns,
    List<Finding> gaps,
    List<String> dropped,
    List<HumanRating> ratings) {

  /** Copies the lists. */
  public Evaluation {
    results = List.copyOf(results);
    strengths = List.copyOf(strengths);
    concerns = List.copyOf(concerns);
    gaps = List.copyOf(gaps);
    dropped = List.copyOf(dropped);
    ratings = List.copyOf(ratings);
  }

  /**
   * Checks a draft against the transcript. What does not hold is dropped by itself and named in {@link #dropped()}: a score outside 0–100, a quotation that does not
   * stand in the transcript word for word, a score without any quotation left, a strength or concern without one, a second result for the same criterion, a
   * criterion that is not in the rubric. The rest stands.
   */
  public static Evaluation of(EvaluationDraft draft, Rubric rubric, Transcript transcript, Instant at) {
    DraftCheck check = new DraftCheck(transcript);
    List<CriterionResult> results = rubric.criteria().stream().map(criterion -> check.result(criterion, draft.results())).toList();
    check.reportUnknown(rubric, draft.results());
    Optional<Score> overall = RecommendationRule.overall(rubric, results);
    return new Evaluation(
        draft.evaluator(),
        rubric.version(),
        transcript.turns().size(),
        at,
        results,
        overall,
        RecommendationRule.derive(overall, results),
        check.findings("strength", draft.strengths(), true),
        check.findings("concern", draft.concerns(), true),
        check.findings("gap", draft.gaps(), false),
        check.dropped(),
        List.of());
  }

  /**
   * This evaluation with a person's view of one criterion beside it.
   *
   * @throws InvalidInput if it has no such criterion
   */
  public Evaluation with(HumanRating rating) {
    if (results.stream().noneMatch(result -> result.criterionId().equals(rating.criterionId()))) {
      throw new InvalidInput("criterionId", "criterion " + rating.criterionId() + " is not in this evaluation");
    }
    return withRatings(Stream.concat(ratings.stream(), Stream.of(rating)).toList());
  }

  /** This evaluation with what people held against the one before it: a new run does not silence them. */
  public Evaluation keepingRatingsOf(Evaluation before) {
    return withRatings(before.ratings());
  }

  /** This evaluation as it is before anybody has held anything against it. */
  public Evaluation withoutRatings() {
    return withRatings(List.of());
  }

  /** The latest view a person has given of a criterion, or empty. */
  public Optional<HumanRating> ratingOf(Criterion criterion) {
    List<HumanRating> newestFirst = new ArrayList<>(ratings);
    Collections.reverse(newestFirst);
    return newestFirst.stream().filter(rating -> rating.criterionId().equals(criterion.id())).findFirst();
  }

  private Evaluation withRatings(List<HumanRating> replaced) {
    return new Evaluation(
        evaluator, rubricVersion, turns, at, results, overall, recommendation, strengths, concerns, gaps, dropped, replaced);
  }
}
