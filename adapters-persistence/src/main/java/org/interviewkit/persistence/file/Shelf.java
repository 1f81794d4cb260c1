package org.interviewkit.persistence.file;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.PortException;

/**
 * One kind of value, each in a JSON file of its own under its name, with an entry in memory that says what lists and searches need. Whoever changes a value holds the
 * shelf's lock; readers do not wait.
 *
 * @param <V> what is kept
 * @param <E> what is held in memory about it
 */
final class Shelf<V, E> {

  private static final String SUFFIX = ".json";

  private final Path directory;
  private final Stored<V> stored;
  private final Function<V, E> entry;
  private final Map<String, E> entries = new ConcurrentHashMap<>();

  /** Opens a shelf and reads every value once. */
  Shelf(Path directory, Stored<V> stored, Function<V, E> entry) {
    this.directory = directory;
    this.stored = stored;
    this.entry = entry;
    Disk.makeDirectory(directory);
    for (Path file : Disk.list(directory)) {
      String fileName = file.getFileName().toString();
      if (fileName.endsWith(SUFFIX)) {
        String name = fileName.substring(0, fileName.length() - SUFFIX.length());
        entries.put(name, entry.apply(read(file)));
      }
    }
  }

  /** What is held in memory about the value of this name, or empty. */
  Optional<E> entry(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** What is held in memory about all values. */
  Collection<E> entries() {
    return List.copyOf(entries.values());
  }

  /** The value of this name, or empty. */
  Optional<V> find(String name) {
    // asked in memory first, so that a name which is no file name never becomes one
    return entries.containsKey(name) ? Disk.read(file(name)).map(stored::read) : Optional.empty();
  }

  /** Puts a value in place of the one before; it is on disk when this returns. When this fails all is as before. */
  void put(String name, V value) {
    Disk.replace(file(name), stored.write(value));
    entries.put(name, entry.apply(value));
  }

  /** Forgets a value; it is gone from disk when this returns. An unknown one changes nothing. */
  void remove(String name) {
    if (entries.containsKey(name)) {
      Disk.delete(file(name));
      entries.remove(name);
    }
  }

  private V read(Path file) {
    try {
      return stored.read(Disk.read(file).orElse(""));
    } catch (PortException e) {
      throw new PortException(e.kind(), "file " + file + ": " + e.getMessage(), e);
    }
  }

  private Path file(String name) {
    return directory.resolve(name + SUFFIX);
  }
}
