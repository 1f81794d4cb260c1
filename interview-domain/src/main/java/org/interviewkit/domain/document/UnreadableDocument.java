package org.interviewkit.domain.document;

/** A document whose text cannot be had; nothing was stored. The message says in one sentence which and why. */
public final class UnreadableDocument extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why a document cannot be read. */
  public enum Reason {
    /** Neither PDF nor DOCX nor plain text, whatever its name says. */
    UNSUPPORTED_TYPE,
    /** Named or begun like a known type, but its inside is broken. */
    DAMAGED,
    /** Needs a password. */
    ENCRYPTED,
    /** Holds pictures of text but no text. */
    IMAGE_ONLY,
    /** Holds no text at all. */
    EMPTY,
    /** Unpacks to more than allowed, or holds more pages or parts than allowed. */
    TOO_LARGE,
    /** Took longer or more memory than allowed. */
    TOO_COSTLY
  }

  private final Reason reason;

  /** Says why. */
  public UnreadableDocument(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why it cannot be read. */
  public Reason reason() {
    return reason;
  }
}
