package org.interviewkit.storage.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.domain.recording.Track;
import org.interviewkit.port.AudioEvent;
import org.interviewkit.port.Recorder;

/** The two tracks of one interview in a directory of their own, and their label. Opening one that was cut off ends it where the candidate's track ends. For one thread. */
final class Spool implements Closeable {

  /** A word is known to have begun only when some of it has been heard, and that has come back: up to a second before, in samples. */
  private static final long BEFORE = 24_000;

  private static final long SECOND = Recording.RATE;

  private final Label label;
  private final TrackFile candidateFile;
  private final TrackFile interviewerFile;
  private final Turns turns;
  private final CandidateTrack candidate;
  private final InterviewerTrack interviewer;
  private long speechFrom;
  private long lastSpeech;
  private boolean whole = true;

  private Spool(Path directory, Duration keep, TrackFile.Opener opener) throws IOException {
    Files.createDirectories(directory);
    label = new Label(directory.resolve("label"), keep);
    candidateFile = new TrackFile(file(directory, Track.CANDIDATE), opener);
    interviewerFile = new TrackFile(file(directory, Track.INTERVIEWER), opener);
    turns = new Turns(label::turn);
    candidate = new CandidateTrack(candidateFile);
    interviewer = new InterviewerTrack(interviewerFile, turns);
  }

  /** Opens a directory, which is made if it is not there. */
  static Spool open(Path directory, Duration keep, TrackFile.Opener opener) throws IOException {
    Spool spool = new Spool(directory, keep, opener);
    try {
      if (spool.label.isRunning()) {
        spool.end(Math.max(spool.label.from(), spool.candidateFile.samples()), false);
      }
      return spool;
    } catch (IOException e) {
      spool.close();
      throw e;
    }
  }

  static Path file(Path directory, Track track) {
    return directory.resolve(track.name().toLowerCase(Locale.ROOT) + ".wav");
  }

  Recorder.Reel reel() {
    return label.reel();
  }

  void start(Instant now) throws IOException {
    if (!label.isRunning()) {
      label.start(now);
      candidate.start(label.from());
      interviewer.start(label.from());
      lastSpeech = label.from();
      whole = true;
    }
  }

  void stop(Instant now) throws IOException {
    if (label.isRunning()) {
      long present = place(now);
      candidate.settle();
      interviewer.cutAtPresent(present);
      end(Math.max(Math.max(present, candidate.position()), interviewer.stop(present)), whole);
    }
  }

  /** Something was said that is not here. */
  void lost() {
    whole = false;
  }

  void candidate(Instant now, byte[] pcm) throws IOException {
    if (label.isRunning()) {
      candidate.take(place(now), pcm);
    }
  }

  void voice(Instant now, String item, byte[] pcm) throws IOException {
    if (label.isRunning()) {
      interviewer.take(place(now), item, pcm);
    }
  }

  void played(Instant now, String item, Duration far) throws IOException {
    if (label.isRunning()) {
      interviewer.played(place(now), item, far);
    }
  }

  /** Takes what is heard but the voice itself. */
  void heard(Instant now, AudioEvent event) throws IOException {
    if (label.isRunning()) {
      long present = place(now);
      switch (event) {
        case AudioEvent.Silenced silenced -> interviewer.silence(present, silenced.item());
        case AudioEvent.SpeechStarted started -> {
          long spoken = Math.max(present, candidate.position());
          speechFrom = Math.max(lastSpeech, spoken - BEFORE);
          turns.heard(Track.CANDIDATE, started.item(), speechFrom, spoken);
        }
        case AudioEvent.SpeechStopped stopped -> {
          lastSpeech = Math.max(present, candidate.position());
          turns.heard(Track.CANDIDATE, stopped.item(), speechFrom, lastSpeech);
          turns.settled(Track.CANDIDATE, stopped.item());
        }
        case AudioEvent.Voice voice -> {}
        case AudioEvent.VoiceDone done -> {}
        case AudioEvent.Caption caption -> {}
        case AudioEvent.Heard words -> {}
        case AudioEvent.Call past -> {}
      }
    }
  }

  void turn(Instant now, int position, Track track, String item) throws IOException {
    if (label.isRunning()) {
      interviewer.pulse(place(now));
    }
    if (track == Track.CANDIDATE && !turns.isHeard(track, item)) {
      candidate.settle();
      candidate.runAfter(lastSpeech).ifPresent(run -> unnoticed(item, run));
    }
    turns.became(position, track, item);
  }

  /** Nobody noticed that the candidate began to speak: it was the next sound there was, as it is when a button is held. */
  private void unnoticed(String item, CandidateTrack.Run run) {
    turns.heard(Track.CANDIDATE, item, run.from(), run.to());
    lastSpeech = run.to();
  }

  /** Time goes on: both tracks follow. */
  void pulse(Instant now) throws IOException {
    if (label.isRunning()) {
      long present = place(now);
      candidate.pulse(present);
      interviewer.pulse(present);
      if (candidateFile.samples() < present - SECOND) {
        candidateFile.silence(candidateFile.samples(), present - SECOND / 2);
      }
    }
  }

  private void end(long to, boolean allOfIt) throws IOException {
    candidateFile.end(to);
    interviewerFile.end(to);
    label.end(to, allOfIt);
  }

  private long place(Instant now) {
    return label.from() + Math.max(0, Recording.samples(Duration.between(label.startedAt(), now)));
  }

  @Override
  public void close() throws IOException {
    try (TrackFile first = candidateFile) {
      interviewerFile.close();
    }
  }
}
