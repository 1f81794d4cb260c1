package org.interviewkit.domain.recording;

/** Whose voice is on a track. */
public enum Track {
  /** The candidate's, as it reached the server. */
  CANDIDATE,
  /** The interviewer's, as far as it was played to the candidate. */
  INTERVIEWER
}
