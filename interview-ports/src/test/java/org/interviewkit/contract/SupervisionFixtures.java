package org.interviewkit.contract;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.supervision.Assessment;
import org.interviewkit.domain.supervision.Effect;
import org.interviewkit.domain.supervision.Focus;
import org.interviewkit.domain.supervision.Measure;
import org.interviewkit.domain.supervision.Ruling;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.supervision.SupervisorAction;

/** Records of the supervisor. */
public final class SupervisionFixtures {

  private SupervisionFixtures() {}

  /** A cycle in which nothing was to be done. */
  public static Supervision healthyCycle(int number) {
    return record(number, new SupervisorAction.Ignore(), Effect.NONE);
  }

  /** A guidance that waits for the interviewer's next turn. */
  public static Supervision pendingGuidance(int number) {
    return record(number, new SupervisorAction.Guide(Focus.BACK_TO_TOPIC, "Come back to the current question."), Effect.PENDING);
  }

  /** A person took the interviewer's place. */
  public static Supervision takeOver(int number) {
    return record(number, new SupervisorAction.TakeOver("Ada Weiß"), Effect.APPLIED);
  }

  /** One record of every action. */
  public static List<Supervision> everyAction() {
    return List.of(
        healthyCycle(1),
        record(2, new SupervisorAction.Guide(Focus.INSTRUCTION, Texts.ofLength(1_000)), Effect.PENDING),
        record(3, new SupervisorAction.Conclude(), Effect.PENDING),
        record(4, new SupervisorAction.End(), Effect.PENDING),
        record(5, new SupervisorAction.TakeOver(Texts.ofLength(100)), Effect.APPLIED),
        record(6, new SupervisorAction.Release(), Effect.APPLIED));
  }

  private static Supervision record(int number, SupervisorAction action, Effect effect) {
    Assessment assessment =
        new Assessment(Measure.of(0.123456789012345, "3 of 5 words meet"), Measure.of(1, Texts.TRICKY), Measure.unknown("too little was said"));
    return new Supervision(
        number,
        Texts.NOW.plusSeconds(30L * number),
        Duration.ofSeconds(30L * number).plusMillis(250),
        Supervision.SUPERVISOR,
        2 * number,
        number,
        assessment,
        new Ruling("OFF_TOPIC", "topic relevance is 12 %", action),
        effect,
        Optional.empty());
  }
}
