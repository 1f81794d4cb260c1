package org.interviewkit.liberty.live;

/** A message the protocol does not allow. */
final class BadMessage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  BadMessage(String code, String message) {
    super(message);
    this.code = code;
  }

  String code() {
    return code;
  }
}
