package org.interviewkit.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.LogEntries;

/** The assistant's log as rows. */
public final class JpaLogEntries implements LogEntries {

  private final UnitOfWork unit;

  JpaLogEntries(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public void add(LogEntry entry) {
    String name = "log entry " + entry.id();
    try {
      unit.run(name, entities -> entities.persist(new LogRow(entry)));
    } catch (UnitOfWork.Taken e) {
      if (!unit.read(name, entities -> entities.find(LogRow.class, entry.id().toString())).entry().equals(entry)) {
        throw new Conflict(name + " is there already, with other content");
      }
    }
  }

  @Override
  public List<LogEntry> list(Optional<Cursor> after, int limit) {
    Require.between("limit", limit, 1, 1_000);
    PageQuery query = new PageQuery("log_entry", "document").after(after).newest(limit);
    return unit.read("the log", entities -> query.run(entities).map(LogRow.STORED::read).toList());
  }

  @Override
  public Map<LogEntry.Kind, Long> counts() {
    return counted("select e.kind, count(e) from LogRow e group by e.kind").entrySet().stream()
        .collect(Collectors.toMap(row -> LogEntry.Kind.valueOf(row.getKey()), Map.Entry::getValue));
  }

  @Override
  public Map<Intent, Long> intents() {
    return counted("select e.intent, count(e) from LogRow e where e.kind = 'MESSAGE_ANSWERED' and e.intent is not null group by e.intent").entrySet().stream()
        .collect(Collectors.toMap(row -> Intent.valueOf(row.getKey()), Map.Entry::getValue));
  }

  private Map<String, Long> counted(String query) {
    return unit.read(
        "the log",
        entities -> entities.createQuery(query, Object[].class).getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1])));
  }
}
