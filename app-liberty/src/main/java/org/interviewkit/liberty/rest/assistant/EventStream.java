package org.interviewkit.liberty.rest.assistant;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.interviewkit.liberty.rest.Json;

/**
 * What waits to be written to one reader of server-sent events. One event is written at a time, off the container's threads; whoever sends never waits. A reader for whom
 * {@link #MOST_WAITING} events wait, or who takes longer than {@link #LONGEST_WRITE} for one, is let go. Safe for use by many threads.
 */
final class EventStream {

  /** How many events may wait; somebody who reads has them within a moment. */
  static final int MOST_WAITING = 512;

  /** How long one write may take. */
  static final Duration LONGEST_WRITE = Duration.ofSeconds(20);

  private final SseEventSink sink;
  private final Sse sse;
  private final Clock clock;
  private final Executor executor;
  private final Instant since;
  private final Deque<OutboundSseEvent> waiting = new ArrayDeque<>();
  private Instant lastWrite;
  private boolean writing;
  private boolean ending;
  private boolean closed;

  EventStream(SseEventSink sink, Sse sse, Clock clock, Executor executor) {
    this.sink = sink;
    this.sse = sse;
    this.clock = clock;
    this.executor = executor;
    this.since = clock.instant();
    this.lastWrite = since;
  }

  /** Sends an event. JSON has no line breaks of its own, so nothing anybody wrote can make up an event. */
  void send(String name, Object data) {
    String json = new String(Json.bytes(data), StandardCharsets.UTF_8);
    offer(sse.newEventBuilder().name(name).mediaType(MediaType.TEXT_PLAIN_TYPE).data(String.class, json).build());
  }

  /** Sends a sign of life. */
  void breathe() {
    offer(sse.newEventBuilder().comment("").build());
  }

  /** Ends after what waits has been written. */
  void end() {
    synchronized (this) {
      ending = true;
    }
    executor.execute(this::proceed);
  }

  /** Whether it is over, for whatever reason. */
  synchronized boolean isClosed() {
    return closed;
  }

  /** How long nothing was written. */
  synchronized Duration silence() {
    return Duration.between(lastWrite, clock.instant());
  }

  /** How long it has been open. */
  Duration age() {
    return Duration.between(since, clock.instant());
  }

  /** Lets go of a reader who does not read. */
  void dropIfStuck() {
    boolean stuck;
    synchronized (this) {
      stuck = writing && silence().compareTo(LONGEST_WRITE) > 0;
    }
    if (stuck) {
      drop();
    }
  }

  /** Ends at once. */
  void drop() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      waiting.clear();
    }
    executor.execute(this::close);
  }

  private void close() {
    try {
      sink.close();
    } catch (IOException | IllegalStateException gone) {
      // the reader was faster
    }
  }

  private void offer(OutboundSseEvent event) {
    boolean full;
    synchronized (this) {
      if (closed || ending) {
        return;
      }
      waiting.add(event);
      full = waiting.size() > MOST_WAITING;
    }
    if (full) {
      drop();
    } else {
      executor.execute(this::proceed);
    }
  }

  private void proceed() {
    OutboundSseEvent next;
    synchronized (this) {
      if (writing || closed) {
        return;
      }
      if (waiting.isEmpty()) {
        if (!ending) {
          return;
        }
        closed = true;
        executor.execute(this::close);
        return;
      }
      next = waiting.poll();
      writing = true;
      lastWrite = clock.instant();
    }
    write(next);
  }

  private void write(OutboundSseEvent event) {
    try {
      sink.send(event).whenComplete((done, failure) -> written(failure == null));
    } catch (IllegalStateException gone) {
      written(false);
    }
  }

  private void written(boolean well) {
    synchronized (this) {
      writing = false;
      lastWrite = clock.instant();
    }
    if (well) {
      executor.execute(this::proceed);
    } else {
      drop();
    }
  }
}
