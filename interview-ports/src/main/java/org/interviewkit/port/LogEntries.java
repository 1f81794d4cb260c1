package org.interviewkit.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;

/** Keeps the log of what the assistant did; what is kept is never changed. */
public interface LogEntries {

  /**
   * Keeps an entry. The same again changes nothing.
   *
   * @throws org.interviewkit.domain.Conflict if something else stands under its id
   */
  void add(LogEntry entry);

  /**
   * One page, newest first.
   *
   * @param after the last entry of the page before, or empty for the first page
   * @param limit most entries, 1–1,000
   */
  List<LogEntry> list(Optional<Cursor> after, int limit);

  /** How many there are of each kind; those of which there is none are left out. */
  Map<LogEntry.Kind, Long> counts();

  /** How many answered messages there are of each intent; those of which there is none are left out. */
  Map<Intent, Long> intents();
}
