package org.interviewkit.port;

/** Hears the interviewer's voice as it comes, one event at a time, in order. Must not block: it is called where the voice comes in. */
@FunctionalInterface
public interface AudioListener {

  /** Takes one event. */
  void on(AudioEvent event);
}
