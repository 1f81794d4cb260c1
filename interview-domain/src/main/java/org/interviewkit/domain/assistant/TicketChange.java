package org.interviewkit.domain.assistant;

import java.time.Instant;
import java.util.Optional;
import org.interviewkit.domain.Require;

/**
 * One change of a ticket.
 *
 * @param at when
 * @param by whose account did it, 1–100 characters
 * @param kind what changed
 * @param from what was before, at most {@value #MAX_VALUE} characters; empty where there was nothing
 * @param to what is since, at most {@value #MAX_VALUE} characters; empty where there is nothing. For a merge {@code from} and {@code to} are ticket numbers: of the one that was
 *     merged and the one it went into, the other way round when it was taken out again. For a reply {@code to} says which way it went
 */
public record TicketChange(Instant at, String by, Kind kind, Optional<String> from, Optional<String> to) {

  /** The longest value, in characters. */
  public static final int MAX_VALUE = 100;

  /** What can change. */
  public enum Kind {
    /** Where it stands. */
    STATUS,
    /** Who looks after it. */
    OWNER,
    /** By when it should be answered. */
    DUE,
    /** Under which category it is. */
    CATEGORY,
    /** A note was added. */
    NOTE,
    /** The visitor was answered. */
    REPLY,
    /** It was merged or taken out again. */
    MERGE
  }

  /** Checks every bound. */
  public TicketChange {
    Require.present("at", at);
    Require.text("by", by, 100);
    Require.present("kind", kind);
    from.ifPresent(value -> Require.text("from", value, MAX_VALUE));
    to.ifPresent(value -> Require.text("to", value, MAX_VALUE));
  }
}
