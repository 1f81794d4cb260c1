package org.interviewkit.application;

/** Somebody's place among the listeners. */
public interface Observation {

  /** Sends the turns after a position, the supervisor's records and the coverage again. */
  void resume(int after);

  /** Stops listening. */
  void leave();
}
