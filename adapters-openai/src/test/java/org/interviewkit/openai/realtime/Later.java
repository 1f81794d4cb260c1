package org.interviewkit.openai.realtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The real clock, put forward by hand. */
final class Later extends Clock {

  private final AtomicReference<Duration> passed;

  Later(AtomicReference<Duration> passed) {
    this.passed = passed;
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(passed.get());
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
