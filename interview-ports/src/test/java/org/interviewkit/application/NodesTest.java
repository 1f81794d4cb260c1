package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.supervision.Effect;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.local.MemoryErrands;
import org.interviewkit.local.MemoryLeases;
import org.interviewkit.local.MemoryMessenger;
import org.interviewkit.local.MemoryPasses;
import org.interviewkit.port.Errands;
import org.interviewkit.port.Leases;
import org.interviewkit.port.Messenger;
import org.interviewkit.port.Node;
import org.interviewkit.port.Nodes;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes on one store. */
final class NodesTest {

  private final LiveStage stage = new LiveStage();
  private final Leases leases = new MemoryLeases();
  private final Errands errands = new MemoryErrands();
  private final MemoryMessenger messenger = new MemoryMessenger();
  private final Application one = stage.process(nodes("one", messenger));
  private final Application two = stage.process(nodes("two", messenger.another()));
  private final Listener here = new Listener();
  private final Listener there = new Listener();

  private Nodes nodes(String name, Messenger own) {
    return new Nodes(new Node(name, Optional.empty()), leases, own, errands, new MemoryPasses());
  }

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

  private static List<String> warnings(Runnable what) {
    return Logged.by(Holding.class, what).stream().filter(line -> line.contains("keys")).toList();
  }

  private List<String> warningsOfTwo(Optional<String> keysHere, Optional<String> keysThere) {
    Leases shared = new MemoryLeases();
    MemoryMessenger wire = new MemoryMessenger();
    Application here = stage.process(new Nodes(new Node("here", keysHere), shared, wire, errands, new MemoryPasses()));
    Application there = stage.process(new Nodes(new Node("there", keysThere), shared, wire.another(), errands, new MemoryPasses()));
    return warnings(() -> timePasses(here, there));
  }

  @Test
  void eachProcessSaysOnceThatAnotherSignsWithOtherKeys() {
    String warning = "WARNING the server %s signs with other keys than this one: whoever signs in there is not known here";
    assertEquals(Set.of(warning.formatted("there"), warning.formatted("here")), Set.copyOf(warningsOfTwo(Optional.of("a1"), Optional.of("b2"))));
    assertEquals(2, warningsOfTwo(Optional.of("a1"), Optional.of("b2")).size());
  }

  @Test
  void nothingIsSaidOfProcessesWithTheSameKeysOrWithoutAny() {
    assertEquals(List.of(), warningsOfTwo(Optional.of("a1"), Optional.of("a1")));
    assertEquals(List.of(), warningsOfTwo(Optional.of("a1"), Optional.empty()));
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
    one.liveInterviews().close();
    one.leave();
    two.liveInterviews().observe(interview.id(), there);
    assertEquals(1, two.liveInterviews().count());
  }

  @Test
  void whoListensElsewhereHearsWhatIsStoredOnceAndInOrder() {
    Interview interview = stage.consented();
    Seat seat = one.liveInterviews().sit(interview.id(), here);
    seat.say("Before.", Optional.of("m1"));
    Observation place = two.liveInterviews().observe(interview.id(), there);
    assertEquals(0, two.liveInterviews().count());
    LiveEvent.Ready ready = there.all(LiveEvent.Ready.class).get(0);
    assertEquals(stage.words(interview).size(), ready.lastPosition());
    assertEquals(InterviewStatus.IN_PROGRESS, ready.interview().status());
    place.resume(0);
    seat.say("After.", Optional.of("m2"));
    one.supervising().takeOver(interview.id(), "Ada", "ada");
    assertEquals(stage.words(interview), there.words());
    assertEquals(Optional.of("Ada"), there.all(LiveEvent.HandedOver.class).get(0).person());
    seat.pause();
    assertEquals(InterviewStatus.PAUSED, there.all(LiveEvent.StatusChanged.class).get(0).interview().status());
    place.leave();
    there.forget();
    seat.say("Nobody listens.", Optional.of("m3"));
    assertEquals(List.of(), there.heard);
  }

  @Test
  void whoListensElsewhereIsToldThatTheInterviewIsOver() {
    Interview interview = stage.consented();
    Seat seat = one.liveInterviews().sit(interview.id(), here);
    two.liveInterviews().observe(interview.id(), there);
    seat.finish();
    assertEquals(Optional.of(Participant.Leave.FINISHED), there.left);
  }

  @Test
  void aCommandIsCarriedOutWhereTheInterviewIsHeld() {
    Interview interview = stage.consented();
    one.liveInterviews().sit(interview.id(), here);
    Supervision taken = two.supervising().takeOver(interview.id(), "Ada", "ada");
    assertEquals(List.of(taken), stage.cycles(interview));
    Turn said = two.supervising().say(interview.id(), "Hello, Ada here.", Optional.of("p1"), "ada");
    assertEquals(said, two.supervising().say(interview.id(), "Hello, Ada here.", Optional.of("p1"), "ada"));
    assertEquals(1, here.words().stream().filter("Hello, Ada here."::equals).count());
    Conflict refused = assertThrows(Conflict.class, () -> two.supervising().say(interview.id(), "Me, too.", Optional.empty(), "bo"));
    assertTrue(refused.getMessage().contains("Ada has taken it over"), refused.getMessage());
    assertEquals("text", assertThrows(InvalidInput.class, () -> two.supervising().say(interview.id(), "x".repeat(8_001), Optional.empty(), "ada")).field());
    two.supervising().release(interview.id(), "ada", false);
    Supervision guidance = two.supervising().guide(interview.id(), "Ask about ovens.", "ada");
    assertEquals(Effect.UNDONE, two.supervising().undo(interview.id(), guidance.number()).effect());
    assertThrows(NotFound.class, () -> two.supervising().undo(interview.id(), 4_711));
    two.supervising().finish(interview.id(), "ada");
    assertEquals(InterviewStatus.COMPLETED, stage.stored(interview).status());
    assertEquals(0, two.liveInterviews().count());
  }

  @Test
  void aCommandThatNobodyCarriesOutIsTakenBackAndSaidSo() {
    Interview interview = stage.consented();
    Application deaf = stage.process(nodes("deaf", new MemoryMessenger()));
    deaf.liveInterviews().sit(interview.id(), here);
    NoAnswer refused = assertThrows(NoAnswer.class, () -> two.supervising().conclude(interview.id(), "ada"));
    assertTrue(refused.getMessage().endsWith("does not answer: nothing was done"), refused.getMessage());
    deaf.liveInterviews().runAllErrands();
    assertEquals(List.of(), stage.cycles(interview));
  }

  @Test
  void aProcessThatDoesNotKnowYetStopsNobodysClock() {
    Interview interview = stage.consented();
    Application deaf = stage.process(nodes("deaf", new MemoryMessenger()));
    Seat before = deaf.liveInterviews().sit(interview.id(), here);
    two.liveInterviews().sit(interview.id(), there);
    assertThrows(PortException.class, before::leave);
    assertEquals(InterviewStatus.IN_PROGRESS, stage.stored(interview).status());
    assertThrows(PortException.class, () -> deaf.supervising().conclude(interview.id(), "ada"));
    assertEquals(List.of(), stage.cycles(interview));
  }
}
