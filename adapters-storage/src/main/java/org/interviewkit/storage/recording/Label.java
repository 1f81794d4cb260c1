package org.interviewkit.storage.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.interviewkit.domain.recording.SpokenTurn;
import org.interviewkit.domain.recording.Stretch;
import org.interviewkit.domain.recording.Track;
import org.interviewkit.port.Recorder;

/**
 * What stands beside the tracks, a line each, added one after the other: for how long the recording may be kept, where stretches begin and end, and where turns are heard. A line
 * that was not written to its end is passed over; a stretch without an end was cut off.
 */
final class Label {

  private static final String KEEP = "keep";
  private static final String START = "start";
  private static final String END = "end";
  private static final String TURN = "turn";
  private static final String WHOLE = "whole";

  private final Path file;
  private final List<Stretch> stretches = new ArrayList<>();
  private final Map<Integer, SpokenTurn> turns = new TreeMap<>();
  private Duration keep;
  private Instant startedAt = Instant.EPOCH;
  private long from;
  private boolean running;
  private boolean incomplete;

  /** Reads what stands there. */
  Label(Path file, Duration keep) throws IOException {
    this.file = file;
    this.keep = keep;
    if (Files.exists(file)) {
      String text = Files.readString(file);
      text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> read(line.split(" ")));
    } else {
      add(KEEP + " " + keep);
    }
  }

  /** Whether a stretch has begun and not ended. */
  boolean isRunning() {
    return running;
  }

  /** The moment at which the stretch that runs began. */
  Instant startedAt() {
    return startedAt;
  }

  /** Where the stretch that runs begins on the tracks, or the next one will. */
  long from() {
    return from;
  }

  void start(Instant now) throws IOException {
    startedAt = now.truncatedTo(ChronoUnit.MICROS);
    running = true;
    add(START + " " + startedAt + " " + from);
  }

  /** Ends the stretch that runs. */
  void end(long to, boolean whole) throws IOException {
    add(END + " " + to + " " + (whole ? WHOLE : "partly"));
    ended(to, whole);
  }

  void turn(SpokenTurn turn) throws IOException {
    turns.put(turn.position(), turn);
    add(TURN + " " + turn.position() + " " + turn.track() + " " + turn.from() + " " + turn.to());
  }

  /** All of it. */
  Recorder.Reel reel() {
    List<SpokenTurn> heard = turns.values().stream().filter(turn -> turn.from() < from).map(turn -> turn.to() <= from ? turn : within(turn)).toList();
    return new Recorder.Reel(stretches, heard, incomplete, keep);
  }

  private SpokenTurn within(SpokenTurn turn) {
    return new SpokenTurn(turn.position(), turn.track(), turn.from(), from);
  }

  private void ended(long to, boolean whole) {
    if (to > from) {
      stretches.add(new Stretch(startedAt, from, to - from));
    }
    from = Math.max(from, to);
    running = false;
    incomplete = incomplete || !whole;
  }

  private void read(String... words) {
    switch (words[0]) {
      case KEEP -> keep = Duration.parse(words[1]);
      case START -> {
        startedAt = Instant.parse(words[1]);
        running = true;
      }
      case END -> ended(Long.parseLong(words[1]), words[2].equals(WHOLE));
      case TURN ->
          turns.put(
              Integer.parseInt(words[1]), new SpokenTurn(Integer.parseInt(words[1]), Track.valueOf(words[2]), Long.parseLong(words[3]), Long.parseLong(words[4])));
      default -> {}
    }
  }

  private void add(String line) throws IOException {
    Files.writeString(file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
