package org.interviewkit.openai.realtime;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.interviewkit.port.ConversationEvent;
import org.interviewkit.port.ConversationListener;

/** Tells a listener what happens, in order and one at a time, on a thread that may wait: what it does with an event may take as long as a store takes. */
final class Mailbox {

  private static final System.Logger LOG = System.getLogger(Mailbox.class.getName());

  private final ConversationListener listener;
  private final Deque<ConversationEvent> waiting = new ArrayDeque<>();
  private boolean delivering;
  private boolean closed;

  Mailbox(ConversationListener listener) {
    this.listener = listener;
  }

  synchronized void put(ConversationEvent event) {
    if (!closed) {
      waiting.add(event);
      if (!delivering) {
        delivering = true;
        Thread.startVirtualThread(this::deliver);
      }
    }
  }

  synchronized void close() {
    closed = true;
    waiting.clear();
  }

  private synchronized Optional<ConversationEvent> next() {
    Optional<ConversationEvent> event = Optional.ofNullable(waiting.poll());
    delivering = event.isPresent();
    return event;
  }

  private void deliver() {
    for (Optional<ConversationEvent> event = next(); event.isPresent(); event = next()) {
      try {
        listener.on(event.get());
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "something that happened in a conversation could not be handled", e);
      }
    }
  }
}
