package org.interviewkit.liberty.live;

import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What waits to be written to one connection. The container allows one write at a time, so each write starts the next when it is done; nobody ever waits, for a write that may
 * wait is made only where it will not ({@link Headroom}). A reader too slow for {@link #MOST_WAITING} characters is let go. Safe for use by many threads.
 */
final class Outbox {

  static final int MOST_WAITING = 1_048_576;
  private static final long SEND_TIMEOUT = 20_000;

  /** What is on its way is taken and dropped first: a socket that is closed over unread bytes is reset, and the other side would never read why. */
  private static final long DRAIN_MILLIS = 300;

  private final Session session;
  private final Runnable dropped;
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Deque<List<String>> sounds = new ArrayDeque<>();
  private final Headroom headroom = new Headroom();
  private int characters;
  private int soundCharacters;
  private boolean writing;
  private boolean closed;
  private Optional<Closing> closing = Optional.empty();

  Outbox(Session session) {
    this(session, () -> {});
  }

  /**
   * What waits to be written to a connection.
   *
   * @param dropped is told of each sound that is dropped because the other side is too slow
   */
  Outbox(Session session, Runnable dropped) {
    this.session = session;
    this.dropped = dropped;
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
          dropped.run();
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
    Optional<String> next = next();
    while (next.isPresent() && write(next.get())) {
      next = next();
    }
  }

  /** What is to be written now, by whoever asked and nobody else. */
  private synchronized Optional<String> next() {
    if (writing || closed) {
      return Optional.empty();
    }
    String next = waiting.poll();
    if (next != null) {
      characters -= next.length();
    } else if (closing.isPresent()) {
      closeNow(closing.get());
      return Optional.empty();
    } else {
      List<String> group = sounds.poll();
      if (group == null) {
        return Optional.empty();
      }
      soundCharacters -= characters(group);
      next = group.get(0);
      waiting.addAll(group.subList(1, group.size()));
      characters += characters(group) - next.length();
    }
    writing = true;
    return Optional.of(next);
  }

  /** True when it is done; false when the container goes on with it. */
  private boolean write(String message) {
    if (!begin(message.getBytes(StandardCharsets.UTF_8).length)) {
      session.getAsyncRemote().sendText(message, result -> written(result.isOK()));
      return false;
    }
    try {
      session.getBasicRemote().sendText(message);
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
    if (well && isPingDue()) {
      askAside();
    } else {
      done(well);
      proceed();
    }
  }

  private boolean done(boolean well) {
    synchronized (this) {
      writing = false;
      if (!well) {
        waiting.clear();
        closing = closing.or(() -> Optional.of(Closing.SLOW_CONSUMER));
      }
    }
    return true;
  }

  /** Asks the other side for a sign of life, unless something is being written just now. Off the caller's thread: it may wait. */
  void ping() {
    synchronized (this) {
      if (writing || closed || closing.isPresent()) {
        return;
      }
      writing = true;
    }
    askAside();
  }

  /** The other side has read what was written before a ping. */
  synchronized void answered(ByteBuffer pong) {
    headroom.answered(pong);
  }

  private void askAside() {
    Thread.startVirtualThread(
        () -> {
          try {
            ask();
          } catch (IOException | IllegalStateException gone) {
            // the container tells that the connection is gone
          }
          done(true);
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
