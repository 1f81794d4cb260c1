package org.interviewkit.domain.transcript;

/** How a turn came to be. */
public enum TurnType {
  /** Typed, or written by the interviewer. */
  TEXT,
  /** Spoken and transcribed. */
  AUDIO,
  /** A note of the system. */
  SYSTEM
}
