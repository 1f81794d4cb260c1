package org.interviewkit.application;

/** Another process was to do something and did not say in time what came of it. The message says whether it may have been done. */
public final class NoAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoAnswer(String message) {
    super(message);
  }
}
