package org.interviewkit.application;

import org.interviewkit.port.AudioEvent;

/**
 * Someone's connection to a live interview. Methods are called in the order things happen, by one thread at a time, and must not block; {@link #hear} has an order and a
 * thread of its own.
 */
public interface Participant {

  /** Takes an event. */
  void on(LiveEvent event);

  /** Takes a sound of a spoken interview. Only whoever sits on the candidate's seat hears any. */
  default void hear(AudioEvent event) {
    // who only reads needs no ears
  }

  /** Is told that the connection is over; no event follows. */
  void leave(Leave reason);

  /** Why a connection is over. */
  enum Leave {
    /** The interview is over. */
    FINISHED,
    /** A newer connection took the candidate's seat. */
    REPLACED,
    /** The system is being stopped; the interview is paused and can be continued. */
    STOPPING
  }
}
