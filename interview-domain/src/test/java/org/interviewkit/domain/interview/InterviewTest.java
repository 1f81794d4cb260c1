package org.interviewkit.domain.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.rubric.QuestionOrigin;
import org.interviewkit.domain.rubric.Rubric;
import org.interviewkit.domain.supervision.SupervisorSettings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InterviewTest {

  private static final Instant T0 = Instant.parse("2026-11-21T09:00:00Z");
  private static final Invitation LINK = new Invitation("a".repeat(64), T0, T0.plus(Duration.ofDays(14)));
  private static final Consent CONSENT = new Consent("1", "b".repeat(64), Language.EN, T0, Optional.empty());
  private static final Decision DECISION = new Decision(Outcome.ADVANCE, "clear examples for every criterion", "rita", "Rita R.", T0);

  static Interview scheduled() {
    List<Wording> anchors = Collections.nCopies(5, Wording.same("anchor"));
    Criterion criterion = new Criterion("craft", Wording.same("Craft"), Wording.same("Knows it"), 3, anchors);
    Question question =
        new Question(
            "q1", "craft", Wording.same("How?"), Wording.same("How?"), Wording.same("An example"), List.of(), Optional.empty(), QuestionOrigin.BANK);
    Preparation preparation =
        new Preparation(
            new Rubric(1, List.of(criterion)),
            new InterviewPlan("test/1", List.of(question), List.of(), List.of(), List.of()),
            SupervisorSettings.DEFAULT);
    Engagement engagement = new Engagement(new RoleId(new UUID(0, 1)), "Baker", new CandidateId(new UUID(0, 2)), "Ada", Language.EN);
    return Interview.schedule(new InterviewId(new UUID(0, 3)), engagement, preparation, Optional.empty(), T0);
  }

  private static Map<InterviewStatus, Interview> oneInEachState() {
    Map<InterviewStatus, Interview> all = new EnumMap<>(InterviewStatus.class);
    Interview consented = scheduled().invite(LINK).consent(CONSENT);
    Interview running = consented.start(T0);
    Interview completed = running.conclude(T0.plusSeconds(60)).complete(EndReason.FINISHED, T0.plusSeconds(90));
    all.put(InterviewStatus.SCHEDULED, scheduled());
    all.put(InterviewStatus.INVITED, scheduled().invite(LINK));
    all.put(InterviewStatus.CONSENTED, consented);
    all.put(InterviewStatus.IN_PROGRESS, running);
    all.put(InterviewStatus.PAUSED, running.pause(T0.plusSeconds(5)));
    all.put(InterviewStatus.CONCLUDING, running.conclude(T0.plusSeconds(60)));
    all.put(InterviewStatus.COMPLETED, completed);
    all.put(InterviewStatus.ABANDONED, running.pause(T0).abandon(T0.plusSeconds(9)));
    all.put(InterviewStatus.EXPIRED, scheduled().expire(T0));
    all.put(InterviewStatus.EVALUATED, completed.evaluated());
    all.put(InterviewStatus.DECIDED, completed.decide(DECISION));
    return all;
  }

  private record Transition(UnaryOperator<Interview> step, Set<InterviewStatus> allowed) {}

  private static Map<String, Transition> transitions() {
    Instant later = T0.plusSeconds(120);
    Map<String, Transition> all = new LinkedHashMap<>();
    all.put(
        "invite",
        new Transition(
            i -> i.invite(LINK),
            EnumSet.of(
                InterviewStatus.SCHEDULED,
                InterviewStatus.INVITED,
                InterviewStatus.CONSENTED,
                InterviewStatus.IN_PROGRESS,
                InterviewStatus.PAUSED,
                InterviewStatus.CONCLUDING)));
    all.put(
        "consent",
        new Transition(
            i -> i.consent(CONSENT),
            EnumSet.of(
                InterviewStatus.SCHEDULED,
                InterviewStatus.INVITED,
                InterviewStatus.CONSENTED,
                InterviewStatus.IN_PROGRESS,
                InterviewStatus.PAUSED,
                InterviewStatus.CONCLUDING)));
    all.put("start", new Transition(i -> i.start(later), EnumSet.of(InterviewStatus.CONSENTED)));
    all.put("pause", new Transition(i -> i.pause(later), EnumSet.of(InterviewStatus.IN_PROGRESS, InterviewStatus.CONCLUDING)));
    all.put("resume", new Transition(i -> i.resume(later), EnumSet.of(InterviewStatus.PAUSED)));
    all.put("conclude", new Transition(i -> i.conclude(later), EnumSet.of(InterviewStatus.IN_PROGRESS)));
    all.put(
        "complete",
        new Transition(
            i -> i.complete(EndReason.FINISHED, later),
            EnumSet.of(
                InterviewStatus.IN_PROGRESS,
                InterviewStatus.PAUSED,
                InterviewStatus.CONCLUDING,
                InterviewStatus.COMPLETED,
                InterviewStatus.EVALUATED,
                InterviewStatus.DECIDED)));
    all.put("abandon", new Transition(i -> i.abandon(later), EnumSet.of(InterviewStatus.PAUSED)));
    all.put(
        "expire",
        new Transition(i -> i.expire(later), EnumSet.of(InterviewStatus.SCHEDULED, InterviewStatus.INVITED, InterviewStatus.CONSENTED)));
    all.put(
        "evaluated",
        new Transition(Interview::evaluated, EnumSet.of(InterviewStatus.COMPLETED, InterviewStatus.EVALUATED, InterviewStatus.DECIDED)));
    all.put(
        "decide",
        new Transition(
            i -> i.decide(DECISION),
            EnumSet.of(InterviewStatus.COMPLETED, InterviewStatus.EVALUATED, InterviewStatus.ABANDONED, InterviewStatus.DECIDED)));
    return all;
  }

  @TestFactory
  List<DynamicTest> everyTransitionIsAllowedExactlyWhereItBelongs() {
    return transitions().entrySet().stream()
        .flatMap(
            transition ->
                oneInEachState().entrySet().stream()
                    .map(
                        state ->
                            DynamicTest.dynamicTest(
                                transition.getKey() + " when " + state.getKey(),
                                () -> {
                                  if (transition.getValue().allowed().contains(state.getKey())) {
                                    transition.getValue().step().apply(state.getValue());
                                  } else {
                                    Conflict refused =
                                        assertThrows(Conflict.class, () -> transition.getValue().step().apply(state.getValue()));
                                    assertTrue(refused.getMessage().contains(state.getKey().label()), refused.getMessage());
                                  }
                                })))
        .toList();
  }

  @Test
  void oneStandsInEveryState() {
    oneInEachState().forEach((status, interview) -> assertEquals(status, interview.status()));
    assertEquals(EnumSet.allOf(InterviewStatus.class), oneInEachState().keySet());
  }

  @Test
  void countsOnlyTheTimeItRuns() {
    Interview interview = scheduled().invite(LINK).consent(CONSENT).start(T0);
    Interview paused = interview.pause(T0.plusSeconds(100));
    Interview again = paused.resume(T0.plusSeconds(5_000));
    assertEquals(Duration.ofSeconds(40), interview.timeline().elapsed(T0.plusSeconds(40)));
    assertEquals(Duration.ofSeconds(100), paused.timeline().elapsed(T0.plusSeconds(4_000)));
    assertEquals(Duration.ofSeconds(130), again.timeline().elapsed(T0.plusSeconds(5_030)));
  }

  @Test
  void aClockThatIsSetBackCostsNoTime() {
    Interview interview = scheduled().invite(LINK).consent(CONSENT).start(T0);
    assertEquals(Duration.ZERO, interview.timeline().elapsed(T0.minusSeconds(3_600)));
  }

  @Test
  void continuesTheWindingUpAfterAPause() {
    Interview concluding = scheduled().invite(LINK).consent(CONSENT).start(T0).conclude(T0.plusSeconds(60));
    assertEquals(InterviewStatus.CONCLUDING, concluding.pause(T0.plusSeconds(70)).resume(T0.plusSeconds(80)).status());
  }

  @Test
  void theLastDecisionHoldsAndTheEarlierOnesStay() {
    Decision other = new Decision(Outcome.HOLD, "wait for the second interview", "rob", "Rob R.", T0.plusSeconds(1));
    Interview decided = oneInEachState().get(InterviewStatus.EVALUATED).decide(DECISION).decide(other);
    assertEquals(List.of(DECISION, other), decided.decisions());
    assertEquals(Optional.of(other), decided.decision());
  }

  @Test
  void aDecisionNeedsAReasonThatSaysSomething() {
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> new Decision(Outcome.REJECT, "no                     ", "rita", "Rita", T0));
    assertTrue(refused.getMessage().contains("20"), refused.getMessage());
  }

  @Test
  void agreeingTwiceToTheSameWordsKeepsTheFirstAgreement() {
    Interview consented = oneInEachState().get(InterviewStatus.CONSENTED);
    Consent again = new Consent("2", consented.consent().orElseThrow().noticeHash(), Language.DE, T0.plusSeconds(5), Optional.empty());
    assertEquals(consented, consented.consent(again));
  }

  @Test
  void agreeingToOtherWordsTakesThePlaceOfTheFirstAgreementAndMovesNothing() {
    Consent second = new Consent("2", "d".repeat(64), Language.DE, T0.plusSeconds(5), Optional.empty());
    for (Interview open : List.of(oneInEachState().get(InterviewStatus.CONSENTED), oneInEachState().get(InterviewStatus.PAUSED))) {
      Interview renewed = open.consent(second);
      assertEquals(Optional.of(second), renewed.consent());
      assertEquals(renewed, renewed.consent(second));
      assertEquals(List.of(open.status(), open.timeline(), open.decisions()), List.of(renewed.status(), renewed.timeline(), renewed.decisions()));
    }
  }

  @Test
  void anInvitationNeverPrintsItsHash() {
    assertFalse(LINK.toString().contains("aaaa"));
  }
}
