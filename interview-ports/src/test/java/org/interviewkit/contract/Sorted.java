package org.interviewkit.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.interviewkit.port.Cursor;

/** The order of lists, worked out in the plainest way, so that it can be compared with. */
final class Sorted {

  private Sorted() {}

  static <T> List<T> newestFirst(List<T> values, Function<T, Instant> createdAt, Function<T, UUID> id) {
    List<T> sorted = new ArrayList<>(values);
    sorted.sort(Comparator.comparing(createdAt).thenComparing(value -> id.apply(value).toString()).reversed());
    return sorted;
  }

  /** All pages one after the other, each of {@code limit} entries but the last. */
  static <T> List<T> allPages(int limit, Function<T, Cursor> cursor, BiFunction<Optional<Cursor>, Integer, List<T>> list) {
    List<T> all = new ArrayList<>();
    List<T> page = list.apply(Optional.empty(), limit);
    while (!page.isEmpty()) {
      all.addAll(page);
      if (all.size() > 10_000) {
        throw new AssertionError("the pages do not end");
      }
      List<T> next = list.apply(Optional.of(cursor.apply(page.get(page.size() - 1))), limit);
      if (page.size() < limit && !next.isEmpty()) {
        throw new AssertionError("a page of " + page.size() + " entries is followed by another one");
      }
      page = next;
    }
    return all;
  }
}
