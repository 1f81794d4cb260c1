package org.interviewkit.domain.interview;

import java.util.Locale;

/**
 * Where an interview stands.
 *
 * <pre>
 * SCHEDULED → INVITED → CONSENTED → IN_PROGRESS ⇄ PAUSED
 *                                        ↓          ⇅
 *                                    CONCLUDING ⇄ PAUSED
 *                                        ↓
 *          COMPLETED | ABANDONED | EXPIRED;  COMPLETED → EVALUATED → DECIDED
 * </pre>
 */
public enum InterviewStatus {
  /** Planned; the candidate has no link yet. */
  SCHEDULED,
  /** The candidate has a link. */
  INVITED,
  /** The candidate has read the notice and agreed. */
  CONSENTED,
  /** Being held; the clock runs. */
  IN_PROGRESS,
  /** Interrupted; the clock stands. */
  PAUSED,
  /** Being wound up; the clock runs. */
  CONCLUDING,
  /** Held to its end. */
  COMPLETED,
  /** Begun, and not continued in time. */
  ABANDONED,
  /** Not begun in time. */
  EXPIRED,
  /** Completed, and the evaluation is there. */
  EVALUATED,
  /** A person has decided. */
  DECIDED;

  /** The status as it stands in protocols, for example {@code in_progress}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the clock runs. */
  public boolean isRunning() {
    return this == IN_PROGRESS || this == CONCLUDING;
  }

  /** Whether the candidate can be, or come back, in the conversation. */
  public boolean isOpen() {
    return isRunning() || this == PAUSED || this == CONSENTED;
  }

  /** Whether nothing more will be said. */
  public boolean isOver() {
    return switch (this) {
      case SCHEDULED, INVITED, CONSENTED, IN_PROGRESS, PAUSED, CONCLUDING -> false;
      case COMPLETED, ABANDONED, EXPIRED, EVALUATED, DECIDED -> true;
    };
  }
}
