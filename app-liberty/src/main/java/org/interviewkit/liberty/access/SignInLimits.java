package org.interviewkit.liberty.access;

import java.time.Clock;

/**
 * How often signing in may fail.
 *
 * @param people per address and account: 10 in a minute
 * @param links per address, for candidates' links: 20 in a minute
 */
public record SignInLimits(FailureLimit people, FailureLimit links) {

  private static final int PEOPLE = 10;
  private static final int LINKS = 20;

  /** Both limits by a clock, for all servers together. */
  public SignInLimits(Tally tally, Clock clock) {
    this(new FailureLimit("people", PEOPLE, tally, clock), new FailureLimit("links", LINKS, tally, clock));
  }
}
