package org.interviewkit.liberty.live;

import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
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
  private final Deque<List<String>> sounds = new ArrayDeque<>();
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
    sendSounds(List.of(message));
  }

  /**
   * Queues messages that keep their place among the sounds: either all of them are written, one after the other, or they are dropped together, and then only by {@link
   * #dropSounds}.
   */
  void sendSounds(List<String> group) {
    synchronized (this) {
      if (closed || closing.isPresent()) {
        return;
      }
      sounds.add(group);
      soundCharacters += characters(group);
      Iterator<List<String>> oldest = sounds.iterator();
      while (soundCharacters > MOST_WAITING && oldest.hasNext()) {
        List<String> one = oldest.next();
        if (one.size() == 1) {
          oldest.remove();
          soundCharacters -= characters(one);
        }
      }
    }
    proceed();
  }

  /** Drops the sounds that wait, and gives them back. */
  synchronized List<List<String>> dropSounds() {
    List<List<String>> dropped = List.copyOf(sounds);
    sounds.clear();
    soundCharacters = 0;
    return dropped;
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
        List<String> group = sounds.poll();
        if (group == null) {
          return;
        }
        soundCharacters -= characters(group);
        next = group.get(0);
        waiting.addAll(group.subList(1, group.size()));
        characters += characters(group) - next.length();
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

  /** Asks the other side for a sign of life, unless something is being written just now. Off the caller's thread: it may wait. */
  void ping() {
    synchronized (this) {
      if (writing || closed || closing.isPresent()) {
        return;
      }
      writing = true;
    }
    Thread.startVirtualThread(
        () -> {
          try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
          } catch (IOException | IllegalStateException gone) {
            // the container tells that the connection is gone
          } finally {
            synchronized (this) {
              writing = false;
            }
          }
          proceed();
        });
  }

  private static int characters(List<String> messages) {
    return messages.stream().mapToInt(String::length).sum();
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
