package org.interviewkit.domain.supervision;

/** What became of an action. */
public enum Effect {
  /** Nothing was to be done. */
  NONE,
  /** Waits for the interviewer's next turn, or for the answer in progress to be finished; can still be undone. */
  PENDING,
  /** Was carried out. */
  APPLIED,
  /** Was taken back by a person before it took effect. */
  UNDONE,
  /** Was overtaken by a later action or by the end of the interview. */
  SUPERSEDED,
  /** Could not be carried out: the interviewer did not know how to follow the instruction. */
  NOT_FOLLOWED
}
