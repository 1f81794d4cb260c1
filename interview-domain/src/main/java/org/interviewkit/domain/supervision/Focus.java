package org.interviewkit.domain.supervision;

/** What a guidance wants of the interviewer's next turn. */
public enum Focus {
  /** Come back to the question. */
  BACK_TO_TOPIC,
  /** Ask for a concrete example. */
  ASK_FOR_EXAMPLE,
  /** Leave the question and go on to the next. */
  MOVE_ON,
  /** Do what the instruction of a person says. */
  INSTRUCTION
}
