package org.interviewkit.reasoning;

/** An answer cannot be used. The message says where and why, in words of ours: it repeats neither the answer nor the data. */
final class Unusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unusable(String message) {
    super(message);
  }
}
