package org.interviewkit.port;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A place in a list that is ordered newest first: the last entry of the page before.
 *
 * @param createdAt when that entry was made
 * @param id its identifier, which orders entries of the same instant, descending as an unsigned 128-bit number (as its text form sorts)
 */
public record Cursor(Instant createdAt, UUID id) {

  /** The order of lists. */
  public static final Comparator<Cursor> NEWEST_FIRST =
      Comparator.comparing(Cursor::createdAt).thenComparing(cursor -> cursor.id.toString()).reversed();

  /** Whether an entry comes after this place. */
  public boolean isBefore(Cursor entry) {
    return NEWEST_FIRST.compare(this, entry) < 0;
  }
}
