package org.interviewkit.domain.rubric;

/** Where a question comes from. */
public enum QuestionOrigin {
  /** The question bank. */
  BANK,
  /** A requirement of the job description. */
  JOB_DESCRIPTION,
  /** Something the candidate's CV says or leaves open. */
  CV,
  /** A person of the hiring team. */
  RECRUITER
}
