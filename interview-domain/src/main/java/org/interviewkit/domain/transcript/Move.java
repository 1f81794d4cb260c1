package org.interviewkit.domain.transcript;

/** What an interviewer's turn does in the conversation. */
public enum Move {
  /** Greets, says that it is an AI, says how the interview goes, and asks the first question. */
  OPENING,
  /** Asks a question of the plan for the first time. */
  QUESTION,
  /** Asks further about the same question. */
  FOLLOW_UP,
  /** Asks the same question in simpler words. */
  REPHRASE,
  /** Says the same question again, word for word. */
  REPEAT,
  /** Answers a question of the candidate and comes back to its own. */
  ANSWER,
  /** Comes back to the subject after a remark that was beside it. */
  REDIRECT,
  /** Sets a limit after an abusive remark. */
  BOUNDARY,
  /** Passes on a question a person of the hiring team sent in during the interview. */
  RELAY,
  /** Asks what the candidate would like to know. */
  INVITE_QUESTIONS,
  /** Says what happens next, and goodbye. */
  CLOSING
}
