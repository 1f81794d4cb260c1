package org.interviewkit.liberty.live;

/** What a connection is for. */
public enum Seating {
  /** Speaks as the candidate. */
  CANDIDATE,
  /** Listens. */
  OBSERVER
}
