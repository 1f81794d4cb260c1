package org.interviewkit.storage.s3;

/** The server did not do what it was asked. Holds its status and code, and no other word of what it said. */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What failed. */
  public enum Reason {
    /** Nobody listens, the connection broke, or it took too long. */
    UNREACHABLE("the server cannot be reached"),
    /** It cannot do it now. */
    BUSY("the server cannot do it now"),
    /** It has no space left. */
    FULL("no space is left"),
    /** There is no such object. */
    NO_OBJECT("there is no such object"),
    /** There is no such bucket. */
    NO_BUCKET("there is no such bucket"),
    /** There is such an object already. */
    EXISTS("there is such an object already"),
    /** It does not know the access key. */
    UNKNOWN_KEY("the server does not know the access key"),
    /** The signature is not that of the access key: another secret. */
    WRONG_SECRET("the secret is not that of the access key"),
    /** The clocks differ too much. */
    WRONG_TIME("the clocks of this machine and of the server differ"),
    /** The bucket is in another region. */
    WRONG_REGION("the bucket is in another region"),
    /** We may not do it. */
    DENIED("the access key may not do this"),
    /** It does not do such things. */
    REFUSED("the server refuses");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  private final Reason reason;

  /** A failure without an answer. */
  public Failure(Reason reason, Throwable cause) {
    super(reason.words, cause);
    this.reason = reason;
  }

  /** An answer that is none; the code is dropped unless it looks like one. */
  public Failure(Reason reason, int status, String code) {
    super(reason.words + " (" + status + (code.matches("[A-Za-z0-9._-]{1,60}") ? " " + code : "") + ")");
    this.reason = reason;
  }

  /** What failed. */
  public Reason reason() {
    return reason;
  }
}
