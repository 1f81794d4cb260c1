package org.interviewkit.storage.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.interviewkit.contract.InterviewFixtures;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.contract.RecorderContract;
import org.interviewkit.contract.Texts;
import org.interviewkit.contract.Wave;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.Stretch;
import org.interviewkit.domain.recording.Track;
import org.interviewkit.port.AudioEvent;
import org.interviewkit.port.Recorder;
import org.interviewkit.port.Tape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileRecorderTest implements RecorderContract {

  private static final InterviewId OTHER = InterviewFixtures.id("other");

  @TempDir Path directory;

  private final MovableClock clock = new MovableClock(Texts.NOW);
  private FileRecorder recorder;

  @Override
  public FileRecorder recorder() {
    if (recorder == null) {
      recorder = new FileRecorder(directory, clock, TrackFile.USUAL);
    }
    return recorder;
  }

  @AfterEach
  void end() {
    recorder().close();
  }

  @Override
  public void pass(Duration time) {
    Duration left = time;
    while (left.compareTo(Duration.ofMillis(100)) > 0 && time.compareTo(Duration.ofMinutes(1)) < 0) {
      clock.advance(Duration.ofMillis(100));
      left = left.minusMillis(100);
      recorder().write();
    }
    clock.advance(left);
    recorder().write();
  }

  private short[] heard(Track track) {
    return Wave.read(recorder().open(SPOKEN, track));
  }

  private Tape running() {
    Tape tape = recorder().tape(SPOKEN, KEEP);
    tape.start();
    return tape;
  }

  private void speak(Tape tape, short... samples) {
    for (int at = 0; at < samples.length; at += 960) {
      pass(Duration.ofMillis(40));
      tape.candidate(Wave.base64(samples, at, at + 960));
    }
  }

  @Test
  void whatAProcessThatDiedHasRecordedIsMadeWholeAndGoneOnWith() {
    short[] answer = Wave.noise(1, 2_000);
    short[] question = Wave.noise(2, 5_000);
    short[] later = Wave.noise(3, 400);
    Tape tape = running();
    tape.interviewer(new AudioEvent.Voice("q", Wave.base64(question, 0, question.length)));
    speak(tape, answer);
    tape.turn(1, Track.INTERVIEWER, "q");
    recorder().write();
    recorder = new FileRecorder(directory, clock, TrackFile.USUAL);
    Recorder.Reel reel = recorder.reel(SPOKEN).orElseThrow();
    assertTrue(reel.incomplete());
    assertEquals(KEEP, reel.keep());
    assertEquals(48_000, reel.stretches().get(0).samples());
    assertArrayEquals(answer, heard(Track.CANDIDATE));
    assertArrayEquals(Arrays.copyOf(question, 48_000), heard(Track.INTERVIEWER), "what would have been played later is not there");
    pass(Duration.ofMinutes(3));
    Tape next = running();
    speak(next, later);
    next.close();
    pass(Duration.ZERO);
    short[] both = Arrays.copyOf(answer, 48_000 + later.length);
    System.arraycopy(later, 0, both, 48_000, later.length);
    assertArrayEquals(both, heard(Track.CANDIDATE));
    assertEquals(2, recorder.reel(SPOKEN).orElseThrow().stretches().size());
  }

  @Test
  void aLabelThatWasNotWrittenToItsEndIsReadAsFarAsItGoes() throws IOException {
    Tape tape = running();
    speak(tape, Wave.noise(4, 400));
    tape.close();
    pass(Duration.ZERO);
    Path label = directory.resolve(SPOKEN.toString()).resolve("label");
    Files.writeString(label, Files.readString(label) + "turn 7 CAND");
    assertEquals(9_600, recorder().reel(SPOKEN).orElseThrow().stretches().get(0).samples());
  }

  @Test
  void aFullDiskEndsTheRecordingAndNothingElse() {
    recorder = new FileRecorder(directory, clock, path -> new FullDisk(TrackFile.USUAL.open(path), 24_000));
    short[] answer = Wave.noise(5, 1_000);
    Tape tape = running();
    speak(tape, answer);
    tape.interviewer(new AudioEvent.Voice("q", Wave.base64(answer, 0, answer.length)));
    pass(Duration.ofSeconds(1));
    tape.close();
    pass(Duration.ZERO);
    recorder = new FileRecorder(directory, clock, TrackFile.USUAL);
    Recorder.Reel reel = recorder.reel(SPOKEN).orElseThrow();
    assertTrue(reel.incomplete());
    int written = (int) reel.stretches().get(0).samples();
    assertTrue(written > 10_000 && written < 12_000, "there was room for half a second: " + written);
    assertArrayEquals(Arrays.copyOf(answer, written), heard(Track.CANDIDATE));
  }

  @Test
  void aDiskThatIsTooSlowLeavesAGapAndFillsNoMemory() {
    Tape tape = running();
    short[] minute = Wave.noise(6, 60_000);
    for (int at = 0; at < minute.length; at += 960) {
      clock.advance(Duration.ofMillis(40));
      tape.candidate(Wave.base64(minute, at, at + 960));
    }
    pass(Duration.ofMillis(40));
    speak(tape, Arrays.copyOf(minute, 9_600));
    tape.close();
    pass(Duration.ZERO);
    short[] track = heard(Track.CANDIDATE);
    assertTrue(recorder().reel(SPOKEN).orElseThrow().incomplete());
    int taken = 0;
    while (track[taken] == minute[taken]) {
      taken++;
    }
    assertEquals(16, taken / 24_000, "seconds that waited: 1 MiB of base64");
    assertEquals(0, track[taken]);
    assertEquals(60_440 * 24, track.length);
    assertArrayEquals(Arrays.copyOf(minute, 9_600), Arrays.copyOfRange(track, 60_040 * 24, 60_440 * 24));
  }

  @Test
  void aTapeThatIsTakenUpWhileOthersAreWrittenWaitsForTheOneBefore() {
    Deque<Runnable> meanwhile = new ArrayDeque<>();
    recorder =
        new FileRecorder(
            directory,
            clock,
            path -> {
              if (path.startsWith(directory.resolve(OTHER.toString())) && !meanwhile.isEmpty()) {
                meanwhile.remove().run();
              }
              return TrackFile.USUAL.open(path);
            });
    short[] answer = Wave.noise(8, 2_000);
    short[] later = Wave.noise(9, 400);
    Tape before = running();
    speak(before, answer);
    Deque<Tape> after = new ArrayDeque<>();
    meanwhile.add(
        () -> {
          before.close();
          after.add(running());
        });
    recorder.tape(OTHER, KEEP).start();
    recorder.tape(InterviewFixtures.id("third"), KEEP);
    recorder.write();
    speak(after.element(), later);
    after.element().close();
    pass(Duration.ZERO);
    Recorder.Reel reel = recorder.reel(SPOKEN).orElseThrow();
    assertFalse(reel.incomplete());
    assertEquals(List.of(48_000L, 9_600L), reel.stretches().stream().map(Stretch::samples).toList());
    short[] both = Arrays.copyOf(answer, 48_000 + later.length);
    System.arraycopy(later, 0, both, 48_000, later.length);
    assertArrayEquals(both, heard(Track.CANDIDATE));
  }

  @Test
  void itsOwnThreadWritesWithoutBeingTold() {
    try (FileRecorder own = new FileRecorder(directory.resolve("own"), Clock.systemUTC())) {
      Tape tape = own.tape(SPOKEN, KEEP);
      tape.start();
      tape.candidate(Wave.base64(Wave.noise(7, 40), 0, 960));
      tape.close();
      long deadline = System.nanoTime() + 10_000_000_000L;
      while (own.idle().isEmpty() && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
      assertFalse(own.reel(SPOKEN).orElseThrow().incomplete());
    }
  }
}
