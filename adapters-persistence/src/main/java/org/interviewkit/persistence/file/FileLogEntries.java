package org.interviewkit.persistence.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.LogEntries;

/** The assistant's log as lines of one file. */
public final class FileLogEntries implements LogEntries {

  private final Journal<LogEntry> journal;

  FileLogEntries(Path directory) {
    journal = new Journal<>("log entry", directory, new Stored<>("log entry", LogEntry.class), entry -> new Cursor(entry.at(), entry.id()));
  }

  @Override
  public void add(LogEntry entry) {
    journal.add(entry);
  }

  @Override
  public List<LogEntry> list(Optional<Cursor> after, int limit) {
    return journal.list(after, limit);
  }

  @Override
  public Map<LogEntry.Kind, Long> counts() {
    return journal.all().stream().collect(Collectors.groupingBy(LogEntry::kind, Collectors.counting()));
  }

  @Override
  public Map<Intent, Long> intents() {
    return journal.all().stream()
        .filter(entry -> entry.kind() == LogEntry.Kind.MESSAGE_ANSWERED)
        .flatMap(entry -> entry.intent().stream())
        .collect(Collectors.groupingBy(intent -> intent, Collectors.counting()));
  }
}
