package org.interviewkit.domain.assistant;

/** A part of the assistant that answers one kind of message. */
public enum Agent {
  /** Talks politely about nothing. */
  SMALLTALK,
  /** Answers from the owner's documents. */
  KNOWLEDGE,
  /** Hands over to a person. */
  ESCALATION,
  /** Takes a ticket or feedback. */
  TICKET_WIDGET,
  /** Says no, names who can help, and offers what is possible. */
  SAFETY
}
