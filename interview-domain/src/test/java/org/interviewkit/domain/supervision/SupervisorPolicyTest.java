package org.interviewkit.domain.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import org.interviewkit.domain.InvalidInput;
import org.junit.jupiter.api.Test;

class SupervisorPolicyTest {

  private static final Assessment GOOD = new Assessment(Measure.of(0.8, "t"), Measure.of(0.8, "t"), Measure.of(0.4, "t"));
  private static final Assessment UNKNOWN = Assessment.unknown("the analyst is down");
  private final SupervisorPolicy policy = new SupervisorPolicy(SupervisorSettings.DEFAULT);

  private static Situation at(int minutes, Assessment assessment) {
    return new Situation(Duration.ofMinutes(minutes), 5, false, 99, Map.of(), assessment);
  }

  private String rule(Situation situation) {
    Ruling ruling = policy.decide(situation);
    return ruling.rule() + " " + ruling.action().label();
  }

  @Test
  void leavesAHealthyInterviewAlone() {
    assertEquals("HEALTHY IGNORE", rule(at(10, GOOD)));
  }

  @Test
  void concludesAt25MinutesAndEndsAt35() {
    assertEquals("HEALTHY IGNORE", rule(at(24, new Assessment(GOOD.topicRelevance(), GOOD.questionQuality(), Measure.of(0.9, "t")))));
    assertEquals("CONCLUSION_TIME CONCLUDE", rule(at(25, GOOD)));
    assertEquals("TIME_LIMIT END", rule(at(35, GOOD)));
  }

  @Test
  void theLimitsHoldWhenNothingIsKnown() {
    assertEquals("HEALTHY IGNORE", rule(at(10, UNKNOWN)));
    assertEquals("CONCLUSION_TIME CONCLUDE", rule(at(25, UNKNOWN)));
    assertEquals("TIME_LIMIT END", rule(at(35, UNKNOWN)));
    assertEquals("TURN_BUDGET CONCLUDE", rule(new Situation(Duration.ofMinutes(3), 30, false, 99, Map.of(), UNKNOWN)));
  }

  @Test
  void concludesOnceOnly() {
    assertEquals("HEALTHY IGNORE", rule(new Situation(Duration.ofMinutes(30), 40, true, 99, Map.of(), GOOD)));
    assertEquals("TIME_LIMIT END", rule(new Situation(Duration.ofMinutes(35), 40, true, 99, Map.of(), GOOD)));
  }

  @Test
  void guidesByTheFirstMetricThatIsLow() {
    Measure low = Measure.of(0.1, "t");
    assertEquals("OFF_TOPIC GUIDE", rule(at(5, new Assessment(low, low, GOOD.progress()))));
    assertEquals("SHALLOW_QUESTIONS GUIDE", rule(at(5, new Assessment(GOOD.topicRelevance(), low, GOOD.progress()))));
    assertEquals("BEHIND_SCHEDULE GUIDE", rule(at(20, new Assessment(GOOD.topicRelevance(), GOOD.questionQuality(), low))));
    assertEquals("COVERED CONCLUDE", rule(at(5, new Assessment(low, low, Measure.of(1, "t")))));
  }

  @Test
  void givesTheInterviewerTimeToActOnAGuidance() {
    Assessment offTopic = new Assessment(Measure.of(0.1, "t"), Measure.of(0.8, "t"), Measure.of(0.4, "t"));
    assertEquals("HEALTHY IGNORE", rule(new Situation(Duration.ofMinutes(5), 5, false, 1, Map.of(), offTopic)));
    assertEquals("OFF_TOPIC GUIDE", rule(new Situation(Duration.ofMinutes(5), 5, false, 2, Map.of(), offTopic)));
  }

  @Test
  void aRuleThatWasUndoneStaysSilentButTheTimeLimitComesBack() {
    Assessment advanced = new Assessment(GOOD.topicRelevance(), GOOD.questionQuality(), Measure.of(0.9, "t"));
    assertEquals("HEALTHY IGNORE", rule(new Situation(Duration.ofMinutes(26), 5, false, 99, Map.of("CONCLUSION_TIME", 3), advanced)));
    assertEquals("HEALTHY IGNORE", rule(new Situation(Duration.ofMinutes(36), 5, true, 99, Map.of("TIME_LIMIT", 9), GOOD)));
    assertEquals("TIME_LIMIT END", rule(new Situation(Duration.ofMinutes(40), 5, true, 99, Map.of("TIME_LIMIT", 10), GOOD)));
  }

  @Test
  void neverShowsNegativeTimeLeft() {
    assertEquals(Duration.ofMinutes(5), policy.remaining(Duration.ofMinutes(30)));
    assertEquals(Duration.ZERO, policy.remaining(Duration.ofMinutes(36)));
  }

  @Test
  void refusesLimitsThatContradictEachOther() {
    Duration minute = Duration.ofMinutes(1);
    assertThrows(InvalidInput.class, () -> new SupervisorSettings(Duration.ZERO, minute, minute.multipliedBy(2), 10));
    assertThrows(InvalidInput.class, () -> new SupervisorSettings(minute, minute, minute, 10));
    assertThrows(InvalidInput.class, () -> new SupervisorSettings(minute.multipliedBy(2), minute, minute.multipliedBy(3), 10));
    assertThrows(InvalidInput.class, () -> new SupervisorSettings(minute, minute, Duration.ofHours(5), 10));
    assertThrows(InvalidInput.class, () -> Measure.of(1.01, "t"));
    assertThrows(InvalidInput.class, () -> Measure.of(Double.NaN, "t"));
  }
}
