package org.interviewkit.openai.realtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.interviewkit.port.AudioEvent;

/** Hands the interviewer's voice on a few seconds before it is to be heard, and no earlier: what comes faster waits here, where it can be taken back. */
final class Playout {

  private static final Duration AHEAD = Duration.ofSeconds(5);

  private record Waiting(AudioEvent event, long bytes) {}

  private final Consumer<AudioEvent> ear;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private Instant end = Instant.MIN;

  Playout(Consumer<AudioEvent> ear) {
    this.ear = ear;
  }

  void offer(AudioEvent event, long bytes, Instant now) {
    if (waiting.isEmpty() && isTime(now)) {
      hand(event, bytes, now);
    } else {
      waiting.add(new Waiting(event, bytes));
    }
  }

  /** What comes after the last piece, however long that waits. */
  void done(AudioEvent event) {
    if (waiting.isEmpty()) {
      ear.accept(event);
    } else {
      waiting.add(new Waiting(event, 0));
    }
  }

  void pulse(Instant now) {
    while (!waiting.isEmpty() && isTime(now)) {
      Waiting next = waiting.remove();
      hand(next.event(), next.bytes(), now);
    }
  }

  void clear() {
    waiting.clear();
    end = Instant.MIN;
  }

  private boolean isTime(Instant now) {
    return end.equals(Instant.MIN) || end.isBefore(now.plus(AHEAD));
  }

  private void hand(AudioEvent event, long bytes, Instant now) {
    Instant begin = end.equals(Instant.MIN) || end.isBefore(now) ? now : end;
    end = bytes == 0 ? end : begin.plus(Pcm.duration(bytes));
    ear.accept(event);
  }
}
