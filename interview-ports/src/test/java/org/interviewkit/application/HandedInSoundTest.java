package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.interviewkit.InterviewSystem;
import org.interviewkit.contract.EncodedSpeech;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.contract.ScriptedTranscriber;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.Lead;
import org.interviewkit.domain.recording.HeardAgain;
import org.interviewkit.domain.recording.SecondHearing;
import org.interviewkit.domain.recording.Track;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sound of interviews that a person leads, heard by a model. */
class HandedInSoundTest {

  private static final String ASKED = "What did you bake?";
  private static final String SAID = "I baked bread rolls.";

  private final Notices once = new Notices("", "").sounded(Duration.ofDays(30));
  private final Notices notices = once.heardAgain();
  private final MovableClock clock = new MovableClock();
  private final ScriptedTranscriber ears = new ScriptedTranscriber();
  private final InterviewSystem system = InterviewSystem.builder().clock(clock).taping(new Taping.Rules(Optional.empty(), notices, Optional.of(ears))).build();

  @AfterEach
  void close() {
    system.close();
  }

  /** An interview in which two things were said, going on. */
  private Interview led(Notices read) {
    Interview opened = system.leading().open(new Lead("ada", "Ada", false), "Anna", "Baker", Language.EN);
    Interview agreed = system.leading().agreed(opened.id(), read.of(opened, Language.EN), "ada");
    Utterance question = new Utterance("1", Optional.empty(), Speaker.PERSON, ASKED, Optional.empty());
    Utterance answer = new Utterance("2", Optional.empty(), Speaker.USER, "I backed bread rolls.", Optional.empty());
    system.leading().hear(agreed.id(), List.of(question, answer), "ada");
    return agreed;
  }

  private static Upload file(String... lines) {
    return Upload.of("sound.mp3", EncodedSpeech.fileBytes(lines));
  }

  private Transcribing.Standing standing(Interview interview) {
    return system.taping().transcribing().find(interview.id());
  }

  private Transcribing.Standing run(Interview interview) {
    Due.run(system, clock, Transcribing.HEAR);
    return standing(interview);
  }

  private SecondHearing understood(Optional<SecondHearing.Division> division) {
    List<HeardAgain> turns = List.of(new HeardAgain(1, Track.INTERVIEWER, ASKED), new HeardAgain(2, Track.CANDIDATE, SAID));
    return new SecondHearing("scripted-ears", clock.instant(), turns, division);
  }

  @Test
  void oneFileIsHeardWhenTheInterviewIsFinishedAndTheTranscriptStaysTheRecord() {
    Interview interview = led(notices);
    system.leading().sound().keep(interview.id(), file("B: " + ASKED, "A: " + SAID), "ada");
    assertEquals(Transcribing.State.NOT_RECORDED, run(interview).state(), "not before its transcript is closed");
    system.leading().finish(interview.id());
    assertEquals(new Transcribing.Standing(Transcribing.State.WAITING, Optional.empty(), 2, Optional.empty()), standing(interview));
    SecondHearing hearing = understood(Optional.of(SecondHearing.Division.BY_MODEL));
    assertEquals(new Transcribing.Standing(Transcribing.State.READY, Optional.empty(), 2, Optional.of(hearing)), run(interview));
    assertEquals("I backed bread rolls.", system.interviewing().transcript(interview.id()).turns().get(1).content());
  }

  @Test
  void aFileForEachVoiceIsHeardForItselfAlsoWhenItComesLater() {
    Interview interview = led(notices);
    system.leading().finish(interview.id());
    assertEquals(Transcribing.State.NOT_RECORDED, run(interview).state());
    system.leading().sound().keep(interview.id(), file("A: " + SAID), Optional.of(file("A: " + ASKED)), "ada");
    assertEquals(Optional.of(understood(Optional.empty())), run(interview).hearing());
    assertTrue(ears.heard.stream().allMatch(heard -> heard.single()), "each has one voice");
  }

  @Test
  void anotherFileIsHeardAnewAndADeletedOneForgotten() {
    Interview interview = led(notices);
    system.leading().sound().keep(interview.id(), file("A: nothing of it"), "ada");
    system.leading().finish(interview.id());
    run(interview);
    system.leading().sound().keep(interview.id(), file("A: " + ASKED, "A: " + SAID), "ada");
    assertEquals(Transcribing.State.WAITING, standing(interview).state());
    assertEquals(Optional.of(understood(Optional.of(SecondHearing.Division.BY_TRANSCRIPT))), run(interview).hearing());
    system.leading().sound().erase(interview.id());
    assertEquals(new Transcribing.Standing(Transcribing.State.NOT_RECORDED, Optional.empty(), 0, Optional.empty()), standing(interview));
  }

  @Test
  void whoeverDidNotAgreeIsNotHeard() {
    Interview before = led(once);
    assertThrows(Conflict.class, () -> system.leading().sound().keep(before.id(), file("A: " + SAID), "ada"), "the notice has changed since");
    system.leading().finish(before.id());
    run(before);
    assertEquals(List.of(), ears.heard);
  }

  @Test
  void isTriedAgainWhenTheServiceIsAwayAndGivenUpWhenItRefuses() {
    Interview interview = led(notices);
    system.leading().sound().keep(interview.id(), file("A: " + ASKED, "B: " + SAID), "ada");
    system.leading().finish(interview.id());
    ears.failing(1, PortException.Kind.UNAVAILABLE);
    assertEquals(Transcribing.State.WAITING, run(interview).state());
    clock.advance(Duration.ofMinutes(1));
    ears.failing(1, PortException.Kind.REFUSED);
    assertEquals(new Transcribing.Standing(Transcribing.State.FAILED, Optional.of("scripted"), 2, Optional.empty()), run(interview));
    system.taping().transcribing().askAgain(interview.id());
    assertEquals(Transcribing.State.READY, run(interview).state());
  }
}
