package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.interviewkit.contract.InterviewFixtures;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.EndReason;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.supervision.Assessment;
import org.interviewkit.domain.supervision.Effect;
import org.interviewkit.domain.supervision.Measure;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.InterviewSummary;
import org.interviewkit.port.Job;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveInterviewsTest {

  private final LiveStage stage = new LiveStage();
  private final Listener candidate = new Listener();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void startsWithTheFirstConnectionAndGreetsOnce() {
    Interview consented = stage.consented();
    stage.live().sit(consented.id(), candidate);
    LiveEvent.Ready ready = candidate.all(LiveEvent.Ready.class).get(0);
    assertEquals(InterviewStatus.IN_PROGRESS, ready.interview().status());
    assertFalse(ready.resumed());
    assertEquals(List.of("OPENING after 0"), candidate.words());
    assertEquals(InterviewStatus.IN_PROGRESS, stage.stored(consented).status());
  }

  @Test
  void storesBeforeItAcknowledgesAndAcknowledgesBeforeItAnswers() {
    Interview interview = stage.consented();
    Seat seat = stage.live().sit(interview.id(), candidate);
    candidate.forget();
    seat.say("I bake bread", Optional.of("m1"));
    LiveEvent.Acknowledged acknowledged = candidate.all(LiveEvent.Acknowledged.class).get(0);
    Turn stored = stage.store().transcripts().readAfter(interview.id(), 1).get(0);
    assertEquals(new LiveEvent.Acknowledged(Optional.of("m1"), 2, stored.at()), acknowledged);
    assertEquals("I bake bread", stored.content());
    assertTrue(candidate.heard.indexOf(acknowledged) < candidate.heard.indexOf(new LiveEvent.InterviewerState(true)));
    assertEquals(List.of("I bake bread", "QUESTION after 1"), candidate.words());
  }

  @Test
  void theSameMessageAgainIsAcknowledgedAgainAndStoredOnce() {
    Interview interview = stage.consented();
    Seat seat = stage.live().sit(interview.id(), candidate);
    seat.say("once", Optional.of("m1"));
    seat.say("once", Optional.of("m1"));
    seat.leave();
    Seat later = stage.live().sit(interview.id(), candidate);
    later.say("once", Optional.of("m1"));
    assertEquals(3, candidate.all(LiveEvent.Acknowledged.class).size());
    assertEquals(1, stage.store().transcripts().whole(interview.id()).exchanges());
  }

  @Test
  void aDropPausesTheClockAndComingBackBringsNoSecondGreeting() {
    Interview interview = stage.consented();
    Seat seat = stage.live().sit(interview.id(), candidate);
    stage.clock.advance(Duration.ofSeconds(60));
    seat.leave();
    assertEquals(InterviewStatus.PAUSED, stage.stored(interview).status());
    stage.clock.advance(Duration.ofHours(3));
    Listener again = new Listener();
    Seat back = stage.live().sit(interview.id(), again);
    LiveEvent.Ready ready = again.all(LiveEvent.Ready.class).get(0);
    assertTrue(ready.resumed());
    assertEquals(Duration.ofSeconds(60), ready.clock().elapsed());
    back.resume(0);
    assertEquals(1, again.words().stream().filter("OPENING after 0"::equals).count());
    assertEquals(1, stage.store().transcripts().whole(interview.id()).of(Speaker.ASSISTANT).size());
    assertEquals(1, stage.store().transcripts().whole(interview.id()).of(Speaker.SYSTEM).size(), "the long interruption is noted");
  }

  @Test
  void givesTheAnswerThatWasDueWhenTheProcessDied() {
    Interview interview = stage.consented();
    stage.live().sit(interview.id(), candidate);
    stage.interviewer.failures = 1;
    stage.live().sit(interview.id(), candidate).say("hello, I am back", Optional.of("m1"));
    assertEquals(1, candidate.all(LiveEvent.Problem.class).size());
    stage.restart();
    assertEquals(InterviewStatus.PAUSED, stage.stored(interview).status());
    Listener again = new Listener();
    stage.live().sit(interview.id(), again).resume(0);
    assertEquals(List.of("OPENING after 0", "hello, I am back", "QUESTION after 1"), stage.words(interview));
    assertEquals(stage.store().transcripts().whole(interview.id()).turns(), again.turns().stream().distinct().sorted(Comparator.comparing(Turn::position)).toList());
  }

  @Test
  void anInterviewThatRanWhenTheProcessDiedStoppedAtItsLastSignOfLife() {
    Interview interview = stage.consented();
    Seat seat = stage.live().sit(interview.id(), candidate);
    stage.clock.advance(Duration.ofMinutes(4));
    seat.say("something", Optional.empty());
    stage.kill();
    stage.clock.advance(Duration.ofHours(10));
    stage.restart();
    assertEquals(InterviewStatus.PAUSED, stage.stored(interview).status());
    assertEquals(Duration.ofMinutes(4), stage.stored(interview).timeline().elapsed(stage.clock.instant()));
  }

  @Test
  void anInterviewThatCannotBeReadAfterADeathKeepsNothingFromTheOthersAndIsPutInOrderLater() {
    for (String name : List.of("first", "second", "third")) {
      stage.live().sit(stage.store().interviews().add(InterviewFixtures.renamed(InterviewFixtures.consentedInterview(), name)).id(), new Listener());
    }
    InterviewFilter running = InterviewFilter.in(InterviewStatus.IN_PROGRESS);
    InterviewId unreadable = stage.store().interviews().list(running, Optional.empty(), 3).get(0).id();
    stage.transcripts.unreadable.add(unreadable);
    stage.restart();
    assertEquals(List.of(unreadable), stage.store().interviews().list(running, Optional.empty(), 3).stream().map(InterviewSummary::id).toList());
    stage.transcripts.unreadable.clear();
    stage.system.housekeeping().sweep();
    assertEquals(List.of(), stage.store().interviews().list(running, Optional.empty(), 3));
  }

  @Test
  void aNewerConnectionTakesTheSeat() {
    Interview interview = stage.consented();
    Seat old = stage.live().sit(interview.id(), candidate);
    Listener newer = new Listener();
    stage.live().sit(interview.id(), newer);
    assertEquals(Optional.of(Participant.Leave.REPLACED), candidate.left);
    old.say("from the old window", Optional.empty());
    old.leave();
    assertEquals(0, stage.store().transcripts().whole(interview.id()).exchanges());
    assertEquals(InterviewStatus.IN_PROGRESS, stage.stored(interview).status());
  }

  @Test
  void observersHearEverythingAndTheCandidateNothingOfThem() {
    Interview interview = stage.consented();
    Seat seat = stage.live().sit(interview.id(), candidate);
    Listener recruiter = new Listener();
    Observation place = stage.live().observe(interview.id(), recruiter);
    seat.typing(true);
    seat.say("words", Optional.empty());
    stage.system.supervising().guide(interview.id(), "ask about bread", "rita");
    place.resume(0);
    assertEquals(stage.store().transcripts().whole(interview.id()).turns(), recruiter.turns().subList(recruiter.turns().size() - 3, recruiter.turns().size()));
    assertTrue(recruiter.all(LiveEvent.CandidateState.class).contains(new LiveEvent.CandidateState(true, true)));
    assertFalse(recruiter.all(LiveEvent.Supervised.class).isEmpty());
    assertFalse(recruiter.all(LiveEvent.Covered.class).isEmpty());
    assertTrue(candidate.all(LiveEvent.Supervised.class).isEmpty());
    assertTrue(candidate.all(LiveEvent.Covered.class).isEmpty());
    assertTrue(recruiter.all(LiveEvent.Acknowledged.class).isEmpty());
  }

  @Test
  void aFailureToStoreIsToldAndNothingIsAcknowledged() {
    Interview interview = stage.consented();
    Seat seat = stage.live().sit(interview.id(), candidate);
    stage.transcripts.failNext = Optional.of(PortException.Kind.FULL);
    seat.say("important", Optional.of("m1"));
    LiveEvent.Problem problem = candidate.all(LiveEvent.Problem.class).get(0);
    assertEquals(LiveEvent.Trouble.SAVING_FAILED, problem.trouble());
    assertEquals(Optional.of("m1"), problem.clientId());
    assertTrue(candidate.all(LiveEvent.Acknowledged.class).isEmpty());
    seat.say("important", Optional.of("m1"));
    assertEquals(2, candidate.all(LiveEvent.Acknowledged.class).get(0).position());
  }

  @Test
  void anAnswerThatWasKeptAlthoughTheStoreReportedAFailureIsNotDoubledWhenItIsSentAgain() {
    Interview interview = stage.consented();
    Seat seat = stage.live().sit(interview.id(), candidate);
    stage.transcripts.failNext = Optional.of(PortException.Kind.UNAVAILABLE);
    stage.transcripts.keepsBeforeItFails = true;
    seat.say("important", Optional.of("m1"));
    assertTrue(candidate.all(LiveEvent.Acknowledged.class).isEmpty());
    stage.clock.advance(Duration.ofSeconds(5));
    seat.say("important", Optional.of("m1"));
    assertEquals(2, candidate.all(LiveEvent.Acknowledged.class).get(0).position());
    assertEquals(1, stage.store().transcripts().whole(interview.id()).turns().stream().filter(turn -> turn.content().equals("important")).count());
  }

  @Test
  void theClockStopsWhereTheCandidateLeftAlthoughThatCouldNotBeStoredAtFirst() {
    Interview interview = stage.consented();
    Seat seat = stage.live().sit(interview.id(), candidate);
    stage.clock.advance(Duration.ofMinutes(3));
    stage.interviews.failing = true;
    assertThrows(PortException.class, seat::leave);
    assertEquals(InterviewStatus.IN_PROGRESS, stage.stored(interview).status());
    stage.clock.advance(Duration.ofMinutes(7));
    assertThrows(PortException.class, () -> stage.live().sit(interview.id(), new Listener()));
    stage.interviews.failing = false;
    Listener again = new Listener();
    stage.live().sit(interview.id(), again);
    assertEquals(Duration.ofMinutes(3), stage.stored(interview).timeline().elapsed(stage.clock.instant()));
    assertEquals(InterviewStatus.IN_PROGRESS, stage.stored(interview).status());
    assertTrue(stage.words(interview).stream().anyMatch(words -> words.contains("interrupted") || words.contains("unterbrochen")), "the interruption is noted");
  }

  @Test
  void aPauseThatCouldNotBeStoredAtFirstIsStoredAsSoonAsItCanBe() {
    Interview interview = stage.consented();
    Seat seat = stage.live().sit(interview.id(), candidate);
    stage.clock.advance(Duration.ofMinutes(3));
    stage.interviews.failing = true;
    assertThrows(PortException.class, seat::leave);
    stage.clock.advance(Duration.ofMinutes(7));
    stage.interviews.failing = false;
    await(() -> stage.stored(interview).status() == InterviewStatus.PAUSED && !stage.live().isLive(interview.id()));
    assertEquals(Duration.ofMinutes(3), stage.stored(interview).timeline().elapsed(stage.clock.instant()));
  }

  @Test
  void refusesWordsOutOfBoundsAndStoresNothing() {
    Interview interview = stage.consented();
    Seat seat = stage.live().sit(interview.id(), candidate);
    assertThrows(InvalidInput.class, () -> seat.say("", Optional.empty()));
    assertThrows(InvalidInput.class, () -> seat.say("x".repeat(8_001), Optional.empty()));
    assertThrows(InvalidInput.class, () -> seat.say("x", Optional.of("i".repeat(65))));
    assertEquals(0, stage.store().transcripts().whole(interview.id()).exchanges());
  }

  @Test
  void controlCharactersInAnAnswerBecomeSpaces() {
    Interview interview = stage.consented();
    stage.live().sit(interview.id(), candidate).say("page\fbreak\u0000 and\nline", Optional.empty());
    assertEquals("page break  and\nline", stage.store().transcripts().readAfter(interview.id(), 1).get(0).content());
  }

  @Test
  void aGuidanceTakesEffectAtTheNextTurnOfTheInterviewer() {
    Interview interview = stage.consented();
    Seat seat = stage.live().sit(interview.id(), candidate);
    Supervision guided = stage.system.supervising().guide(interview.id(), "What about rye?", "rita");
    assertEquals(Effect.PENDING, guided.effect());
    seat.say("answer", Optional.empty());
    assertEquals(List.of("guide What about rye?"), stage.interviewer.told);
    assertEquals(Effect.APPLIED, stage.cycles(interview).get(0).effect());
  }

  @Test
  void aGuidanceTheInterviewerCannotFollowIsRecordedAsSuch() {
    Interview interview = stage.consented();
    Seat seat = stage.live().sit(interview.id(), candidate);
    stage.interviewer.refusesGuidance = true;
    stage.system.supervising().guide(interview.id(), "be nicer", "rita");
    seat.say("answer", Optional.empty());
    assertEquals(Effect.NOT_FOLLOWED, stage.cycles(interview).get(0).effect());
  }

  @Test
  void aPendingActionCanBeUndoneAndAnAppliedOneCannot() {
    Interview interview = stage.consented();
    Seat seat = stage.live().sit(interview.id(), candidate);
    Supervision concluded = stage.system.supervising().conclude(interview.id(), "rita");
    assertEquals(Effect.UNDONE, stage.system.supervising().undo(interview.id(), concluded.number()).effect());
    seat.say("answer", Optional.empty());
    assertEquals(InterviewStatus.IN_PROGRESS, stage.stored(interview).status());
    Supervision again = stage.system.supervising().conclude(interview.id(), "rita");
    seat.say("answer", Optional.empty());
    assertEquals(InterviewStatus.CONCLUDING, stage.stored(interview).status());
    assertThrows(Conflict.class, () -> stage.system.supervising().undo(interview.id(), again.number()));
    assertThrows(Conflict.class, () -> stage.system.supervising().conclude(interview.id(), "rita"));
    assertThrows(NotFound.class, () -> stage.system.supervising().undo(interview.id(), 77));
  }

  @Test
  void anEndWaitsForTheAnswerInProgress() {
    Interview interview = stage.consented();
    Seat seat = stage.live().sit(interview.id(), candidate);
    seat.typing(true);
    stage.system.supervising().end(interview.id(), "rita");
    stage.clock.advance(Duration.ofSeconds(16));
    seat.typing(true);
    stage.endCheck(interview);
    assertEquals(InterviewStatus.IN_PROGRESS, stage.stored(interview).status());
    seat.say("the end of my answer", Optional.of("m1"));
    assertEquals(InterviewStatus.COMPLETED, stage.stored(interview).status());
    assertEquals(Optional.of(EndReason.ENDED_BY_RECRUITER), stage.stored(interview).endReason());
    assertEquals(List.of("OPENING after 0", "the end of my answer", "goodbye"), stage.words(interview));
    assertEquals(Optional.of(Participant.Leave.FINISHED), candidate.left);
  }

  @Test
  void anEndComesWhenNobodyIsWriting() {
    Interview interview = stage.consented();
    stage.live().sit(interview.id(), candidate);
    stage.system.supervising().end(interview.id(), "rita");
    stage.endCheck(interview);
    assertEquals(InterviewStatus.IN_PROGRESS, stage.stored(interview).status(), "a person must be able to take it back");
    stage.clock.advance(Duration.ofSeconds(16));
    stage.endCheck(interview);
    assertEquals(InterviewStatus.COMPLETED, stage.stored(interview).status());
  }

  @Test
  void theTimeLimitsHoldAlthoughTheAnalystIsDown() {
    Interview interview = stage.consented();
    Seat seat = stage.live().sit(interview.id(), candidate);
    stage.analyst =
        (briefing, transcript) -> {
          throw new PortException(PortException.Kind.UNAVAILABLE, "scripted");
        };
    stage.clock.advance(Duration.ofMinutes(25));
    stage.cycle(interview);
    Supervision conclusion = stage.cycles(interview).get(0);
    assertEquals("CONCLUSION_TIME", conclusion.ruling().rule());
    assertEquals(Optional.empty(), conclusion.assessment().progress().value());
    seat.say("answer", Optional.empty());
    assertEquals(InterviewStatus.CONCLUDING, stage.stored(interview).status());
    stage.clock.advance(Duration.ofMinutes(10));
    stage.cycle(interview);
    assertEquals("TIME_LIMIT", stage.cycles(interview).get(1).ruling().rule());
    stage.cycle(interview);
    assertEquals("ENDING", stage.cycles(interview).get(2).ruling().rule(), "an END that waits is not decided again");
    stage.clock.advance(Duration.ofSeconds(16));
    stage.endCheck(interview);
    assertEquals(Optional.of(EndReason.TIME_LIMIT), stage.stored(interview).endReason());
    assertEquals(Effect.APPLIED, stage.cycles(interview).get(1).effect());
  }

  @Test
  void everyCycleIsKeptWithWhatItSaw() {
    Interview interview = stage.consented();
    Seat seat = stage.live().sit(interview.id(), candidate);
    seat.say("answer", Optional.empty());
    Assessment offTopic = new Assessment(Measure.of(0.1, "off"), Measure.of(0.9, "fine"), Measure.of(0.5, "half"));
    stage.analyst = (briefing, transcript) -> offTopic;
    stage.clock.advance(Duration.ofSeconds(30));
    stage.cycle(interview);
    Supervision cycle = stage.cycles(interview).get(0);
    assertEquals(offTopic, cycle.assessment());
    assertEquals("OFF_TOPIC", cycle.ruling().rule());
    assertEquals(3, cycle.upTo());
    assertEquals(1, cycle.exchanges());
    assertEquals(Duration.ofSeconds(30), cycle.elapsed());
    assertEquals(Supervision.SUPERVISOR, cycle.by());
  }

  @Test
  void completionAsksForTheEvaluation() {
    Interview interview = stage.consented();
    stage.live().sit(interview.id(), candidate).finish();
    assertEquals(Optional.of(EndReason.ENDED_BY_CANDIDATE), stage.stored(interview).endReason());
    assertEquals(Job.State.WAITING, stage.store().jobs().find("evaluate", interview.id().toString()).orElseThrow().state());
    assertThrows(Conflict.class, () -> stage.live().sit(interview.id(), new Listener()));
    assertEquals(0, stage.live().count());
  }

  @Test
  void aPersonCanEndAnInterviewWhoseCandidateIsAway() {
    Interview interview = stage.consented();
    stage.live().sit(interview.id(), candidate).leave();
    stage.system.supervising().end(interview.id(), "rita");
    assertEquals(InterviewStatus.COMPLETED, stage.stored(interview).status());
  }

  @Test
  void nobodyGetsInWithoutConsent() {
    assertThrows(Conflict.class, () -> stage.live().sit(stage.scheduled().id(), candidate));
    assertThrows(NotFound.class, () -> stage.live().sit(stage.unknown(), candidate));
    assertTrue(candidate.heard.isEmpty());
  }

  @Test
  void stoppingPausesEverythingAndTellsEverybody() {
    Interview interview = stage.consented();
    stage.live().sit(interview.id(), candidate);
    stage.live().close();
    assertEquals(Optional.of(Participant.Leave.STOPPING), candidate.left);
    assertEquals(InterviewStatus.PAUSED, stage.stored(interview).status());
  }

  @Test
  void manyThreadsSayingManyThingsLoseNoneAndLeaveNoGap() throws Exception {
    Interview interview = stage.consented();
    Seat seat = stage.live().sit(interview.id(), candidate);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> all =
          IntStream.range(0, 200)
              .<Future<?>>mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            go.await();
                            seat.say("message " + i, Optional.of("m" + i));
                            return i;
                          }))
              .toList();
      go.countDown();
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertEquals(200, candidate.all(LiveEvent.Acknowledged.class).stream().map(LiveEvent.Acknowledged::position).distinct().count());
    assertEquals(200, stage.store().transcripts().whole(interview.id()).exchanges());
    assertEquals(stage.store().transcripts().whole(interview.id()).turns(), candidate.turns());
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "it did not happen within 20 s");
      Thread.onSpinWait();
    }
  }
}
