package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogHead;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.LogCount;
import org.interviewkit.port.LogEntries;
import org.interviewkit.port.PortException;

/** The assistant's log as rows; the row of its head is locked while entries are added, so that all processes on one database write one chain. */
public final class JpaLogEntries implements LogEntries {

  private static final String NAME = "the log";
  private static final int MOST = 1_000;
  private static final long MICROS_A_DAY = 86_400_000_000L;

  private final UnitOfWork unit;
  private final Together<LogEntry, LogLink> writing;

  JpaLogEntries(UnitOfWork unit) {
    this.unit = unit;
    this.writing = new Together<>(this::addAll);
  }

  @Override
  public LogLink add(LogEntry entry) {
    LogLink kept = writing.write(entry);
    if (!kept.entry().equals(entry)) {
      throw new Conflict("log entry " + entry.id() + " is there already, with other content");
    }
    return kept;
  }

  @Override
  public List<LogLink> list(Optional<Cursor> after, int limit) {
    Require.between("limit", limit, 1, MOST);
    PageQuery query = new PageQuery("log_entry", "document, number, hash").after(after).newest(limit);
    return unit.read(
        NAME, entities -> query.rows(entities).map(row -> new LogLink(((Number) row[1]).longValue(), LogRow.STORED.read(row[0].toString()), (String) row[2])).toList());
  }

  @Override
  public List<LogLink> readAfter(long number, int limit) {
    Require.between("limit", limit, 1, MOST);
    List<LogRow> rows =
        unit.read(
            NAME,
            entities ->
                entities
                    .createQuery("select e from LogRow e where e.number > :number order by e.number", LogRow.class)
                    .setParameter("number", number)
                    .setMaxResults(limit)
                    .getResultList());
    List<LogLink> links = new ArrayList<>();
    for (LogRow row : rows) {
      try {
        links.add(row.link());
      } catch (PortException | InvalidInput e) {
        break;
      }
    }
    return links;
  }

  @Override
  public LogHead head() {
    return unit.read(NAME, entities -> head(entities.find(LogHeadRow.class, LogHeadRow.ONLY))).head();
  }

  @Override
  public List<LogCount> counts(Instant from, Instant until) {
    String day = "created_at / " + MICROS_A_DAY;
    String sql = "select " + day + ", kind, intent, count(*) from log_entry where created_at >= ? and created_at < ? group by " + day + ", kind, intent";
    List<?> rows = unit.read(NAME, entities -> entities.createNativeQuery(sql).setParameter(1, Micros.of(from)).setParameter(2, Micros.of(until)).getResultList());
    return rows.stream().map(row -> count((Object[]) row)).toList();
  }

  @Override
  public List<LogEntry> newest(LogEntry.Kind kind, Instant from, Instant until, int limit) {
    Require.between("limit", limit, 1, MOST);
    return unit.read(
        NAME,
        entities ->
            entities
                .createQuery("select e from LogRow e where e.kind = :kind and e.createdAt >= :from and e.createdAt < :until order by e.createdAt desc, e.id desc", LogRow.class)
                .setParameter("kind", kind.name())
                .setParameter("from", Micros.of(from))
                .setParameter("until", Micros.of(until))
                .setMaxResults(limit)
                .getResultStream()
                .map(LogRow::entry)
                .toList());
  }

  private List<LogLink> addAll(List<LogEntry> entries) {
    boolean different = entries.stream().map(LogEntry::id).distinct().count() == entries.size();
    if (different) {
      try {
        return unit.change(NAME, entities -> chained(entities, entries, new HashMap<>()));
      } catch (UnitOfWork.Taken e) {
        // one of them is there already, which is rare: look which
      }
    }
    return unit.change(NAME, entities -> chained(entities, entries, standing(entities, entries)));
  }

  /** Adds the entries that do not stand already; gives each in its place. */
  private static List<LogLink> chained(EntityManager entities, List<LogEntry> entries, Map<String, LogLink> standing) {
    LogHeadRow row = head(entities.find(LogHeadRow.class, LogHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE));
    LogHead head = row.head();
    List<LogLink> links = new ArrayList<>();
    for (LogEntry entry : entries) {
      LogLink link = standing.get(entry.id().toString());
      if (link == null) {
        link = LogLink.after(head, entry);
        head = link.head();
        standing.put(entry.id().toString(), link);
        entities.persist(new LogRow(link));
      }
      links.add(link);
    }
    row.take(head);
    return links;
  }

  /** Which of the entries are there, seen behind the lock: nobody adds one any more. */
  private static Map<String, LogLink> standing(EntityManager entities, List<LogEntry> entries) {
    head(entities.find(LogHeadRow.class, LogHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE));
    Map<String, LogLink> standing = new HashMap<>();
    entities
        .createQuery("select e from LogRow e where e.id in :ids", LogRow.class)
        .setParameter("ids", entries.stream().map(entry -> entry.id().toString()).distinct().toList())
        .getResultStream()
        .forEach(row -> standing.put(row.entry().id().toString(), row.link()));
    return standing;
  }

  private static LogHeadRow head(LogHeadRow row) {
    if (row == null) {
      throw new PortException(PortException.Kind.MALFORMED, "the log has no head: somebody removed the only row of the table log_head");
    }
    return row;
  }

  private static LogCount count(Object[] row) {
    return new LogCount(
        LocalDate.ofEpochDay(((Number) row[0]).longValue()),
        LogEntry.Kind.valueOf((String) row[1]),
        Optional.ofNullable((String) row[2]).map(Intent::valueOf),
        ((Number) row[3]).longValue());
  }
}
