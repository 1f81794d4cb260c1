package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.supervision.Effect;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.port.Supervisions;
import org.junit.jupiter.api.Test;

/** What every keeper of the supervisor's records does. */
public interface SupervisionsContract {

  /** An interview. */
  InterviewId SUPERVISED = InterviewFixtures.id("supervised");

  /** When pending actions are settled. */
  Instant LATER = Texts.NOW.plusSeconds(1_000);

  /** The keeper under test: empty before each test, the same one within a test. */
  Supervisions supervisions();

  /** Records of every action come back as they were kept, by number whatever the order of the appends. */
  @Test
  default void givesRecordsBackByNumber() {
    List<Supervision> records = SupervisionFixtures.everyAction();
    List<Supervision> backwards = new ArrayList<>(records);
    Collections.reverse(backwards);
    backwards.forEach(record -> supervisions().append(SUPERVISED, record));
    assertEquals(records, supervisions().of(SUPERVISED));
  }

  /** Absence is empty, and interviews do not mix. */
  @Test
  default void keepsInterviewsApart() {
    supervisions().append(SUPERVISED, SupervisionFixtures.healthyCycle(1));
    assertEquals(List.of(), supervisions().of(InterviewFixtures.id("other")));
    supervisions().append(InterviewFixtures.id("other"), SupervisionFixtures.pendingGuidance(1));
    assertEquals(List.of(SupervisionFixtures.healthyCycle(1)), supervisions().of(SUPERVISED));
  }

  /** The same record again changes nothing; another one under its number is a conflict. */
  @Test
  default void takesARecordOnce() {
    Supervision kept = SupervisionFixtures.healthyCycle(1);
    supervisions().append(SUPERVISED, kept);
    supervisions().append(SUPERVISED, kept);
    assertThrows(Conflict.class, () -> supervisions().append(SUPERVISED, SupervisionFixtures.pendingGuidance(1)));
    assertEquals(List.of(kept), supervisions().of(SUPERVISED));
  }

  /** Of two different records with one number one wins. */
  @Test
  default void letsExactlyOneOfTwoRecordsHaveANumber() throws Exception {
    for (int number = 1; number <= 10; number++) {
      Supervision one = SupervisionFixtures.healthyCycle(number);
      Supervision other = SupervisionFixtures.pendingGuidance(number);
      Race<Supervision> race = Race.between(List.of(() -> appended(one), () -> appended(other)));
      assertInstanceOf(Conflict.class, race.failures().get(0));
      assertEquals(race.winner(), supervisions().of(SUPERVISED).get(number - 1));
    }
  }

  /** A pending action is settled once; the same outcome again changes nothing, another one is a conflict. */
  @Test
  default void settlesAPendingActionOnce() {
    Supervision pending = SupervisionFixtures.pendingGuidance(2);
    supervisions().append(SUPERVISED, SupervisionFixtures.healthyCycle(1));
    supervisions().append(SUPERVISED, pending);
    Supervision applied = pending.settle(Effect.APPLIED, LATER);
    supervisions().settle(SUPERVISED, applied);
    supervisions().settle(SUPERVISED, applied);
    supervisions().settle(SUPERVISED, pending.settle(Effect.APPLIED, LATER.plusSeconds(9)));
    assertThrows(Conflict.class, () -> supervisions().settle(SUPERVISED, pending.settle(Effect.UNDONE, LATER)));
    assertEquals(List.of(SupervisionFixtures.healthyCycle(1), applied), supervisions().of(SUPERVISED));
  }

  /** What was never pending or never kept cannot be settled. */
  @Test
  default void refusesToSettleWhatIsNotPending() {
    Supervision pending = SupervisionFixtures.pendingGuidance(1);
    assertThrows(NotFound.class, () -> supervisions().settle(SUPERVISED, pending.settle(Effect.UNDONE, LATER)));
    assertEquals(List.of(), supervisions().of(SUPERVISED));
    supervisions().append(SUPERVISED, SupervisionFixtures.healthyCycle(1));
    assertThrows(Conflict.class, () -> supervisions().settle(SUPERVISED, pending.settle(Effect.UNDONE, LATER)));
    assertThrows(NotFound.class, () -> supervisions().settle(SUPERVISED, SupervisionFixtures.pendingGuidance(2).settle(Effect.APPLIED, LATER)));
    assertEquals(List.of(SupervisionFixtures.healthyCycle(1)), supervisions().of(SUPERVISED));
  }

  /** A person's undo and the interviewer's turn at once: one outcome holds. */
  @Test
  default void letsExactlyOneOfTwoOutcomesHold() throws Exception {
    for (int number = 1; number <= 10; number++) {
      Supervision pending = SupervisionFixtures.pendingGuidance(number);
      supervisions().append(SUPERVISED, pending);
      Supervision undone = pending.settle(Effect.UNDONE, LATER);
      Supervision applied = pending.settle(Effect.APPLIED, LATER);
      Race<Supervision> race = Race.between(List.of(() -> settled(undone), () -> settled(applied)));
      assertInstanceOf(Conflict.class, race.failures().get(0));
      assertEquals(race.winner(), supervisions().of(SUPERVISED).get(number - 1));
    }
  }

  private Supervision appended(Supervision record) {
    supervisions().append(SUPERVISED, record);
    return record;
  }

  private Supervision settled(Supervision record) {
    supervisions().settle(SUPERVISED, record);
    return record;
  }
}
