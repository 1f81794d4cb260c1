package org.interviewkit.domain.document;

/** What a document is for. */
public enum DocumentKind {
  /** Describes a role. */
  JOB_DESCRIPTION,
  /** A candidate's curriculum vitae. */
  CV,
  /** The sound of an interview that a person leads, as one file. */
  SOUND,
  /** One track of a recorded interview. */
  RECORDING
}
