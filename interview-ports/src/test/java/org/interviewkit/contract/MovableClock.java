package org.interviewkit.contract;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is moved. */
public final class MovableClock extends Clock {

  private volatile Instant now;

  /** A clock that stands at some moment of a morning. */
  public MovableClock() {
    this(Instant.parse("2026-11-21T09:00:00Z"));
  }

  /** A clock that stands at a moment. */
  public MovableClock(Instant now) {
    this.now = now;
  }

  /** Lets time pass. */
  public void advance(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
