package org.interviewkit.liberty.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What waits to be written to one connection. The container allows one write at a time, so each write starts the next when it is done; nobody ever waits. A reader too slow for
 * {@link #MOST_WAITING} characters is let go. Safe for use by many threads.
 */
final class Outbox {

  static final int MOST_WAITING = 1_048_576;
  private static final long SEND_TIMEOUT = 20_000;

  private final Session session;
  private final Deque<String> waiting = new ArrayDeque<>();
  private int characters;
  private boolean writing;
  private boolean closed;
  private Optional<CloseReason> closing = Optional.empty();

  Outbox(Session session) {
    this.session = session;
    session.getAsyncRemote().setSendTimeout(SEND_TIMEOUT);
  }

  /** Queues a message. */
  void send(String message) {
    synchronized (this) {
      if (closed || closing.isPresent()) {
        return;
      }
      waiting.add(message);
      characters += message.length();
      if (characters > MOST_WAITING) {
        waiting.clear();
        closing = Optional.of(Closing.SLOW_CONSUMER.reason());
      }
    }
    proceed();
  }

  /** Closes after what waits has been written. */
  void close(Closing why) {
    synchronized (this) {
      if (closing.isEmpty()) {
        closing = Optional.of(why.reason());
      }
    }
    proceed();
  }

  /** Writes nothing more: the connection is gone. */
  synchronized void abandon() {
    closed = true;
    waiting.clear();
  }

  private void proceed() {
    String next;
    synchronized (this) {
      if (writing || closed) {
        return;
      }
      next = waiting.poll();
      if (next == null) {
        closing.ifPresent(this::closeNow);
        return;
      }
      characters -= next.length();
      writing = true;
    }
    session
        .getAsyncRemote()
        .sendText(
            next,
            result -> {
              synchronized (this) {
                writing = false;
                if (!result.isOK()) {
                  waiting.clear();
                  closing = Optional.of(closing.orElseGet(Closing.SLOW_CONSUMER::reason));
                }
              }
              proceed();
            });
  }

  /** Off the container's threads: closing may wait for the other side. */
  private void closeNow(CloseReason reason) {
    closed = true;
    Thread.startVirtualThread(
        () -> {
          try {
            session.close(reason);
          } catch (IOException | IllegalStateException gone) {
            // the other side was faster
          }
        });
  }
}
