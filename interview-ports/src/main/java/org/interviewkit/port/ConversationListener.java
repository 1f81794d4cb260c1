package org.interviewkit.port;

/** Hears what happens in a conversation, one event at a time, in order. */
@FunctionalInterface
public interface ConversationListener {

  /** Takes one event. */
  void on(ConversationEvent event);
}
