package org.interviewkit.port;

import org.interviewkit.domain.event.InterviewEvent;

/** Tells other systems what happened to interviews. Safe for use by many threads. */
public interface Announcer {

  /** Whether anybody is to be told at all; the same for as long as the adapter lives, whether the other side answers at the moment or not. */
  boolean isListenedTo();

  /**
   * Tells one event and waits until the other side has taken it. The same event again is told again, under the same id, by which the other side may know it. Takes less than a
   * minute.
   *
   * @throws PortException of kind UNAVAILABLE if the other side does not answer, or does not take it now: try again later. It may have taken it all the same. Of kind REFUSED
   *     if it wants to hear no more, must not be told, or nobody is to be told. The message holds no word of the other side's answer but its status
   */
  void announce(InterviewEvent event);
}
