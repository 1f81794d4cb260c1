package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.persistence.format.Stored;

/** Adds, saves and finds values that count how often they were saved: what three of the keepers have in common. */
final class Rows<V, R extends Row<V>> {

  /** Gives a value as it stands after a number of saves. */
  interface Stamp<V> {
    V at(V value, long version);
  }

  private final UnitOfWork unit;
  private final Type<V, R> type;

  Rows(UnitOfWork unit, Type<V, R> type) {
    this.unit = unit;
    this.type = type;
  }

  V add(V value) {
    V first = type.stamp().at(value, 0);
    R row = type.fresh().get();
    row.take(first, type.stored().write(first));
    try {
      unit.run(name(value), entities -> entities.persist(row));
      return first;
    } catch (UnitOfWork.Taken e) {
      throw new Conflict(name(value) + " is there already");
    }
  }

  V save(V value) {
    try {
      return unit.change(name(value), entities -> replace(entities, value));
    } catch (UnitOfWork.Taken e) {
      throw new Conflict(name(value) + " has a key that stands with another " + type.kind());
    }
  }

  Optional<V> find(UUID id) {
    return unit.read(type.kind() + " " + id, entities -> Optional.ofNullable(entities.find(type.row(), id.toString())).map(this::value));
  }

  V value(R row) {
    return type.stored().read(row.document());
  }

  private V replace(EntityManager entities, V value) {
    R row = entities.find(type.row(), type.id().apply(value).toString(), LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw new NotFound(type.kind(), type.id().apply(value));
    }
    long version = type.version().applyAsLong(value);
    if (row.version() != version) {
      throw new Conflict(name(value) + " was saved by somebody else: it is at version " + row.version() + ", not " + version);
    }
    V next = type.stamp().at(value, version + 1);
    row.take(next, type.stored().write(next));
    return next;
  }

  private String name(V value) {
    return type.kind() + " " + type.id().apply(value);
  }

  /** What differs between the kinds. */
  record Type<V, R>(String kind, Class<R> row, Supplier<R> fresh, Function<V, UUID> id, ToLongFunction<V> version, Stamp<V> stamp, Stored<V> stored) {}
}
