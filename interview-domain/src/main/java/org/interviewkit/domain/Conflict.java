package org.interviewkit.domain;

/**
 * The thing is not in a state that allows this, or somebody else changed it first; nothing was changed. The message names the present state and the wanted one.
 */
public final class Conflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says which state stands against which wish. */
  public Conflict(String message) {
    super(message);
  }
}
