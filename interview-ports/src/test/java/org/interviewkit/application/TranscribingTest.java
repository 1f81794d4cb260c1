package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.interviewkit.contract.EncodedSpeech;
import org.interviewkit.contract.ScriptedTranscriber;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.Notice;
import org.interviewkit.domain.recording.HeardAgain;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.domain.recording.SecondHearing;
import org.interviewkit.domain.recording.SpokenTurn;
import org.interviewkit.domain.recording.Track;
import org.interviewkit.port.ConversationEvent.Ended;
import org.interviewkit.port.ConversationEvent.InterviewerSaid;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;
import org.interviewkit.port.Transcriber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether and how recordings are heard once more. */
class TranscribingTest {

  private static final Notices ONCE = new Notices("Bakery Ltd", "").recorded(Duration.ofDays(30));
  private static final long ASKED = EncodedSpeech.sound("Who are you?").length / 2;
  private static final long SAID = EncodedSpeech.sound("I bake rolls.").length / 2;
  private static final List<SpokenTurn> TURNS =
      List.of(
          new SpokenTurn(1, Track.INTERVIEWER, 0, ASKED),
          new SpokenTurn(2, Track.CANDIDATE, ASKED, ASKED + SAID),
          new SpokenTurn(3, Track.INTERVIEWER, ASKED + SAID, ASKED + SAID + 10));
  private static final List<HeardAgain> HEARD =
      List.of(new HeardAgain(1, Track.INTERVIEWER, "Who are you?"), new HeardAgain(2, Track.CANDIDATE, "I bake rolls."), new HeardAgain(3, Track.INTERVIEWER, ""));

  private final ScriptedTranscriber ears = new ScriptedTranscriber();
  private final SpeakingInterviewer interviewer = new SpeakingInterviewer();
  private final LiveStage stage = new LiveStage(interviewer);

  @AfterEach
  void close() {
    stage.close();
  }

  private static byte[] track(long silence, byte[] sound, long more) {
    return ByteBuffer.allocate((int) (Recording.HEAD + 2 * (silence + more) + sound.length)).put(new byte[(int) (Recording.HEAD + 2 * silence)]).put(sound).array();
  }

  /** An interview that is over, with its recording stored. */
  private Interview held(Notices agreed, Optional<Transcriber> by) {
    byte[] candidate = track(ASKED, EncodedSpeech.sound("I bake rolls."), 10);
    byte[] asking = track(0, EncodedSpeech.sound("Who are you?"), SAID + 10);
    stage.recording(new Taping.Rules(Optional.of(new ScriptedRecorder().holding(TURNS, candidate, asking)), agreed, by));
    Interview interview = stage.scheduled();
    Notice notice = agreed.of(interview, Language.EN);
    stage.system.interviewing().consent(interview.id(), notice, notice.hash());
    stage.live().sit(interview.id(), new Listener());
    interviewer.happens(new InterviewerSaid("Who are you?", Optional.empty(), Optional.of("q1")));
    interviewer.happens(new Ended());
    stage.system.taping().storeAllDue();
    return interview;
  }

  private Transcribing.Standing standing(Interview interview) {
    return stage.system.taping().transcribing().find(interview.id());
  }

  private Transcribing.Standing run(Interview interview) {
    stage.runDue(Transcribing.HEAR);
    return standing(interview);
  }

  @Test
  void eachTurnIsHeardForItselfAndTheTranscriptStaysAsItWas() {
    Interview interview = held(ONCE.heardAgain(), Optional.of(ears));
    List<String> words = stage.words(interview);
    assertEquals(new Transcribing.Standing(Transcribing.State.WAITING, Optional.empty(), 3, Optional.empty()), standing(interview));
    SecondHearing hearing = new SecondHearing("scripted-ears", stage.clock.instant(), HEARD);
    assertEquals(new Transcribing.Standing(Transcribing.State.READY, Optional.empty(), 3, Optional.of(hearing)), run(interview));
    assertEquals(2, ears.asked.size(), "what is too short for a word is heard by nobody");
    assertEquals(new Reasoner.Tokens(14, 6), stage.store().spendings().of(interview.id()));
    assertEquals(words, stage.words(interview));
  }

  @Test
  void whoeverDidNotAgreeIsNotHeardAgain() {
    Interview interview = held(ONCE, Optional.of(ears));
    assertEquals(Transcribing.State.NOT_AGREED, run(interview).state());
    assertThrows(Conflict.class, () -> stage.system.taping().transcribing().askAgain(interview.id()));
    assertEquals(List.of(), ears.asked);
  }

  @Test
  void nothingIsHeardWhereNobodyIsToHearIt() {
    Interview interview = held(ONCE.heardAgain(), Optional.empty());
    assertEquals(Transcribing.State.OFF, run(interview).state());
    assertThrows(Conflict.class, () -> stage.system.taping().transcribing().askAgain(interview.id()));
  }

  @Test
  void goesOnWhereItWasLeft() {
    Transcriber once = speech -> ears.asked.size() == 1 ? ears.failing(1, PortException.Kind.UNAVAILABLE).hear(speech) : ears.hear(speech);
    Interview interview = held(ONCE.heardAgain(), Optional.of(once));
    Transcribing.Standing broken = run(interview);
    assertEquals(Transcribing.State.WAITING, broken.state());
    assertEquals(Optional.of("scripted"), broken.trouble());
    assertEquals(List.of(HEARD.get(0)), broken.hearing().orElseThrow().turns());
    stage.clock.advance(Backoff.DELIVERY.first());
    assertEquals(HEARD, run(interview).hearing().orElseThrow().turns());
    assertEquals(3, ears.asked.size(), "what was understood is not heard a second time");
  }

  @Test
  void aPersonCanHaveItBegunAgain() {
    Interview interview = held(ONCE.heardAgain(), Optional.of(ears.failing(1, PortException.Kind.REFUSED)));
    assertEquals(Transcribing.State.FAILED, run(interview).state());
    stage.system.taping().transcribing().askAgain(interview.id());
    assertEquals(Transcribing.State.READY, run(interview).state());
    stage.system.taping().transcribing().askAgain(interview.id());
    assertEquals(new Transcribing.Standing(Transcribing.State.WAITING, Optional.empty(), 3, Optional.empty()), standing(interview));
    assertEquals(HEARD, run(interview).hearing().orElseThrow().turns());
    assertEquals(5, ears.asked.size());
  }

  @Test
  void whatWasUnderstoodGoesWithTheRecording() {
    Interview interview = held(ONCE.heardAgain(), Optional.of(ears));
    run(interview);
    stage.system.taping().erase(interview.id());
    assertEquals(new Transcribing.Standing(Transcribing.State.NOT_RECORDED, Optional.empty(), 0, Optional.empty()), run(interview));
  }

  @Test
  void nothingIsKeptOfARecordingThatIsDeletedWhileItIsHeard() {
    Transcriber slow =
        speech -> {
          stage.store().interviews().list(InterviewFilter.ALL, Optional.empty(), 1).forEach(entry -> stage.system.taping().erase(entry.id()));
          return new Transcriber.Heard("I bake rolls.", "slow", new Reasoner.Tokens(0, 0));
        };
    Interview interview = held(ONCE.heardAgain(), Optional.of(slow));
    assertEquals(new Transcribing.Standing(Transcribing.State.NOT_RECORDED, Optional.empty(), 0, Optional.empty()), run(interview));
  }

  @Test
  void whatAModelSaysIsMadeFitToBeStored() {
    String odd = "I\u0000 bake \ud83d rolls.\u001b" + "x".repeat(HeardAgain.MAX_TEXT);
    Transcriber wild = speech -> new Transcriber.Heard(odd, "wild", new Reasoner.Tokens(0, 0));
    HeardAgain heard = run(held(ONCE.heardAgain(), Optional.of(wild))).hearing().orElseThrow().turns().get(0);
    assertEquals("I  bake ? rolls. x", heard.text().substring(0, 18));
    assertEquals(HeardAgain.MAX_TEXT, heard.text().length());
  }
}
