package org.interviewkit.local;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Require;
import org.interviewkit.port.Cursor;

/** Entries that are kept once and never changed, listed newest first: what feedback is kept as. */
final class Journal<V> {

  private final String kind;
  private final Function<V, Cursor> place;
  private final Map<UUID, V> kept = new ConcurrentHashMap<>();

  Journal(String kind, Function<V, Cursor> place) {
    this.kind = kind;
    this.place = place;
  }

  void add(V entry) {
    UUID id = place.apply(entry).id();
    V standing = kept.putIfAbsent(id, entry);
    if (standing != null && !standing.equals(entry)) {
      throw new Conflict(kind + " " + id + " is there already, with other content");
    }
  }

  List<V> list(Optional<Cursor> after, int limit) {
    Require.between("limit", limit, 1, 1_000);
    return kept.values().stream()
        .filter(entry -> after.isEmpty() || after.get().isBefore(place.apply(entry)))
        .sorted(Comparator.comparing(place, Cursor.NEWEST_FIRST))
        .limit(limit)
        .toList();
  }

  Collection<V> all() {
    return List.copyOf(kept.values());
  }
}
