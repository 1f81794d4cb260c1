package org.interviewkit.port;

import java.time.Instant;
import java.util.Optional;
import org.interviewkit.domain.Require;

/**
 * A piece of work that must be done even if the process dies.
 *
 * @param kind what is to be done, 1–40 characters, for example {@code evaluate}
 * @param subject to what, 1–100 characters, for example an interview's id; kind and subject together identify the job
 * @param state where it stands
 * @param attempts how often it was begun since it was asked for, or since a part of it was done
 * @param dueAt WAITING: when it may be begun (again); RUNNING: when it was begun; DONE or FAILED: when that was. Microseconds; finer ones may be lost
 * @param lastError why the last attempt failed, at most 500 characters, without candidate text; empty if none did
 */
public record Job(String kind, String subject, State state, int attempts, Instant dueAt, Optional<String> lastError) {

  /** How long the reason of a failure may be, in characters. */
  public static final int MAX_ERROR = 500;

  /** Where a job stands. */
  public enum State {
    /** Waits to be begun. */
    WAITING,
    /** Begun; if the process dies it is begun again. */
    RUNNING,
    /** Done. */
    DONE,
    /** Given up after too many attempts; a person can have it run again. */
    FAILED
  }

  /** Checks every bound. */
  public Job {
    Require.text("kind", kind, 40);
    Require.text("subject", subject, 100);
    Require.present("state", state);
    Require.present("dueAt", dueAt);
    lastError.ifPresent(error -> Require.text("lastError", error, MAX_ERROR));
  }
}
