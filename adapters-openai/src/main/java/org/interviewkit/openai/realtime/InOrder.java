package org.interviewkit.openai.realtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Does one thing at a time, in the order in which they were added, on the thread of whoever asks for it. Nobody waits: whoever finds another thread at it leaves their own things
 * to that one. Safe for use by many threads.
 */
final class InOrder {

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;

  /** Adds a thing; it is done when somebody asks for it. */
  synchronized void add(Runnable thing) {
    waiting.add(thing);
  }

  /** Has everything done that was added; what fails keeps nothing else from being done. Not to be called with a lock held that the things need. */
  void proceed() {
    Optional<Runnable> next = next();
    if (next.isPresent()) {
      try {
        next.get().run();
      } finally {
        done();
        proceed();
      }
    }
  }

  private synchronized Optional<Runnable> next() {
    if (busy || waiting.isEmpty()) {
      return Optional.empty();
    }
    busy = true;
    return Optional.of(waiting.remove());
  }

  private synchronized void done() {
    busy = false;
  }
}
