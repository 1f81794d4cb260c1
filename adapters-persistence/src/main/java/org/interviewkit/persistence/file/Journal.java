package org.interviewkit.persistence.file;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Require;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Cursor;

/** Entries that are kept once and never changed, one line each in one file, and held in memory: what feedback is kept as. */
final class Journal<V> {

  private final String kind;
  private final Lines lines;
  private final Stored<V> stored;
  private final Function<V, Cursor> place;
  private final Map<UUID, V> entries = new LinkedHashMap<>();

  Journal(String kind, Path directory, Stored<V> stored, Function<V, Cursor> place) {
    this.kind = kind;
    this.stored = stored;
    this.place = place;
    Disk.makeDirectory(directory);
    this.lines = new Lines(directory.resolve("entries"));
    lines.read().stream().map(stored::read).forEach(entry -> entries.put(place.apply(entry).id(), entry));
  }

  synchronized void add(V entry) {
    UUID id = place.apply(entry).id();
    V standing = entries.get(id);
    if (standing == null) {
      lines.append(stored.write(entry));
      entries.put(id, entry);
    } else if (!standing.equals(entry)) {
      throw new Conflict(kind + " " + id + " is there already, with other content");
    }
  }

  List<V> list(Optional<Cursor> after, int limit) {
    Require.between("limit", limit, 1, 1_000);
    return all().stream()
        .filter(entry -> after.isEmpty() || after.get().isBefore(place.apply(entry)))
        .sorted(Comparator.comparing(place, Cursor.NEWEST_FIRST))
        .limit(limit)
        .toList();
  }

  synchronized Collection<V> all() {
    return List.copyOf(entries.values());
  }
}
