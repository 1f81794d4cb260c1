package org.interviewkit.port;

import org.interviewkit.domain.interview.InterviewId;

/** A lease under which something was to be written is not the interview's any more: another node has taken it. Nothing was written. */
public final class LeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says which interview it was. */
  public LeaseLost(InterviewId interview) {
    super("interview " + interview + " is held by another server now");
  }
}
