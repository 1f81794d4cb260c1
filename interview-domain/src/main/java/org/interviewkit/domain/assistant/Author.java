package org.interviewkit.domain.assistant;

/** Who wrote a message. */
public enum Author {
  /** The visitor of the website. */
  VISITOR,
  /** The assistant, a machine. */
  ASSISTANT,
  /** A person of the team. */
  PERSON
}
