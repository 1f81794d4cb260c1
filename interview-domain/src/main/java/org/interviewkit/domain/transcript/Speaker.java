package org.interviewkit.domain.transcript;

/** Who said a turn. */
public enum Speaker {
  /** The candidate. */
  USER,
  /** The AI interviewer. */
  ASSISTANT,
  /** A person of the hiring team who leads the interview, or has taken the interviewer's place. */
  PERSON,
  /** The system: a note about the course of the interview, such as a lost connection. */
  SYSTEM
}
