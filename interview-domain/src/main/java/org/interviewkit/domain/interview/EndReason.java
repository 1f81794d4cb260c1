package org.interviewkit.domain.interview;

/** Why an interview came to its end. */
public enum EndReason {
  /** The interviewer said goodbye. */
  FINISHED,
  /** The candidate ended it. */
  ENDED_BY_CANDIDATE,
  /** A person of the hiring team ended it. */
  ENDED_BY_RECRUITER,
  /** The maximum duration was reached. */
  TIME_LIMIT,
  /** The candidate did not come back in time. */
  NOT_RESUMED,
  /** The candidate did not begin in time. */
  NOT_STARTED
}
