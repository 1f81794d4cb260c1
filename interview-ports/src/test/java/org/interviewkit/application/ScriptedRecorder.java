package org.interviewkit.application;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.SpokenTurn;
import org.interviewkit.domain.recording.Stretch;
import org.interviewkit.domain.recording.Track;
import org.interviewkit.port.AudioEvent;
import org.interviewkit.port.Recorder;
import org.interviewkit.port.Tape;

/** A recorder that remembers what it was told, and holds the same short recording of everybody. */
final class ScriptedRecorder implements Recorder {

  static final List<Stretch> STRETCHES = List.of(new Stretch(Texts.NOW, 0, 24_000));
  static final List<SpokenTurn> TURNS = List.of(new SpokenTurn(1, Track.INTERVIEWER, 0, 2_400));

  final List<String> told = new ArrayList<>();
  private final Set<InterviewId> held = new HashSet<>();
  private final Set<InterviewId> used = new HashSet<>();
  private final Map<Track, byte[]> sounds = new EnumMap<>(Track.class);
  private List<SpokenTurn> turns = TURNS;
  private Duration keeping = Duration.ZERO;

  /** With such turns on the tracks, which have no head of a file to speak of. */
  ScriptedRecorder holding(List<SpokenTurn> spoken, byte[] candidate, byte[] interviewer) {
    turns = spoken;
    sounds.put(Track.CANDIDATE, candidate);
    sounds.put(Track.INTERVIEWER, interviewer);
    return this;
  }

  /** As a process that died before the last step does. */
  void leaveBehind(InterviewId interview) {
    held.add(interview);
  }

  @Override
  public Tape tape(InterviewId interview, Duration keep) {
    keeping = keep;
    used.add(interview);
    return new Told(interview);
  }

  @Override
  public boolean holds(InterviewId interview) {
    return held.contains(interview);
  }

  @Override
  public List<InterviewId> idle() {
    return held.stream().filter(interview -> !used.contains(interview)).toList();
  }

  @Override
  public Optional<Reel> reel(InterviewId interview) {
    return idle().contains(interview) ? Optional.of(new Reel(STRETCHES, turns, false, keeping)) : Optional.empty();
  }

  @Override
  public InputStream open(InterviewId interview, Track track) {
    return new ByteArrayInputStream(sounds.getOrDefault(track, track.name().getBytes(StandardCharsets.US_ASCII)));
  }

  @Override
  public void erase(InterviewId interview) {
    held.remove(interview);
  }

  private final class Told implements Tape {

    private final InterviewId interview;

    Told(InterviewId interview) {
      this.interview = interview;
    }

    @Override
    public void start() {
      held.add(interview);
      told.add("start");
    }

    @Override
    public void stop() {
      told.add("stop");
    }

    @Override
    public void candidate(String audio) {
      told.add("candidate " + audio);
    }

    @Override
    public void interviewer(AudioEvent event) {
      told.add("interviewer " + event);
    }

    @Override
    public void played(String item, Duration far) {
      told.add("played " + item + " " + far);
    }

    @Override
    public void turn(int position, Track track, String item) {
      told.add("turn " + position + " " + track + " " + item);
    }

    @Override
    public void close() {
      used.remove(interview);
      told.add("close");
    }
  }
}
