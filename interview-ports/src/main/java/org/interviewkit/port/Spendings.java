package org.interviewkit.port;

import org.interviewkit.domain.interview.InterviewId;

/** Keeps how many tokens models read and wrote for interviews. */
public interface Spendings {

  /**
   * Adds to what was spent on an interview. Of additions at the same moment none is lost. Not to be repeated: the same again counts again.
   *
   * @return what was spent on it with this
   */
  Reasoner.Tokens add(InterviewId interview, Reasoner.Tokens more);

  /** What was spent on an interview so far; zeros when that is nothing. */
  Reasoner.Tokens of(InterviewId interview);
}
