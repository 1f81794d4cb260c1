package org.interviewkit.local;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogHead;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.LogCount;
import org.interviewkit.port.LogEntries;

/** The assistant's log in memory: gone with the process. */
public final class MemoryLogEntries implements LogEntries {

  private static final int MOST = 1_000;

  private record Slot(LocalDate day, LogEntry.Kind kind, Optional<Intent> intent) {}

  private final List<LogLink> chain = new ArrayList<>();
  private final Map<UUID, LogLink> byId = new HashMap<>();

  @Override
  public synchronized LogLink add(LogEntry entry) {
    LogLink standing = byId.get(entry.id());
    if (standing == null) {
      LogLink next = LogLink.after(head(), entry);
      chain.add(next);
      byId.put(entry.id(), next);
      return next;
    }
    if (!standing.entry().equals(entry)) {
      throw new Conflict("log entry " + entry.id() + " is there already, with other content");
    }
    return standing;
  }

  @Override
  public List<LogLink> list(Optional<Cursor> after, int limit) {
    Require.between("limit", limit, 1, MOST);
    return all().stream()
        .filter(link -> after.isEmpty() || after.get().isBefore(place(link.entry())))
        .sorted(Comparator.comparing(link -> place(link.entry()), Cursor.NEWEST_FIRST))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<LogLink> readAfter(long number, int limit) {
    Require.between("limit", limit, 1, MOST);
    return chain.stream().skip(number).limit(limit).toList();
  }

  @Override
  public synchronized LogHead head() {
    return chain.isEmpty() ? LogHead.NONE : chain.get(chain.size() - 1).head();
  }

  @Override
  public List<LogCount> counts(Instant from, Instant until) {
    Map<Slot, Long> counted =
        within(from, until).collect(Collectors.groupingBy(one -> new Slot(LocalDate.ofInstant(one.at(), ZoneOffset.UTC), one.kind(), one.intent()), Collectors.counting()));
    return counted.entrySet().stream().map(one -> new LogCount(one.getKey().day(), one.getKey().kind(), one.getKey().intent(), one.getValue())).toList();
  }

  @Override
  public List<LogEntry> newest(LogEntry.Kind kind, Instant from, Instant until, int limit) {
    Require.between("limit", limit, 1, MOST);
    return within(from, until).filter(one -> one.kind() == kind).sorted(Comparator.comparing(MemoryLogEntries::place, Cursor.NEWEST_FIRST)).limit(limit).toList();
  }

  private Stream<LogEntry> within(Instant from, Instant until) {
    return all().stream().map(LogLink::entry).filter(one -> !one.at().isBefore(from) && one.at().isBefore(until));
  }

  private synchronized List<LogLink> all() {
    return List.copyOf(chain);
  }

  private static Cursor place(LogEntry entry) {
    return new Cursor(entry.at(), entry.id());
  }
}
