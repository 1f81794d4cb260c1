package org.interviewkit.port;

/** The world behind a port failed. Unless the port says otherwise, nothing was changed and the call may be repeated. Carries no vendor type a caller would need. */
public final class PortException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What kind of failure it was. */
  public enum Kind {
    /** Not reachable, timed out, overloaded: trying again later may help. */
    UNAVAILABLE,
    /** No space left to store what was handed in; nothing half-written is visible. */
    FULL,
    /** Answered, but with something that cannot be used: trying again may help or not. */
    MALFORMED,
    /** Refused for good, for example a wrong key: trying again does not help. */
    REFUSED
  }

  private final Kind kind;

  /** A failure with its cause. */
  public PortException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** A failure without one. */
  public PortException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What kind of failure it was. */
  public Kind kind() {
    return kind;
  }

  /** Whether trying again may help. */
  public boolean isRetryable() {
    return switch (kind) {
      case UNAVAILABLE, FULL, MALFORMED -> true;
      case REFUSED -> false;
    };
  }
}
