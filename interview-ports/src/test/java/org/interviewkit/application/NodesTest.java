package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.local.MemoryLeases;
import org.interviewkit.port.Leases;
import org.interviewkit.port.Node;
import org.interviewkit.port.Nodes;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes on one store. */
final class NodesTest {

  private final LiveStage stage = new LiveStage();
  private final Leases leases = new MemoryLeases();
  private final Application one = stage.process(new Nodes(new Node("one", Optional.empty()), leases));
  private final Application two = stage.process(new Nodes(new Node("two", Optional.empty()), leases));
  private final Listener here = new Listener();
  private final Listener there = new Listener();

  @AfterEach
  void close() {
    stage.close();
  }

  private void beats() {
    one.housekeeping().beat();
    two.housekeeping().beat();
  }

  /** Both say for a while that they live. */
  private void timePasses(Application... living) {
    for (int i = 0; i < 6; i++) {
      stage.clock.advance(Duration.ofSeconds(2));
      for (Application each : living) {
        each.housekeeping().beat();
      }
    }
  }

  @Test
  void aCandidateWhoSitsDownAtAnotherProcessTakesTheInterviewThere() {
    Interview interview = stage.consented();
    Seat before = one.liveInterviews().sit(interview.id(), here);
    before.say("I bake bread.", Optional.of("m1"));
    Seat after = two.liveInterviews().sit(interview.id(), there);
    beats();
    assertEquals(Optional.of(Participant.Leave.REPLACED), here.left);
    assertEquals(0, one.liveInterviews().count());
    before.say("Nobody hears this.", Optional.of("m2"));
    before.leave();
    assertEquals(InterviewStatus.IN_PROGRESS, stage.stored(interview).status());
    after.say("I bake bread.", Optional.of("m1"));
    after.say("And cakes.", Optional.of("m3"));
    List<String> words = stage.words(interview);
    assertEquals(1, words.stream().filter("I bake bread."::equals).count(), words.toString());
    assertEquals(1, words.stream().filter("And cakes."::equals).count(), words.toString());
    assertFalse(words.contains("Nobody hears this."), words.toString());
    assertEquals(Optional.empty(), there.left);
  }

  @Test
  void comingBackToTheFirstProcessBeforeItKnowsBringsTheInterviewBackThere() {
    Interview interview = stage.consented();
    one.liveInterviews().sit(interview.id(), here);
    two.liveInterviews().sit(interview.id(), there).say("Said there.", Optional.of("m1"));
    Listener back = new Listener();
    Seat seat = one.liveInterviews().sit(interview.id(), back);
    assertEquals(Optional.of(Participant.Leave.REPLACED), here.left);
    seat.say("Said here.", Optional.of("m2"));
    beats();
    assertEquals(Optional.of(Participant.Leave.REPLACED), there.left);
    assertEquals(Optional.empty(), back.left);
    assertEquals(List.of("Said there.", "Said here."), stage.words(interview).stream().filter(words -> words.startsWith("Said")).toList());
  }

  @Test
  void aStartPausesNothingThatAnotherProcessHolds() {
    Interview interview = stage.consented();
    one.liveInterviews().sit(interview.id(), here);
    two.begin();
    timePasses(one, two);
    assertEquals(InterviewStatus.IN_PROGRESS, stage.stored(interview).status());
    assertEquals(Optional.empty(), here.left);
  }

  @Test
  void whatAProcessThatDiedWasHoldingIsPausedByAnotherWithinSeconds() {
    Interview interview = stage.consented();
    one.liveInterviews().sit(interview.id(), here);
    timePasses(one, two);
    assertEquals(InterviewStatus.IN_PROGRESS, stage.stored(interview).status());
    timePasses(two);
    assertEquals(InterviewStatus.PAUSED, stage.stored(interview).status());
    two.liveInterviews().sit(interview.id(), there);
    assertEquals(InterviewStatus.IN_PROGRESS, stage.stored(interview).status());
  }

  @Test
  void aProcessThatSleptWritesNothingIntoWhatAnotherOneTookMeanwhile() {
    Interview interview = stage.consented();
    Seat before = one.liveInterviews().sit(interview.id(), here);
    timePasses(two);
    assertEquals(InterviewStatus.PAUSED, stage.stored(interview).status());
    List<String> words = stage.words(interview);
    assertThrows(PortException.class, before::finish);
    assertThrows(PortException.class, before::pause);
    assertEquals(InterviewStatus.PAUSED, stage.stored(interview).status());
    assertEquals(words, stage.words(interview));
    one.housekeeping().beat();
    assertEquals(Optional.of(Participant.Leave.STOPPING), here.left);
  }

  @Test
  void aProcessThatSleptGoesOnWithWhatNobodyTook() {
    Interview interview = stage.consented();
    Seat seat = one.liveInterviews().sit(interview.id(), here);
    stage.clock.advance(Duration.ofMinutes(1));
    seat.say("Still here.", Optional.of("m1"));
    seat.pause();
    assertEquals(InterviewStatus.PAUSED, stage.stored(interview).status());
    assertEquals(Optional.empty(), here.left);
  }

  @Test
  void nobodyElsesInterviewIsPausedRightAfterTheStoreWasAway() {
    Interview interview = stage.consented();
    one.liveInterviews().sit(interview.id(), here);
    timePasses(one, two);
    stage.clock.advance(Duration.ofMinutes(1));
    two.housekeeping().beat();
    one.housekeeping().beat();
    timePasses(one, two);
    assertEquals(InterviewStatus.IN_PROGRESS, stage.stored(interview).status());
  }

  @Test
  void aProcessThatEndsGivesItsInterviewsBackAtOnce() {
    Interview interview = stage.consented();
    one.liveInterviews().sit(interview.id(), here);
    assertThrows(Conflict.class, () -> two.liveInterviews().observe(interview.id(), there));
    one.liveInterviews().close();
    one.leave();
    two.liveInterviews().observe(interview.id(), there);
    assertEquals(1, two.liveInterviews().count());
  }
}
