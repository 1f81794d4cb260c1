package org.interviewkit.domain.transcript;

/** Who said a turn. */
public enum Speaker {
  /** The candidate. */
  USER,
  /** The AI interviewer. */
  ASSISTANT,
  /** The system: a note about the course of the interview, such as a lost connection. */
  SYSTEM
}
