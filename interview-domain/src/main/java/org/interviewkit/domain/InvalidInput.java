package org.interviewkit.domain;

/**
 * What a caller handed in cannot be accepted; nothing was changed. The message names the thing and the limit, for example "score 120: allowed 0–100", and never
 * repeats candidate text.
 */
public final class InvalidInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * Refuses one value.
   *
   * @param field dotted path of the refused value as the caller knows it, for example {@code rubric.criteria}; empty when it concerns the whole input
   * @param message what is wrong and what is allowed
   */
  public InvalidInput(String field, String message) {
    super(message);
    this.field = field;
  }

  /** Dotted path of the refused value; empty when it concerns the whole input. */
  public String field() {
    return field;
  }
}
