package org.interviewkit.liberty.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogHead;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.LogCount;
import org.interviewkit.port.LogEntries;

/** Adds to each entry the network it comes from, where there is one to add. */
public final class AddressedLogEntries implements LogEntries {

  private final LogEntries log;
  private final Supplier<Optional<String>> network;

  /** Stands before a log. */
  public AddressedLogEntries(LogEntries log, Supplier<Optional<String>> network) {
    this.log = log;
    this.network = network;
  }

  @Override
  public LogLink add(LogEntry entry) {
    Optional<String> address = entry.address().or(network);
    return log.add(new LogEntry(entry.id(), entry.at(), entry.kind(), entry.thread(), entry.intent(), address, entry.detail()));
  }

  @Override
  public List<LogLink> list(Optional<Cursor> after, int limit) {
    return log.list(after, limit);
  }

  @Override
  public List<LogLink> readAfter(long number, int limit) {
    return log.readAfter(number, limit);
  }

  @Override
  public LogHead head() {
    return log.head();
  }

  @Override
  public List<LogCount> counts(Instant from, Instant until) {
    return log.counts(from, until);
  }

  @Override
  public List<LogEntry> newest(LogEntry.Kind kind, Instant from, Instant until, int limit) {
    return log.newest(kind, from, until, limit);
  }
}
