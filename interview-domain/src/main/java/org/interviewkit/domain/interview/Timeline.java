package org.interviewkit.domain.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When things happened, and how long the interview has run.
 *
 * @param createdAt when it was scheduled in the system
 * @param scheduledFor when it is meant to be held, or empty for "whenever the candidate likes"
 * @param startedAt when the first question was asked
 * @param runningSince since when the clock runs; empty while it stands
 * @param ranBefore running time before that
 * @param concludingAt when the winding up began
 * @param pausedAt since when it is paused; empty when it is not
 * @param endedAt when it was completed, abandoned or expired
 */
public record Timeline(
    Instant createdAt,
    Optional<Instant> scheduledFor,
    Optional<Instant> startedAt,
    Optional<Instant> runningSince,
    Duration ranBefore,
    Optional<Instant> concludingAt,
    Optional<Instant> pausedAt,
    Optional<Instant> endedAt) {

  static Timeline created(Instant now, Optional<Instant> scheduledFor) {
    return new Timeline(
        now, scheduledFor, Optional.empty(), Optional.empty(), Duration.ZERO, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Running time up to a moment, pauses left out; never negative. */
  public Duration elapsed(Instant now) {
    Duration current = runningSince.map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
    return ranBefore.plus(current.isNegative() ? Duration.ZERO : current);
  }

  Timeline started(Instant now) {
    return new Timeline(
        createdAt, scheduledFor, Optional.of(now), Optional.of(now), ranBefore, concludingAt, Optional.empty(), endedAt);
  }

  Timeline paused(Instant now) {
    return new Timeline(createdAt, scheduledFor, startedAt, Optional.empty(), elapsed(now), concludingAt, Optional.of(now), endedAt);
  }

  Timeline resumed(Instant now) {
    return new Timeline(createdAt, scheduledFor, startedAt, Optional.of(now), ranBefore, concludingAt, Optional.empty(), endedAt);
  }

  Timeline concluding(Instant now) {
    return new Timeline(createdAt, scheduledFor, startedAt, runningSince, ranBefore, Optional.of(now), pausedAt, endedAt);
  }

  Timeline ended(Instant now) {
    return new Timeline(createdAt, scheduledFor, startedAt, Optional.empty(), elapsed(now), concludingAt, Optional.empty(), Optional.of(now));
  }
}
