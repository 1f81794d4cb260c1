package org.interviewkit.application;

/** Someone's connection to a live interview. Both methods are called in the order things happen, by one thread at a time, and must not block. */
public interface Participant {

  /** Takes an event. */
  void on(LiveEvent event);

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
