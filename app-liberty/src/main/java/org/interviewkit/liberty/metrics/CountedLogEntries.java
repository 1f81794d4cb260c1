package org.interviewkit.liberty.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogHead;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.LogCount;
import org.interviewkit.port.LogEntries;

/** Counts what is written to a log. */
public final class CountedLogEntries implements LogEntries {

  private final LogEntries log;
  private final Measurements measurements;

  /** Stands before a log. */
  public CountedLogEntries(LogEntries log, Measurements measurements) {
    this.log = log;
    this.measurements = measurements;
  }

  @Override
  public LogLink add(LogEntry entry) {
    LogLink link = log.add(entry);
    measurements.noted(entry);
    return link;
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
