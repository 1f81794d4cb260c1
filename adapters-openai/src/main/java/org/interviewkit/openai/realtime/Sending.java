package org.interviewkit.openai.realtime;

import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * What waits to be written to the service. One write at a time, each starting the next; nobody waits. Of the candidate's voice at most two seconds wait: whoever answers
 * what was said
 * five seconds ago answers too late. Safe for use by many threads.
 */
final class Sending implements Line.Upstream {

  private static final Duration MOST_VOICE = Duration.ofSeconds(2);
  private static final long SEND_TIMEOUT = 10_000;

  private record Waiting(String event, long bytes) {}

  private final Session session;
  private final Way way;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long voice;
  private boolean writing;
  private boolean closed;

  Sending(Session session, Way way) {
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
      }
    }
  }

  private void proceed() {
    Waiting next;
    synchronized (this) {
      if (writing || closed || waiting.isEmpty()) {
        return;
      }
      next = waiting.remove();
      voice -= next.bytes();
      writing = true;
    }
    try {
      session
          .getAsyncRemote()
          .sendText(
              next.event(),
              result -> {
                synchronized (this) {
                  writing = false;
                  closed = closed || !result.isOK();
                }
                if (result.isOK()) {
                  proceed();
                } else {
                  hangUp();
                }
              });
    } catch (IllegalStateException gone) {
      close();
    }
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
              } catch (IOException | IllegalStateException gone) {
                // the other side was faster
              }
            });
  }
}
