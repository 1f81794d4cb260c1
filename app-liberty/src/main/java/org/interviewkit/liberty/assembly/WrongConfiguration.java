package org.interviewkit.liberty.assembly;

/** The configuration cannot be used. The message names the key, its value and what is allowed; it never holds a secret. */
public final class WrongConfiguration extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongConfiguration(String message) {
    super(message);
  }
}
