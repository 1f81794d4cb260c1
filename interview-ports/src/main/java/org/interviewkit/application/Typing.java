package org.interviewkit.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether the candidate is in the middle of an answer. Guarded by the interview's lock. */
final class Typing {

  /** Writing counts as stopped when nothing was heard of it for this long. */
  private static final Duration FADES = Duration.ofSeconds(20);

  /** How long an END waits at least, so that a person can take it back and a silent thought can become words. */
  private static final Duration AT_LEAST = Duration.ofSeconds(15);

  /** How long an END waits at most for an answer that is being written. */
  private static final Duration AT_MOST = Duration.ofMinutes(3);

  private Optional<Instant> lastSign = Optional.empty();
  private boolean speaking;

  void set(boolean active, Instant now) {
    lastSign = active ? Optional.of(now) : Optional.empty();
  }

  /** Whoever speaks is heard to stop, so this does not fade. */
  void speaking(boolean active) {
    speaking = active;
  }

  void stopped() {
    speaking = false;
    lastSign = Optional.empty();
  }

  boolean isActive(Instant now) {
    return speaking || lastSign.filter(sign -> sign.plus(FADES).isAfter(now)).isPresent();
  }

  /** Whether an END that was decided at a moment may take effect now. */
  boolean mayInterrupt(Instant decided, Instant now) {
    Duration waited = Duration.between(decided, now);
    return waited.compareTo(AT_MOST) >= 0 || (waited.compareTo(AT_LEAST) >= 0 && !isActive(now));
  }
}
