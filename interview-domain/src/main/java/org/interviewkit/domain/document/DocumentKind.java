package org.interviewkit.domain.document;

/** What a document is for. */
public enum DocumentKind {
  /** Describes a role. */
  JOB_DESCRIPTION,
  /** A candidate's curriculum vitae. */
  CV,
  /** One track of a recorded interview. */
  RECORDING
}
