package org.interviewkit.domain.transcript;

/** How a turn came to be. */
public enum TurnType {
  /** Typed, or written by the interviewer. */
  TEXT,
  /** Spoken and transcribed. */
  AUDIO,
  /** A note of the system. */
  SYSTEM,
  /** Handed in by the device of a person who leads the interview, typed or transcribed there: nothing of it was heard here. */
  SUPPLIED
}
