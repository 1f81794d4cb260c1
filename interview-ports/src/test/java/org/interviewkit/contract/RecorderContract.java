package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.SpokenTurn;
import org.interviewkit.domain.recording.Stretch;
import org.interviewkit.domain.recording.Track;
import org.interviewkit.port.AudioEvent;
import org.interviewkit.port.Recorder;
import org.interviewkit.port.Tape;
import org.junit.jupiter.api.Test;

/** What every recorder does. */
public interface RecorderContract {

  /** An interview. */
  InterviewId SPOKEN = InterviewFixtures.id("spoken");

  /** For how long recordings may be kept. */
  Duration KEEP = Duration.ofDays(30);

  /** The recorder under test: empty before each test, its clock at {@link Texts#NOW}. */
  Recorder recorder();

  /** Time goes on, and what waits is written. */
  void pass(Duration time);

  /** A tape that runs. */
  private Tape running() {
    Tape tape = recorder().tape(SPOKEN, KEEP);
    tape.start();
    return tape;
  }

  /** The candidate speaks: a piece of 40 ms comes in when it has been spoken. */
  private void speak(Tape tape, short... samples) {
    for (int at = 0; at < samples.length; at += 960) {
      pass(Duration.ofMillis(40));
      tape.candidate(Wave.base64(samples, at, at + 960));
    }
  }

  /** The tape is closed; what is on it is whole. */
  private Recorder.Reel closed(Tape tape) {
    tape.close();
    pass(Duration.ZERO);
    return recorder().reel(SPOKEN).orElseThrow();
  }

  private short[] heard(Track track) {
    return Wave.read(recorder().open(SPOKEN, track));
  }

  private static short[] at(int millis, int all, short... samples) {
    short[] track = new short[all * 24];
    System.arraycopy(samples, 0, track, millis * 24, samples.length);
    return track;
  }

  private static AudioEvent.Voice voice(String item, short... samples) {
    return new AudioEvent.Voice(item, Wave.base64(samples, 0, samples.length));
  }

  /** Both voices stand where they came in, sample for sample, and silence stands for what was not sent. */
  @Test
  default void putsBothVoicesWhereTheyWereHeard() {
    short[] question = Wave.noise(1, 800);
    short[] answer = Wave.noise(2, 1_200);
    Tape tape = running();
    pass(Duration.ofMillis(300));
    tape.interviewer(voice("q", question));
    pass(Duration.ofMillis(1_700));
    speak(tape, answer);
    pass(Duration.ofMillis(800));
    Recorder.Reel reel = closed(tape);
    assertArrayEquals(at(300, 4_000, question), heard(Track.INTERVIEWER));
    assertArrayEquals(at(2_000, 4_000, answer), heard(Track.CANDIDATE));
    assertEquals(new Recorder.Reel(List.of(new Stretch(Texts.NOW, 0, 96_000)), List.of(), false, KEEP), reel);
  }

  /** What comes in pieces ahead of the time is one voice without a gap. */
  @Test
  default void joinsWhatComesAheadOfTheTime() {
    short[] question = Wave.noise(3, 3_000);
    Tape tape = running();
    for (int at = 0; at < question.length; at += 2_400) {
      tape.interviewer(voice("q", Arrays.copyOfRange(question, at, at + 2_400)));
    }
    pass(Duration.ofMillis(3_500));
    closed(tape);
    assertArrayEquals(at(0, 3_500, question), heard(Track.INTERVIEWER));
  }

  /** Of an interrupted turn only what was played is on the track, as the device says it, also when it says so a little later. */
  @Test
  default void cutsOffWhatWasNotPlayed() {
    short[] question = Wave.noise(4, 3_000);
    short[] next = Wave.noise(5, 500);
    Tape tape = running();
    tape.interviewer(voice("q", question));
    pass(Duration.ofMillis(1_000));
    tape.played("q", Duration.ofMillis(750));
    tape.interviewer(new AudioEvent.Silenced("q"));
    tape.turn(1, Track.INTERVIEWER, "q");
    pass(Duration.ofMillis(200));
    tape.played("q", Duration.ofMillis(900));
    tape.interviewer(voice("q", question));
    pass(Duration.ofMillis(800));
    tape.interviewer(voice("n", next));
    tape.turn(3, Track.INTERVIEWER, "n");
    pass(Duration.ofMillis(1_000));
    Recorder.Reel reel = closed(tape);
    short[] expected = at(2_000, 3_000, next);
    System.arraycopy(question, 0, expected, 0, 900 * 24);
    assertArrayEquals(expected, heard(Track.INTERVIEWER));
    assertEquals(List.of(new SpokenTurn(1, Track.INTERVIEWER, 0, 900 * 24), new SpokenTurn(3, Track.INTERVIEWER, 48_000, 60_000)), reel.turns());
  }

  /** A device that says nothing is taken to play what it gets: until it is silenced, or until the tape stands. */
  @Test
  default void withoutAWordOfTheDeviceTheClockCounts() {
    short[] question = Wave.noise(6, 3_000);
    Tape tape = running();
    tape.interviewer(voice("q", question));
    pass(Duration.ofMillis(1_000));
    tape.interviewer(new AudioEvent.Silenced("q"));
    pass(Duration.ofMillis(1_000));
    tape.interviewer(voice("n", question));
    pass(Duration.ofMillis(500));
    closed(tape);
    short[] expected = at(0, 2_500, Arrays.copyOf(question, 24_000));
    System.arraycopy(question, 0, expected, 48_000, 12_000);
    assertArrayEquals(expected, heard(Track.INTERVIEWER));
  }

  /** A line that was stuck hands over at once what was spoken one after the other: nothing is torn apart. */
  @Test
  default void aStuckLineTearsNothingApart() {
    short[] answer = Wave.noise(7, 4_000);
    Tape tape = running();
    speak(tape, Arrays.copyOf(answer, 24_000));
    pass(Duration.ofMillis(1_480));
    for (int at = 24_000; at < 59_520; at += 960) {
      tape.candidate(Wave.base64(answer, at, at + 960));
    }
    speak(tape, Arrays.copyOfRange(answer, 59_520, 96_000));
    closed(tape);
    assertArrayEquals(answer, heard(Track.CANDIDATE));
  }

  /** A device whose clock is one percent fast is not half a second ahead after a minute: it is set right in pauses. */
  @Test
  default void clocksThatDifferDoNotRunApart() {
    Tape tape = running();
    short[] word = Wave.noise(8, 400);
    short[] pause = new short[word.length];
    for (int second = 0; second < 60; second++) {
      for (short[] sound : List.of(word, pause)) {
        for (int at = 0; at < sound.length; at += 960) {
          pass(Duration.ofNanos(39_600_000));
          tape.candidate(Wave.base64(sound, at, at + 960));
        }
      }
    }
    short[] last = Wave.noise(9, 400);
    for (int at = 0; at < last.length; at += 960) {
      pass(Duration.ofNanos(39_600_000));
      tape.candidate(Wave.base64(last, at, at + 960));
    }
    closed(tape);
    short[] track = heard(Track.CANDIDATE);
    int begin = 0;
    while (track[begin] != last[0] || track[begin + 1] != last[1] || track[begin + 2] != last[2]) {
      begin++;
    }
    assertArrayEquals(last, Arrays.copyOfRange(track, begin, begin + last.length));
    long spoken = 60L * 20 * 39_600 * 24 / 1_000;
    assertTrue(Math.abs(begin - spoken) < 24 * 150, "stands " + (begin - spoken) / 24 + " ms from where it was spoken");
  }

  /** Breaks are not recorded; after them, and with another tape, both tracks go on where they were. */
  @Test
  default void goesOnAfterABreakAndWithAnotherTape() {
    short[] first = Wave.noise(10, 400);
    short[] second = Wave.noise(11, 400);
    short[] third = Wave.noise(12, 400);
    Tape tape = running();
    speak(tape, first);
    tape.stop();
    tape.candidate(Wave.base64(second, 0, 960));
    pass(Duration.ofMinutes(10));
    tape.start();
    speak(tape, second);
    tape.close();
    tape.start();
    tape.candidate(Wave.base64(second, 0, 960));
    pass(Duration.ofDays(1));
    Tape other = running();
    pass(Duration.ofMillis(100));
    other.interviewer(voice("q", third));
    pass(Duration.ofMillis(400));
    Recorder.Reel reel = closed(other);
    short[] candidate = at(400, 1_300, second);
    System.arraycopy(first, 0, candidate, 0, first.length);
    assertArrayEquals(candidate, heard(Track.CANDIDATE));
    assertArrayEquals(at(900, 1_300, third), heard(Track.INTERVIEWER));
    assertEquals(
        List.of(
            new Stretch(Texts.NOW, 0, 9_600),
            new Stretch(Texts.NOW.plusMillis(600_400), 9_600, 9_600),
            new Stretch(Texts.NOW.plusMillis(600_800).plus(Duration.ofDays(1)), 19_200, 12_000)),
        reel.stretches());
    assertFalse(reel.incomplete());
  }

  /** A turn is where it was heard, whether that or its position was known first. */
  @Test
  default void knowsWhereTurnsAreHeard() {
    Tape tape = running();
    tape.interviewer(voice("q", Wave.noise(13, 1_000)));
    tape.turn(1, Track.INTERVIEWER, "q");
    tape.interviewer(voice("q", Wave.noise(14, 1_000)));
    pass(Duration.ofMillis(3_000));
    tape.interviewer(new AudioEvent.SpeechStarted("a", Duration.ofSeconds(3)));
    pass(Duration.ofMillis(1_000));
    tape.interviewer(new AudioEvent.SpeechStopped("a", Duration.ofSeconds(4)));
    tape.stop();
    tape.turn(2, Track.CANDIDATE, "a");
    tape.turn(3, Track.CANDIDATE, "never heard");
    tape.turn(4, Track.INTERVIEWER, "never said");
    Recorder.Reel reel = closed(tape);
    assertEquals(List.of(new SpokenTurn(1, Track.INTERVIEWER, 0, 48_000), new SpokenTurn(2, Track.CANDIDATE, 48_000, 96_000)), reel.turns());
  }

  /** Whose device sends only what was meant to be said is found where it was said, one turn after the other. */
  @Test
  default void findsTurnsWhoseBeginningNobodyNoticed() {
    Tape tape = running();
    pass(Duration.ofMillis(1_000));
    speak(tape, Wave.noise(17, 400));
    pass(Duration.ofMillis(2_000));
    speak(tape, Wave.noise(18, 800));
    tape.turn(1, Track.CANDIDATE, "a");
    pass(Duration.ofMillis(1_000));
    tape.turn(2, Track.CANDIDATE, "b");
    tape.turn(3, Track.CANDIDATE, "never heard");
    Recorder.Reel reel = closed(tape);
    assertEquals(List.of(new SpokenTurn(1, Track.CANDIDATE, 24_000, 33_600), new SpokenTurn(2, Track.CANDIDATE, 81_600, 100_800)), reel.turns());
  }

  /** What is on a tape that is in use is nobody's but the tape's. */
  @Test
  default void leavesATapeThatIsInUseAlone() {
    assertFalse(recorder().holds(SPOKEN));
    Tape tape = running();
    speak(tape, Wave.noise(15, 400));
    pass(Duration.ofMillis(100));
    recorder().erase(SPOKEN);
    assertTrue(recorder().holds(SPOKEN));
    assertEquals(List.of(), recorder().idle());
    assertEquals(Optional.empty(), recorder().reel(SPOKEN));
    closed(tape);
    assertEquals(List.of(SPOKEN), recorder().idle());
  }

  /** What is erased is gone, again and again. */
  @Test
  default void forgetsWhatIsErased() {
    Tape tape = running();
    speak(tape, Wave.noise(16, 400));
    closed(tape);
    recorder().erase(SPOKEN);
    recorder().erase(SPOKEN);
    assertFalse(recorder().holds(SPOKEN));
    assertEquals(List.of(), recorder().idle());
    assertEquals(Optional.empty(), recorder().reel(SPOKEN));
    assertThrows(NotFound.class, () -> recorder().open(SPOKEN, Track.CANDIDATE));
  }

  /** What is no sound is left out, and the recording says that something is missing. */
  @Test
  default void saysThatSomethingIsMissing() {
    Tape tape = running();
    tape.candidate("%%%");
    pass(Duration.ofMillis(500));
    Recorder.Reel reel = closed(tape);
    assertTrue(reel.incomplete());
    assertArrayEquals(new short[500 * 24], heard(Track.CANDIDATE));
  }

  /** A tape on which nothing was recorded leaves nothing. */
  @Test
  default void aTapeThatNeverRanLeavesNothing() {
    recorder().tape(SPOKEN, KEEP).close();
    pass(Duration.ZERO);
    assertFalse(recorder().holds(SPOKEN));
  }
}
