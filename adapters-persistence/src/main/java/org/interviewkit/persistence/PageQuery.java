package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interviewkit.port.Cursor;

/**
 * One page of a table that is ordered by creation, newest first, as SQL that every database takes and that finds its rows through an index: no page is dearer than
 * the first. Several values of one column become one ordered query each, joined by {@code union all}: a database would otherwise sort all their rows.
 */
final class PageQuery {

  private final String table;
  private final String column;
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private Optional<String> leading = Optional.empty();
  private List<String> alternatives = List.of();
  private int limit;

  PageQuery(String table, String column) {
    this.table = table;
    this.column = column;
  }

  /** Rows in which a text stands; all for the empty one. */
  PageQuery matching(String text) {
    if (!text.isEmpty()) {
      where(Search.isPossible(text) ? "search like ? escape '!'" : "1 = 0 and search like ? escape '!'", Search.pattern(text));
    }
    return this;
  }

  /** Rows with this value in a column whose index begins with it. */
  PageQuery with(String name, String value) {
    leading = Optional.of(name);
    return where(name + " = ?", value);
  }

  /** Rows with any of these values in a column; all when there are none. */
  PageQuery withAny(String name, Collection<String> any) {
    if (!any.isEmpty()) {
      alternatives = any.stream().sorted().toList();
      if (leading.isEmpty()) {
        leading = Optional.of(name);
      }
      conditions.add(name + " = ?");
    }
    return this;
  }

  /** Rows after a place in the list. */
  PageQuery after(Optional<Cursor> cursor) {
    cursor.ifPresent(
        place -> {
          long at = Micros.of(place.createdAt());
          conditions.add(0, "created_at <= ? and (created_at < ? or id < ?)");
          values.addAll(0, List.of(at, at, place.id().toString()));
        });
    return this;
  }

  /** Only so many. */
  PageQuery newest(int most) {
    limit = most;
    return this;
  }

  /** What stands in the wanted column. */
  Stream<String> run(EntityManager entities) {
    // a JSON column comes as the driver's own type, which reads as its text
    return rows(entities).map(row -> row[0].toString());
  }

  /** What stands in the wanted columns, which are followed by others. */
  Stream<Object[]> rows(EntityManager entities) {
    int times = Math.max(1, alternatives.size());
    String sql = times == 1 ? one() : Stream.generate(this::one).limit(times).map(part -> "(" + part + ")").collect(Collectors.joining(" union all ")) + newestFirst("");
    Query query = entities.createNativeQuery(sql).setMaxResults(limit);
    int next = 1;
    for (int i = 0; i < times; i++) {
      for (Object value : values) {
        query.setParameter(next++, value);
      }
      if (!alternatives.isEmpty()) {
        query.setParameter(next++, alternatives.get(i));
      }
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> (Object[]) row);
  }

  private PageQuery where(String condition, Object value) {
    conditions.add(condition);
    values.add(value);
    return this;
  }

  private String one() {
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    // a column that is the same in all rows still has to be named first, or the index that begins with it is not used for the order
    return "select " + column + ", created_at, id from " + table + where + newestFirst(leading.map(name -> name + ", ").orElse(""));
  }

  private String newestFirst(String before) {
    return " order by " + before + "created_at desc, id desc fetch first " + limit + " rows only";
  }
}
