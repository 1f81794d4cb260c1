package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Errand;
import org.interviewkit.port.Errands;
import org.junit.jupiter.api.Test;

/** What every keeper of errands does. */
public interface ErrandsContract {

  /** An interview. */
  InterviewId INTERVIEW = new InterviewId(new UUID(1, 1));

  /** An errand. */
  Errand FIRST = new Errand(new UUID(3, 1), INTERVIEW, "say", List.of(Texts.ofLength(8_000), "", "Zoë \"\\ \n😀"), Texts.NOW);

  /** A later one. */
  Errand SECOND = new Errand(new UUID(2, 2), INTERVIEW, "conclude", List.of(), Texts.NOW.plusMillis(1));

  /** The keeper under test: empty before each test, the same one within a test. */
  Errands errands();

  /** An errand waits, is begun once, and its outcome is found. */
  @Test
  default void leadsAnErrandFromItsBeginningToItsOutcome() {
    errands().add(SECOND);
    errands().add(FIRST);
    errands().add(new Errand(new UUID(9, 9), new InterviewId(new UUID(5, 5)), "end", List.of("x"), Texts.NOW));
    assertEquals(Optional.empty(), errands().outcome(FIRST.id()));
    assertTrue(errands().begin(FIRST.id()));
    assertFalse(errands().begin(FIRST.id()));
    assertFalse(errands().withdraw(FIRST.id()));
    assertEquals(List.of(SECOND), errands().waiting(INTERVIEW));
    assertEquals(Optional.empty(), errands().outcome(FIRST.id()));
    Errand.Outcome outcome = new Errand.Outcome("conflict", "Zoë: the AI leads it");
    errands().settle(FIRST.id(), outcome);
    assertEquals(Optional.of(outcome), errands().outcome(FIRST.id()));
  }

  /** What waits comes in order and whole. */
  @Test
  default void whatWaitsComesInTheOrderOfItsTime() {
    errands().add(FIRST);
    errands().add(SECOND);
    assertEquals(List.of(FIRST, SECOND), errands().waiting(INTERVIEW));
  }

  /** A withdrawn errand is never begun. */
  @Test
  default void whatWasWithdrawnIsNeverBegun() {
    errands().add(FIRST);
    assertTrue(errands().withdraw(FIRST.id()));
    assertTrue(errands().withdraw(FIRST.id()));
    assertFalse(errands().begin(FIRST.id()));
    assertEquals(List.of(), errands().waiting(INTERVIEW));
  }

  /** Absence is no trouble, and the old is forgotten. */
  @Test
  default void forgetsWhatIsOldAndKnowsNothingOfWhatNeverWas() {
    errands().add(FIRST);
    errands().add(SECOND);
    errands().forget(SECOND.at());
    assertEquals(List.of(SECOND), errands().waiting(INTERVIEW));
    assertFalse(errands().begin(FIRST.id()));
    assertFalse(errands().withdraw(FIRST.id()));
    errands().settle(FIRST.id(), new Errand.Outcome("done", ""));
    assertEquals(Optional.empty(), errands().outcome(FIRST.id()));
  }

  /** Of several that begin or withdraw an errand exactly one does. */
  @Test
  default void exactlyOneBeginsAnErrand() throws Exception {
    errands().add(FIRST);
    Callable<Boolean> begin = () -> errands().begin(FIRST.id()) ? true : null;
    Race<Boolean> race = Race.between(Collections.nCopies(6, begin));
    assertEquals(List.of(), race.failures());
    assertTrue(race.winner());
  }
}
