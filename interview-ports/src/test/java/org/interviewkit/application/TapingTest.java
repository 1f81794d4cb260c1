package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.Notice;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.domain.recording.Track;
import org.interviewkit.port.AudioEvent;
import org.interviewkit.port.ConversationEvent.CandidateSaid;
import org.interviewkit.port.ConversationEvent.Ended;
import org.interviewkit.port.ConversationEvent.InterviewerSaid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether, when and for how long what is spoken is recorded. */
class TapingTest {

  private static final Notices NOTICES = new Notices("Bakery Ltd", "");

  private final SpeakingInterviewer interviewer = new SpeakingInterviewer();
  private final ScriptedRecorder recorder = new ScriptedRecorder();
  private final LiveStage stage = new LiveStage(interviewer).recording(new Taping.Rules(Optional.of(recorder), NOTICES.recorded(Duration.ofDays(30))));
  private final Listener candidate = new Listener();

  @AfterEach
  void close() {
    stage.close();
  }

  private Interview agreed(Notices to) {
    return agreed(stage, to);
  }

  private static Interview agreed(LiveStage stage, Notices to) {
    Interview interview = stage.scheduled();
    Notice notice = to.of(interview, Language.EN);
    return stage.system.interviewing().consent(interview.id(), notice, notice.hash());
  }

  private Interview held() {
    Interview interview = agreed(NOTICES.recorded(Duration.ofDays(30)));
    stage.live().sit(interview.id(), candidate);
    interviewer.happens(new InterviewerSaid("Hello.", Optional.empty(), Optional.of("q1")));
    return interview;
  }

  private Interview stored() {
    Interview interview = held();
    interviewer.happens(new Ended());
    stage.system.taping().storeAllDue();
    return interview;
  }

  @Test
  void whoeverAgreedIsRecordedAndToldSo() {
    Interview interview = agreed(NOTICES.recorded(Duration.ofDays(30)));
    Seat seat = stage.live().sit(interview.id(), candidate);
    assertTrue(candidate.all(LiveEvent.Ready.class).get(0).recorded());
    AudioEvent voice = new AudioEvent.Voice("q1", "AAAA");
    interviewer.ear().orElseThrow().on(voice);
    interviewer.happens(new InterviewerSaid("Hello.", Optional.empty(), Optional.of("q1")));
    seat.voice().orElseThrow().hear("BBBB");
    seat.voice().orElseThrow().played("q1", Duration.ofMillis(40));
    interviewer.happens(new CandidateSaid("a1", "I bake."));
    interviewer.happens(new CandidateSaid("a1", "I bake."));
    seat.pause();
    seat.voice().orElseThrow().hear("CCCC");
    seat.resume(0);
    seat.leave();
    assertEquals(
        List.of(
            "start", "interviewer " + voice, "turn 1 INTERVIEWER q1", "candidate BBBB", "played q1 PT0.04S",
            "turn 2 CANDIDATE a1", "turn 2 CANDIDATE a1", "stop", "start", "stop", "close"),
        recorder.told);
  }

  @Test
  void whoeverAgreedToOtherWordsIsNotRecorded() {
    for (Notices other : List.of(NOTICES, NOTICES.spoken(), NOTICES.recorded(Duration.ofDays(29)), new Notices("Other Ltd", "").recorded(Duration.ofDays(30)))) {
      try (LiveStage own = new LiveStage(interviewer).recording(new Taping.Rules(Optional.of(recorder), NOTICES.recorded(Duration.ofDays(30))))) {
        Interview interview = agreed(own, other);
        own.live().sit(interview.id(), candidate);
        assertEquals(new Taping.Taped(Taping.State.NONE, Optional.of(Taping.Absence.NOT_AGREED), Optional.empty()), own.system.taping().find(interview.id()));
      }
    }
    assertEquals(List.of(), recorder.told);
    assertTrue(candidate.all(LiveEvent.Ready.class).stream().noneMatch(LiveEvent.Ready::recorded));
  }

  @Test
  void nothingIsRecordedWhenThatIsSwitchedOff() {
    stage.recording(Taping.Rules.OFF);
    Interview interview = agreed(NOTICES.recorded(Duration.ofDays(30)));
    stage.live().sit(interview.id(), candidate);
    assertEquals(Optional.of(Taping.Absence.OFF), stage.system.taping().find(interview.id()).absence());
    assertEquals(List.of(), recorder.told);
  }

  @Test
  void whatWasRecordedIsStoredWhenTheInterviewIsOver() throws IOException {
    Interview interview = held();
    stage.system.taping().storeAllDue();
    assertEquals(Taping.State.UNDER_WAY, stage.system.taping().find(interview.id()).state());
    interviewer.happens(new Ended());
    stage.system.taping().storeAllDue();
    stage.system.taping().storeAllDue();
    assertFalse(recorder.holds(interview.id()));
    Recording recording = stage.system.taping().find(interview.id()).recording().orElseThrow();
    assertEquals(ScriptedRecorder.STRETCHES, recording.stretches());
    assertEquals(ScriptedRecorder.TURNS, recording.turns());
    assertEquals(stage.stored(interview).timeline().endedAt().orElseThrow().plus(Duration.ofDays(30)), recording.keptUntil());
    for (Track track : Track.values()) {
      Document file = stage.system.taping().file(interview.id(), track);
      assertArrayEquals(track.name().getBytes(StandardCharsets.US_ASCII), stage.system.taping().open(file, 0).readAllBytes());
    }
  }

  @Test
  void aStepThatWasCutOffIsRepeated() {
    Interview interview = held();
    interviewer.happens(new Ended());
    stage.system.taping().storeAllDue();
    Recording first = stage.store().recordings().find(interview.id()).orElseThrow();
    recorder.leaveBehind(interview.id());
    stage.kill();
    stage.system.taping().storeAllDue();
    assertEquals(Optional.of(first), stage.store().recordings().find(interview.id()));
    assertFalse(recorder.holds(interview.id()));
  }

  @Test
  void isDeletedWhenItsTimeHasComeAndNotBefore() {
    Interview interview = stored();
    Document file = stage.system.taping().file(interview.id(), Track.CANDIDATE);
    stage.clock.advance(Duration.ofDays(30).minusSeconds(1));
    stage.forget();
    assertEquals(Taping.State.STORED, stage.system.taping().find(interview.id()).state());
    stage.clock.advance(Forgetting.BEAT);
    stage.forget();
    assertEquals(Taping.State.DELETED, stage.system.taping().find(interview.id()).state());
    assertThrows(NotFound.class, () -> stage.system.taping().file(interview.id(), Track.CANDIDATE));
    assertThrows(NotFound.class, () -> stage.system.taping().open(file, 0));
  }

  @Test
  void whoeverTakesTheAgreementBackIsNotRecordedAgain() {
    Interview interview = held();
    assertThrows(Conflict.class, () -> stage.system.taping().erase(interview.id()));
    stage.live().close();
    stage.system.taping().erase(interview.id());
    stage.system.taping().erase(interview.id());
    assertFalse(recorder.holds(interview.id()));
    assertEquals(Taping.State.DELETED, stage.system.taping().find(interview.id()).state());
    int before = recorder.told.size();
    stage.live().sit(interview.id(), candidate);
    assertEquals(before, recorder.told.size());
    assertFalse(candidate.all(LiveEvent.Ready.class).get(1).recorded());
  }

  @Test
  void aRecordingOfNobodyIsKeptNoLongerThanAllowed() {
    recorder.tape(stage.unknown(), Duration.ofDays(1)).close();
    recorder.leaveBehind(stage.unknown());
    stage.clock.advance(Duration.between(stage.clock.instant(), Texts.NOW));
    stage.system.taping().storeAllDue();
    assertTrue(recorder.holds(stage.unknown()));
    stage.clock.advance(Duration.ofDays(2));
    stage.system.taping().storeAllDue();
    assertFalse(recorder.holds(stage.unknown()));
  }
}
