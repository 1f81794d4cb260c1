package org.interviewkit.openai.realtime;

/** Why an answer is asked for. */
enum Request {
  /** The interviewer's next turn is due. */
  TURN,
  /** The interviewer has to say goodbye. */
  GOODBYE,
  /** The candidate has been silent for long. */
  IDLE,
  /** A connection was lost while somebody spoke. */
  AGAIN
}
