package org.interviewkit.liberty.assembly;

/** The system is not up; the message says why. Answered with 503. */
public final class NotReady extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Not ready, and why. */
  public NotReady(String reason) {
    super(reason);
  }
}
