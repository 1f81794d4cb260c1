package org.interviewkit.persistence.file;

import java.nio.file.Files;
import java.nio.file.Path;
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
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.LogCount;
import org.interviewkit.port.LogEntries;
import org.interviewkit.port.PortException;

/** The assistant's log as lines of one file, in the order of its chain; held in memory for lists and figures, read from the file when it is looked through. */
public final class FileLogEntries implements LogEntries {

  private static final Stored<LogLink> STORED = new Stored<>("log entry", LogLink.class);
  private static final int MOST = 1_000;

  private record Slot(LocalDate day, LogEntry.Kind kind, Optional<Intent> intent) {}

  private final Lines lines;
  private final List<LogLink> chain = new ArrayList<>();
  private final Map<UUID, LogLink> byId = new HashMap<>();

  /** Where every thousandth line begins. */
  private final List<Long> marks = new ArrayList<>();

  FileLogEntries(Path directory) {
    Disk.makeDirectory(directory);
    Path file = directory.resolve("chain");
    takeOver(directory.resolve("entries"), file);
    lines = new Lines(file);
    long end = 0;
    for (String line : lines.read()) {
      remember(STORED.read(line), end);
      end += Lines.length(line);
    }
  }

  @Override
  public synchronized LogLink add(LogEntry entry) {
    LogLink standing = byId.get(entry.id());
    if (standing == null) {
      LogLink next = LogLink.after(head(), entry);
      remember(next, lines.append(STORED.write(next)));
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
    int mark = (int) Math.min(number / MOST, marks.size() - 1L);
    List<LogLink> links = new ArrayList<>();
    if (mark >= 0) {
      for (String line : lines.read(marks.get(mark), (int) Math.min(number - mark * (long) MOST, Integer.MAX_VALUE - MOST), limit)) {
        try {
          links.add(STORED.read(line));
        } catch (PortException e) {
          break;
        }
      }
    }
    return links;
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
    return within(from, until).filter(one -> one.kind() == kind).sorted(Comparator.comparing(FileLogEntries::place, Cursor.NEWEST_FIRST)).limit(limit).toList();
  }

  /** Takes the entries of versions that kept no chain into one, in their order. */
  private static void takeOver(Path before, Path file) {
    if (Files.exists(before) && !Files.exists(file)) {
      Stored<LogEntry> form = new Stored<>("log entry", LogEntry.class);
      StringBuilder text = new StringBuilder();
      LogHead head = LogHead.NONE;
      for (String line : new Lines(before).read()) {
        LogLink link = LogLink.after(head, form.read(line));
        text.append(Lines.line(STORED.write(link)));
        head = link.head();
      }
      Disk.replace(file, text.toString());
    }
    Disk.delete(before);
  }

  private void remember(LogLink link, long start) {
    if (chain.size() % MOST == 0) {
      marks.add(start);
    }
    chain.add(link);
    byId.put(link.entry().id(), link);
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
