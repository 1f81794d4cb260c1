package org.interviewkit.liberty.rest;

import java.util.Optional;

/** Ends a request with a problem. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final Integer retryAfter;

  /** Ends with this problem. */
  public Refusal(Problem problem) {
    this(problem, null);
  }

  private Refusal(Problem problem, Integer retryAfter) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** Ends with this problem and says after how many seconds trying again may help. */
  public static Refusal retryAfter(Problem problem, int seconds) {
    return new Refusal(problem, seconds);
  }

  /** What went wrong. */
  public Problem problem() {
    return problem;
  }

  /** After how many seconds trying again may help. */
  public Optional<Integer> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
