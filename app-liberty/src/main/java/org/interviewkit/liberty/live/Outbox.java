package org.interviewkit.liberty.live;

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

  /** What is on its way is taken and dropped first: a socket that is closed over unread bytes is reset, and the other side would never read why. */
  private static final long DRAIN_MILLIS = 300;

  private final Session session;
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Deque<String> sounds = new ArrayDeque<>();
  private int characters;
  private int soundCharacters;
  private boolean writing;
  private boolean closed;
  private Optional<Closing> closing = Optional.empty();

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
        closing = Optional.of(Closing.SLOW_CONSUMER);
      }
    }
    proceed();
  }

  /** Queues a sound. Messages go before sounds; when too much sound waits, the oldest is dropped. */
  void sendSound(String message) {
    synchronized (this) {
      if (closed || closing.isPresent()) {
        return;
      }
      sounds.add(message);
      soundCharacters += message.length();
      while (soundCharacters > MOST_WAITING) {
        soundCharacters -= sounds.remove().length();
      }
    }
    proceed();
  }

  /** Drops the sounds that wait. */
  synchronized void dropSounds() {
    sounds.clear();
    soundCharacters = 0;
  }

  /** Closes after what waits has been written. */
  void close(Closing why) {
    synchronized (this) {
      if (closing.isEmpty()) {
        closing = Optional.of(why);
      }
    }
    proceed();
  }

  /** Whether the connection is about to end: nothing that still comes is looked at. */
  synchronized boolean isClosing() {
    return closed || closing.isPresent();
  }

  /** Writes nothing more: the connection is gone. */
  synchronized void abandon() {
    closed = true;
    waiting.clear();
    dropSounds();
  }

  private void proceed() {
    String next;
    synchronized (this) {
      if (writing || closed) {
        return;
      }
      next = waiting.poll();
      if (next != null) {
        characters -= next.length();
      } else if (closing.isPresent()) {
        closeNow(closing.get());
        return;
      } else {
        next = sounds.poll();
        if (next == null) {
          return;
        }
        soundCharacters -= next.length();
      }
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
                  closing = closing.or(() -> Optional.of(Closing.SLOW_CONSUMER));
                }
              }
              proceed();
            });
  }

  /** Off the container's threads: closing may wait for the other side. */
  private void closeNow(Closing why) {
    closed = true;
    Thread.startVirtualThread(
        () -> {
          try {
            if (why.isFlood()) {
              Thread.sleep(DRAIN_MILLIS);
            }
            session.close(why.reason());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (IOException | IllegalStateException gone) {
            // the other side was faster
          }
        });
  }
}
