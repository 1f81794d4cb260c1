package org.interviewkit.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogHead;
import org.interviewkit.domain.assistant.LogLink;

/** Keeps the log of what the assistant did, as one chain; what is kept is never changed. Safe for many threads, and for many processes where one store serves several. */
public interface LogEntries {

  /**
   * Keeps an entry as the next one of the chain. The same again changes nothing. However many write at once, there is one chain: numbers have no gaps, and each entry follows
   * the one before.
   *
   * @return the entry in its place
   * @throws org.interviewkit.domain.Conflict if something else stands under its id
   */
  LogLink add(LogEntry entry);

  /**
   * One page, newest first.
   *
   * @param after the last entry of the page before, or empty for the first page
   * @param limit most entries, 1–1,000
   */
  List<LogLink> list(Optional<Cursor> after, int limit);

  /**
   * A part of the chain, lowest number first, as it stands where it is kept and not as somebody remembers it. Entries that are missing are left out; the part ends before one
   * that cannot be read.
   *
   * @param number only entries with a higher number
   * @param limit most entries, 1–1,000
   */
  List<LogLink> readAfter(long number, int limit);

  /** How far the chain reaches, as far as the keeper knows; {@link LogHead#NONE} before the first entry. */
  LogHead head();

  /**
   * How many entries there are of each day, kind and intent; those of which there is none are left out. In no order.
   *
   * @param from the first moment
   * @param until the first moment after the last
   */
  List<LogCount> counts(Instant from, Instant until);

  /**
   * The newest entries of a kind, newest first.
   *
   * @param from the first moment
   * @param until the first moment after the last
   * @param limit most entries, 1–1,000
   */
  List<LogEntry> newest(LogEntry.Kind kind, Instant from, Instant until, int limit);
}
