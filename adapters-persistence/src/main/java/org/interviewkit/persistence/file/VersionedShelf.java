package org.interviewkit.persistence.file;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;

/** Adds and saves values that count how often they were saved: what three of the keepers have in common. */
final class VersionedShelf<V, E> {

  /** Gives a value as it stands after a number of saves. */
  interface Stamp<V> {
    V at(V value, long version);
  }

  private final String kind;
  private final Shelf<V, E> shelf;
  private final Function<V, Object> id;
  private final ToLongFunction<V> version;
  private final Stamp<V> stamp;

  VersionedShelf(String kind, Shelf<V, E> shelf, Function<V, Object> id, ToLongFunction<V> version, Stamp<V> stamp) {
    this.kind = kind;
    this.shelf = shelf;
    this.id = id;
    this.version = version;
    this.stamp = stamp;
  }

  synchronized V add(V value) {
    String name = id.apply(value).toString();
    if (shelf.entry(name).isPresent()) {
      throw new Conflict(kind + " " + name + " is there already");
    }
    V first = stamp.at(value, 0);
    shelf.put(name, first);
    return first;
  }

  synchronized V save(V value) {
    String name = id.apply(value).toString();
    long theirs = version.applyAsLong(shelf.find(name).orElseThrow(() -> new NotFound(kind, name)));
    long mine = version.applyAsLong(value);
    if (mine != theirs) {
      throw new Conflict(kind + " " + name + " was saved by somebody else: it is at version " + theirs + ", not " + mine);
    }
    V next = stamp.at(value, mine + 1);
    shelf.put(name, next);
    return next;
  }

  Optional<V> find(Object wanted) {
    return shelf.find(wanted.toString());
  }
}
