package org.interviewkit.domain.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Rubric;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final Instant T0 = Instant.parse("2026-11-21T09:00:00Z");
  private static final Wording WHY = Wording.same("because");
  private static final String SAID = "Ich habe die Bäckerei geöffnet 🍞 und 40 Brote gebacken.";
  private static final Rubric RUBRIC = new Rubric(2, List.of(criterion("craft", 3), criterion("teamwork", 1)));
  private static final Transcript TRANSCRIPT =
      new Transcript(
          List.of(turn(1, Speaker.ASSISTANT, "What did you bake yesterday morning?"), turn(2, Speaker.USER, SAID), turn(3, Speaker.USER, "My team of four helped me.")));

  private static Criterion criterion(String id, int weight) {
    return new Criterion(id, Wording.same(id), Wording.same(id), weight, Collections.nCopies(5, Wording.same("a")));
  }

  private static Turn turn(int position, Speaker speaker, String content) {
    return new Turn(position, T0, speaker, TurnType.TEXT, content, Optional.empty(), Optional.empty());
  }

  private static DraftResult scored(String criterion, int score, Quote... quotes) {
    return new DraftResult(criterion, Optional.of(score), WHY, List.of(quotes));
  }

  private static Evaluation evaluate(DraftResult... results) {
    return Evaluation.of(new EvaluationDraft("test/1", List.of(results), List.of(), List.of(), List.of()), RUBRIC, TRANSCRIPT, T0);
  }

  @Test
  void findsAQuotationAtItsPlace() {
    Evaluation evaluation = evaluate(scored("craft", 80, new Quote(2, "und 40 Brote gebacken")));
    CriterionResult.Scored craft = assertInstanceOf(CriterionResult.Scored.class, evaluation.results().get(0));
    Evidence evidence = craft.evidence().get(0);
    assertEquals("und 40 Brote gebacken", SAID.substring(evidence.start(), evidence.end()));
    assertEquals(List.of(), evaluation.dropped());
  }

  @Test
  void dropsQuotationsThatAreNotTheCandidatesOwnWordsInThatTurn() {
    List<Quote> wrong =
        List.of(
            new Quote(2, "und 41 Brote gebacken"),
            new Quote(3, "und 40 Brote gebacken"),
            new Quote(1, "What did you bake yesterday"),
            new Quote(0, "und 40 Brote"),
            new Quote(99, "und 40 Brote"),
            new Quote(2, "und"),
            new Quote(2, ""),
            new Quote(2, null));
    for (Quote quote : wrong) {
      Evaluation evaluation = evaluate(scored("craft", 80, quote));
      assertInstanceOf(CriterionResult.NotEnoughEvidence.class, evaluation.results().get(0), String.valueOf(quote));
      assertEquals(2, evaluation.dropped().size(), String.valueOf(quote));
    }
  }

  @Test
  void oneBadFieldLosesThatFieldOnly() {
    Quote good = new Quote(3, "My team of four helped me.");
    Evaluation evaluation =
        evaluate(scored("craft", 120, new Quote(2, "und 40 Brote gebacken")), scored("teamwork", 70, good), scored("teamwork", 10, good), scored("charm", 90, good));
    assertInstanceOf(CriterionResult.NotEnoughEvidence.class, evaluation.results().get(0));
    assertEquals(new Score(70), assertInstanceOf(CriterionResult.Scored.class, evaluation.results().get(1)).score());
    assertEquals(
        List.of(
            "criterion craft: score 120, allowed 0–100", "criterion teamwork: 1 further results", "1 results for criteria that are not in the rubric"),
        evaluation.dropped());
  }

  @Test
  void everyCriterionHasOneResultAlsoWithoutAnyProposal() {
    Evaluation evaluation = evaluate();
    assertEquals(List.of("craft", "teamwork"), evaluation.results().stream().map(CriterionResult::criterionId).toList());
    assertEquals(Recommendation.INSUFFICIENT_EVIDENCE, evaluation.recommendation());
    assertEquals(Optional.empty(), evaluation.overall());
  }

  @Test
  void weighsScoresAndRoundsHalfUp() {
    Evaluation evaluation =
        evaluate(scored("craft", 71, new Quote(2, "und 40 Brote gebacken")), scored("teamwork", 61, new Quote(3, "My team of four helped me.")));
    assertEquals(Optional.of(new Score(69)), evaluation.overall());
    assertEquals(Recommendation.SUPPORTS, evaluation.recommendation());
  }

  @Test
  void givesNoOverallScoreWhenTooLittleIsScored() {
    assertEquals(Optional.empty(), evaluate(scored("teamwork", 90, new Quote(3, "My team of four helped me."))).overall());
    assertEquals(Optional.of(new Score(90)), evaluate(scored("craft", 90, new Quote(2, "und 40 Brote gebacken"))).overall());
  }

  @Test
  void derivesTheRecommendationByItsRule() {
    assertEquals(Recommendation.SUPPORTS, recommend(65, 35));
    assertEquals(Recommendation.MIXED, recommend(90, 34));
    assertEquals(Recommendation.MIXED, recommend(64, 64));
    assertEquals(Recommendation.MIXED, recommend(40, 40));
    assertEquals(Recommendation.DOES_NOT_SUPPORT, recommend(39, 39));
  }

  private static Recommendation recommend(int overall, int single) {
    List<CriterionResult> results = Stream.of(single).<CriterionResult>map(s -> new CriterionResult.Scored("craft", new Score(s), WHY, List.of())).toList();
    return RecommendationRule.derive(Optional.of(new Score(overall)), results);
  }

  @Test
  void strengthsNeedEvidenceAndGapsDoNot() {
    DraftFinding bare = new DraftFinding(WHY, List.of());
    DraftFinding backed = new DraftFinding(WHY, List.of(new Quote(2, "und 40 Brote gebacken")));
    Evaluation evaluation =
        Evaluation.of(new EvaluationDraft("test/1", List.of(), List.of(bare, backed), List.of(bare), List.of(bare)), RUBRIC, TRANSCRIPT, T0);
    assertEquals(1, evaluation.strengths().size());
    assertEquals(0, evaluation.concerns().size());
    assertEquals(1, evaluation.gaps().size());
    assertTrue(evaluation.dropped().containsAll(List.of("strength without a verified quotation", "concern without a verified quotation")));
  }

  @Test
  void keepsAPersonsRatingBesideItsOwnAndThroughANewRun() {
    HumanRating rating = new HumanRating("craft", Optional.of(new Score(40)), "the bread was burnt", "rita", T0);
    Evaluation rated = evaluate(scored("craft", 80, new Quote(2, "und 40 Brote gebacken"))).with(rating);
    assertEquals(Optional.of(new Score(80)), rated.overall());
    assertEquals(Optional.of(rating), rated.ratingOf(RUBRIC.criteria().get(0)));
    assertEquals(List.of(rating), evaluate().keepingRatingsOf(rated).ratings());
    assertThrows(InvalidInput.class, () -> rated.with(new HumanRating("charm", Optional.empty(), "does not exist", "rita", T0)));
    assertThrows(InvalidInput.class, () -> new HumanRating("craft", Optional.empty(), "short", "rita", T0));
  }
}
