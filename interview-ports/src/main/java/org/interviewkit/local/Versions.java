package org.interviewkit.local;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;

/** Values by id that count how often they were saved: what three of the keepers have in common. */
final class Versions<K, V> {

  /** Gives a value as it stands after a number of saves. */
  interface Stamp<V> {
    V at(V value, long version);
  }

  private final Map<K, V> kept = new ConcurrentHashMap<>();
  private final String kind;
  private final Function<V, K> id;
  private final ToLongFunction<V> version;
  private final Stamp<V> stamp;

  Versions(String kind, Function<V, K> id, ToLongFunction<V> version, Stamp<V> stamp) {
    this.kind = kind;
    this.id = id;
    this.version = version;
    this.stamp = stamp;
  }

  V add(V value) {
    V first = stamp.at(value, 0);
    if (kept.putIfAbsent(id.apply(value), first) != null) {
      throw new Conflict(kind + " " + id.apply(value) + " is there already");
    }
    return first;
  }

  V save(V value) {
    return kept.compute(
        id.apply(value),
        (key, before) -> {
          if (before == null) {
            throw new NotFound(kind, key);
          }
          long mine = version.applyAsLong(value);
          long theirs = version.applyAsLong(before);
          if (mine != theirs) {
            throw new Conflict(kind + " " + key + " was saved by somebody else: it is at version " + theirs + ", not " + mine);
          }
          return stamp.at(value, mine + 1);
        });
  }

  Optional<V> find(K key) {
    return Optional.ofNullable(kept.get(key));
  }

  Collection<V> all() {
    return List.copyOf(kept.values());
  }
}
