package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.interview.EndReason;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.supervision.Effect;
import org.interviewkit.domain.supervision.Ruling;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.interviewkit.port.ConversationEvent;
import org.interviewkit.port.ConversationEvent.Away;
import org.interviewkit.port.ConversationEvent.CandidateFinished;
import org.interviewkit.port.ConversationEvent.CandidateSaid;
import org.interviewkit.port.ConversationEvent.CandidateSpeaks;
import org.interviewkit.port.ConversationEvent.Ended;
import org.interviewkit.port.ConversationEvent.InterviewerSaid;
import org.interviewkit.port.ConversationEvent.NotUnderstood;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Live interviews that are held by voice. */
class SpokenInterviewsTest {

  private final SpeakingInterviewer interviewer = new SpeakingInterviewer();
  private final LiveStage stage = new LiveStage(interviewer);
  private final Listener candidate = new Listener();
  private final Interview interview = stage.consented();

  @AfterEach
  void close() {
    stage.close();
  }

  private static InterviewerSaid said(String words) {
    return new InterviewerSaid(words, Optional.empty());
  }

  private Seat greeted() {
    Seat seat = stage.live().sit(interview.id(), candidate);
    interviewer.happens(said("Hello."));
    return seat;
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + 10_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "it did not come within 10 s");
      Thread.yield();
    }
  }

  @Test
  void whatIsSpokenIsStoredAcknowledgedAndAnswered() {
    greeted();
    assertTrue(candidate.all(LiveEvent.Ready.class).get(0).spoken());
    interviewer.happens(new CandidateFinished());
    assertEquals(List.of("respond to 0", "respond to 1"), interviewer.told);
    interviewer.happens(new CandidateSaid("item_1", "I bake bread."));
    interviewer.happens(new CandidateSaid("item_1", "I bake bread."));
    Turn turn = stage.store().transcripts().whole(interview.id()).at(2).orElseThrow();
    assertEquals(TurnType.AUDIO, turn.type());
    assertEquals(List.of("Hello.", "I bake bread."), stage.words(interview));
    assertEquals(List.of(new LiveEvent.Acknowledged(Optional.of("item_1"), 2, turn.at())), candidate.all(LiveEvent.Acknowledged.class));
    assertEquals(2, interviewer.told.size(), "the words of a turn that is being answered ask for no second answer");
  }

  @Test
  void theCandidateIsToldWhetherAPauseEndsATurn() {
    greeted();
    assertFalse(candidate.all(LiveEvent.Ready.class).get(0).waitsForFinished());
    interviewer.byButton = true;
    Listener other = new Listener();
    stage.live().sit(interview.id(), other);
    assertTrue(other.all(LiveEvent.Ready.class).get(0).waitsForFinished());
  }

  @Test
  void whatIsDoneToTheInterviewerPastTheSystemIsKeptForTheTeamAlone() {
    Listener observer = new Listener();
    greeted();
    stage.live().observe(interview.id(), observer);
    interviewer.happens(new ConversationEvent.Meddled("the session was changed: instructions", false));
    interviewer.happens(new ConversationEvent.Meddled("an answer was asked for", true));
    List<Supervision> kept = stage.store().supervisions().of(interview.id());
    assertEquals(
        List.of(
            new Ruling("MEDDLED", "the session was changed: instructions; it was put right", new SupervisorAction.Ignore()),
            new Ruling("MEDDLED", "an answer was asked for; it was put right, and the call was ended", new SupervisorAction.Ignore())),
        kept.stream().map(Supervision::ruling).toList());
    assertEquals(kept, observer.all(LiveEvent.Supervised.class).stream().map(LiveEvent.Supervised::supervision).toList());
    assertEquals(List.of(), candidate.all(LiveEvent.Supervised.class));
    assertEquals(List.of("Hello."), stage.words(interview));
  }

  @Test
  void whatTheVoiceReadsAndWritesIsCounted() {
    greeted();
    interviewer.happens(new ConversationEvent.Spent(new Reasoner.Tokens(40, 14)));
    interviewer.happens(new ConversationEvent.Spent(new Reasoner.Tokens(2, 0)));
    assertEquals(new Reasoner.Tokens(42, 14), stage.store().spendings().of(interview.id()));
    assertEquals(List.of("Hello."), stage.words(interview));
  }

  @Test
  void whoSitsOnTheSeatCallsAndNobodyElse() {
    interviewer.isDirect();
    Seat first = greeted();
    assertTrue(candidate.all(LiveEvent.Ready.class).get(0).direct());
    Listener other = new Listener();
    Seat second = stage.live().sit(interview.id(), other);
    first.voice().orElseThrow().call("v=0 first");
    first.voice().orElseThrow().hangUp();
    second.voice().orElseThrow().call("v=0 second");
    second.voice().orElseThrow().hangUp();
    second.pause();
    second.voice().orElseThrow().call("v=0 in a break");
    assertEquals(List.of("call v=0 second", "hang up"), interviewer.told.stream().filter(told -> told.startsWith("call") || told.startsWith("hang")).toList());
  }

  @Test
  void whatWasMisheardIsPutRightBesideItOnceAndAnsweredByNobody() {
    Seat seat = greeted();
    interviewer.happens(new CandidateFinished());
    interviewer.happens(new CandidateSaid("item_1", "I bake bed."));
    interviewer.happens(said("Which bread?"));
    int asked = interviewer.told.size();
    seat.correct(2, "I bake bread.", Optional.of("c1"));
    seat.correct(2, "I bake bread.", Optional.of("c1"));
    List<Turn> turns = stage.store().transcripts().whole(interview.id()).turns();
    assertEquals(List.of("Hello.", "I bake bed.", "Which bread?", "I bake bread."), stage.words(interview));
    assertEquals(Optional.of(2), turns.get(3).corrects());
    assertEquals(3, candidate.all(LiveEvent.Acknowledged.class).size(), "the same correction again is acknowledged again");
    assertEquals(asked, interviewer.told.size());
    assertThrows(InvalidInput.class, () -> seat.correct(3, "Which bed?", Optional.empty()), "the interviewer's words are the interviewer's");
    assertThrows(InvalidInput.class, () -> seat.correct(4, "I bake rolls.", Optional.empty()), "what was written was not misheard");
    assertThrows(InvalidInput.class, () -> seat.correct(9, "I bake rolls.", Optional.empty()));
    assertThrows(InvalidInput.class, () -> seat.correct(2, " ", Optional.empty()));
    assertEquals(4, stage.words(interview).size());
  }

  @Test
  void whatCannotBeStoredIsKeptAndStoredInItsOrderOnceTheStoreIsBack() {
    greeted();
    stage.transcripts.failNext = Optional.of(PortException.Kind.UNAVAILABLE);
    interviewer.happens(new CandidateSaid("item_1", "I bake bread."));
    interviewer.happens(said("And then?"));
    interviewer.happens(new CandidateSaid("item_2", "Rolls."));
    assertEquals(List.of("Hello."), stage.words(interview));
    assertEquals(LiveEvent.Trouble.SAVING_DELAYED, candidate.all(LiveEvent.Problem.class).get(0).trouble());
    await(() -> stage.words(interview).size() == 4);
    assertEquals(List.of("Hello.", "I bake bread.", "And then?", "Rolls."), stage.words(interview));
  }

  @Test
  void theTeamsInstructionTakesEffectInTheAnswerAndCanBeTakenBackUntilThen() {
    greeted();
    int number = stage.system.supervising().guide(interview.id(), "Which oven was it?", "anna").number();
    assertFalse(interviewer.told.contains("guide Which oven was it?"));
    interviewer.happens(new CandidateFinished());
    assertEquals("guide Which oven was it?", interviewer.told.get(interviewer.told.size() - 2));
    interviewer.happens(said("Which oven was it?"));
    assertEquals(Effect.APPLIED, stage.cycles(interview).get(number - 1).effect());
  }

  @Test
  void anEndWaitsUntilTheCandidateHasSpoken() {
    greeted();
    interviewer.happens(new CandidateSpeaks(true));
    stage.system.supervising().end(interview.id(), "anna");
    stage.clock.advance(Duration.ofSeconds(60));
    stage.endCheck(interview);
    assertFalse(interviewer.told.contains("end"), "a long answer does not fade");
    interviewer.happens(new CandidateSpeaks(false));
    interviewer.happens(new CandidateFinished());
    assertEquals("end", interviewer.told.get(interviewer.told.size() - 1));
    interviewer.happens(new CandidateSaid("item_1", "I bake bread."));
    interviewer.happens(said("Goodbye."));
    interviewer.happens(new Ended());
    assertEquals(List.of("Hello.", "I bake bread.", "Goodbye."), stage.words(interview));
    assertEquals(InterviewStatus.COMPLETED, stage.stored(interview).status());
    assertEquals(Optional.of(EndReason.ENDED_BY_RECRUITER), stage.stored(interview).endReason());
  }

  @Test
  void onlyWhoeverSitsThereIsHeardAndOnlyWhileTheClockRuns() {
    Seat before = greeted();
    before.voice().orElseThrow().hear("AAAA");
    Listener other = new Listener();
    Seat now = stage.live().sit(interview.id(), other);
    before.voice().orElseThrow().hear("BBBB");
    now.voice().orElseThrow().hear("CCCC");
    now.pause();
    assertTrue(interviewer.ear().isEmpty());
    now.voice().orElseThrow().hear("DDDD");
    now.resume(0);
    now.voice().orElseThrow().hear("EEEE");
    assertTrue(interviewer.ear().isPresent());
    now.leave();
    assertTrue(interviewer.ear().isEmpty());
    assertEquals(List.of("hear AAAA", "hear CCCC", "hear EEEE"), interviewer.told.stream().filter(told -> told.startsWith("hear")).toList());
  }

  @Test
  void wordsNobodyCouldMakeOutAreNotedAndTroubleIsSaidKindly() {
    greeted();
    interviewer.happens(new NotUnderstood());
    interviewer.happens(new Away("the service has no room now: 429", true));
    String note = stage.words(interview).get(1);
    assertTrue(note.equals("Eine gesprochene Antwort konnte nicht verstanden werden.") || note.equals("A spoken answer could not be understood."), note);
    LiveEvent.Problem problem = candidate.all(LiveEvent.Problem.class).get(0);
    assertEquals(LiveEvent.Trouble.INTERVIEWER_UNAVAILABLE, problem.trouble());
    assertFalse(problem.message().contains("429"), problem.message());
  }

  @Test
  void whileAPersonHasThePlaceNothingIsSpokenAndWhatWasSaidBeforeIsKept() {
    Seat seat = greeted();
    stage.system.supervising().takeOver(interview.id(), "Ada", "ada");
    assertTrue(interviewer.ear().isEmpty());
    interviewer.happens(new CandidateFinished());
    interviewer.happens(new CandidateSaid("item_1", "I bake bread."));
    interviewer.happens(said("What do you"));
    seat.voice().orElseThrow().hear("AAAA");
    seat.say("Who is there?", Optional.empty());
    stage.system.supervising().say(interview.id(), "I am Ada.", Optional.empty(), "ada");
    assertEquals(List.of("respond to 0"), interviewer.told);
    stage.system.supervising().release(interview.id(), "ada", false);
    assertTrue(interviewer.ear().isPresent());
    List<String> words = stage.words(interview);
    assertEquals(List.of("I bake bread.", "What do you", "Who is there?", "I am Ada."), words.subList(2, 6));
    seat.voice().orElseThrow().hear("BBBB");
    assertEquals("hear BBBB", interviewer.told.get(interviewer.told.size() - 1));
    assertFalse(interviewer.told.contains("hear AAAA"));
  }

  @Test
  void aGoodbyeIsHeardAlsoWhenAPersonHasThePlace() {
    greeted();
    stage.system.supervising().takeOver(interview.id(), "Ada", "ada");
    stage.system.supervising().finish(interview.id(), "ada");
    assertTrue(interviewer.ear().isPresent());
    interviewer.happens(said("Goodbye."));
    interviewer.happens(new Ended());
    assertEquals(InterviewStatus.COMPLETED, stage.stored(interview).status());
  }

  @Test
  void anInterviewThatIsWrittenHasNoVoice() {
    try (LiveStage written = new LiveStage()) {
      Interview other = written.consented();
      assertTrue(written.live().sit(other.id(), candidate).voice().isEmpty());
      assertFalse(candidate.all(LiveEvent.Ready.class).get(0).spoken());
    }
  }
}
