package org.interviewkit.openai.realtime;

import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What waits to be written to the service. One write at a time, each starting the next; nobody waits, for a write that may wait is made only where it will not ({@link
 * Headroom}). Of the candidate's voice at most two seconds wait: whoever answers what was said five seconds ago answers too late. Safe for use by many threads.
 */
final class Sending implements Line.Upstream {

  private static final Duration MOST_VOICE = Duration.ofSeconds(2);
  private static final long SEND_TIMEOUT = 10_000;

  private record Waiting(String event, long bytes) {}

  private final Session session;
  private final Way way;
  private final VoiceFigures figures;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Headroom headroom = new Headroom();
  private long voice;
  private boolean writing;
  private boolean closed;

  Sending(Session session, Way way, VoiceFigures figures) {
    this.figures = figures;
    this.session = session;
    this.way = way;
    session.getAsyncRemote().setSendTimeout(SEND_TIMEOUT);
  }

  @Override
  public Way way() {
    return way;
  }

  @Override
  public void send(String event) {
    add(new Waiting(event, 0));
  }

  @Override
  public void append(String event, long bytes) {
    add(new Waiting(event, bytes));
  }

  private void add(Waiting next) {
    synchronized (this) {
      if (closed) {
        return;
      }
      waiting.add(next);
      voice += next.bytes();
      if (Pcm.duration(voice).compareTo(MOST_VOICE) > 0) {
        dropOldest();
      }
    }
    proceed();
  }

  private void dropOldest() {
    for (Iterator<Waiting> each = waiting.iterator(); each.hasNext() && Pcm.duration(voice).compareTo(MOST_VOICE) > 0; ) {
      long bytes = each.next().bytes();
      if (bytes > 0) {
        voice -= bytes;
        each.remove();
        figures.count(VoiceFigures.Event.DROPPED);
      }
    }
  }

  /** The service has read what was written before a ping. */
  synchronized void answered(ByteBuffer pong) {
    headroom.answered(pong);
  }

  @Override
  public synchronized OptionalLong owed() {
    return headroom.owed();
  }

  private void proceed() {
    Optional<String> next = next();
    while (next.isPresent() && write(next.get())) {
      next = next();
    }
  }

  /** What is to be written now, by whoever asked and nobody else. */
  private synchronized Optional<String> next() {
    if (writing || closed || waiting.isEmpty()) {
      return Optional.empty();
    }
    Waiting next = waiting.remove();
    voice -= next.bytes();
    writing = true;
    return Optional.of(next.event());
  }

  /** True when it is done; false when the container goes on with it. */
  private boolean write(String event) {
    if (!begin(event.getBytes(StandardCharsets.UTF_8).length)) {
      try {
        session.getAsyncRemote().sendText(event, result -> written(result.isOK()));
        return false;
      } catch (IllegalStateException gone) {
        return done(false);
      }
    }
    try {
      session.getBasicRemote().sendText(event);
      if (isPingDue()) {
        ask();
      }
      return done(true);
    } catch (IOException | IllegalStateException gone) {
      return done(false);
    }
  }

  /** Whether there is room for it. */
  private synchronized boolean begin(int bytes) {
    boolean room = headroom.isFor(bytes);
    headroom.wrote(bytes);
    return room;
  }

  private synchronized boolean isPingDue() {
    return headroom.isPingDue();
  }

  /** The container is done with it; where there is no room, asking may wait, too. */
  private void written(boolean well) {
    if (!well || !isPingDue()) {
      done(well);
      proceed();
      return;
    }
    Thread.startVirtualThread(
        () -> {
          try {
            ask();
            done(true);
          } catch (IOException | IllegalStateException gone) {
            done(false);
          }
          proceed();
        });
  }

  private void ask() throws IOException {
    ByteBuffer question;
    synchronized (this) {
      question = headroom.ping();
    }
    session.getBasicRemote().sendPing(question);
  }

  private boolean done(boolean well) {
    synchronized (this) {
      writing = false;
      closed = closed || !well;
    }
    if (!well) {
      hangUp();
    }
    return true;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      waiting.clear();
    }
    hangUp();
  }

  /**
   * On a thread of its own: the container's client waits here for the other side, and would keep a thread that all connections share. No virtual one either: it waits
   * within a monitor, which
   * would keep the processor's thread beneath.
   */
  private void hangUp() {
    Thread.ofPlatform()
        .daemon()
        .name("voice-hang-up")
        .start(
            () -> {
              try {
                session.close();
              } catch (IOException | IllegalStateException | NullPointerException gone) {
                // the other side was faster; in the very same moment the container's client finds no channel
              }
            });
  }
}
