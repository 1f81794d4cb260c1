package org.interviewkit.domain.assistant;

import java.time.Instant;
import org.interviewkit.domain.Require;

/**
 * What somebody of the team wrote down about a ticket; the visitor never sees it.
 *
 * @param at when
 * @param by whose account, 1–100 characters
 * @param text 1–{@value #MAX} characters
 */
public record TicketNote(Instant at, String by, String text) {

  /** The longest note, in characters: a full page. */
  public static final int MAX = 4_000;

  /** Checks every bound. */
  public TicketNote {
    Require.present("at", at);
    Require.text("by", by, 100);
    Require.text("text", text, MAX);
  }
}
