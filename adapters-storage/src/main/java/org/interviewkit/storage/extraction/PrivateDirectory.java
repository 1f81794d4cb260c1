package org.interviewkit.storage.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A directory for a process that reads, open to nobody else, and gone afterwards with all that is in it. */
final class PrivateDirectory implements AutoCloseable {

  private static final String PREFIX = "reading-";

  private final Path path;

  private PrivateDirectory(Path path) {
    this.path = path;
  }

  /** A new one; its name holds the number of this process. */
  static PrivateDirectory in(Path parent) throws IOException {
    Files.createDirectories(parent);
    return new PrivateDirectory(Files.createTempDirectory(parent, prefix(), owner("rwx------")));
  }

  /** What names of this process begin with. */
  static String prefix() {
    return PREFIX + ProcessHandle.current().pid() + "-";
  }

  /** Removes what processes that are gone have left behind. */
  static void sweep(Path parent) {
    if (!Files.isDirectory(parent)) {
      return;
    }
    try (Stream<Path> entries = Files.list(parent)) {
      entries.filter(PrivateDirectory::isOrphaned).forEach(entry -> new PrivateDirectory(entry).close());
    } catch (IOException | UncheckedIOException e) {
      // Leftovers cost room, not correctness; the next start tries again.
      return;
    }
  }

  private static boolean isOrphaned(Path entry) {
    String name = entry.getFileName().toString();
    if (!name.matches(PREFIX + "\\d{1,18}-.*")) {
      return false;
    }
    return ProcessHandle.of(Long.parseLong(name.split("-")[1])).isEmpty();
  }

  Path path() {
    return path;
  }

  /** A new file only the owner may read. */
  Path file(String name) throws IOException {
    return Files.createFile(path.resolve(name), owner("rw-------"));
  }

  static FileAttribute<?>[] owner(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))} : new FileAttribute<?>[0];
  }

  /** Removes everything in it but one file, and says whether that could be done. */
  boolean clearBut(String name) {
    return remove(entry -> !entry.equals(path) && !entry.equals(path.resolve(name)));
  }

  @Override
  public void close() {
    // Left for the next start to sweep if it cannot be done: a result already found is worth more than the room.
    remove(entry -> true);
  }

  private boolean remove(Predicate<Path> which) {
    try (Stream<Path> entries = Files.walk(path)) {
      List<Path> deepestFirst = entries.filter(which).sorted(Comparator.reverseOrder()).toList();
      for (Path entry : deepestFirst) {
        Files.deleteIfExists(entry);
      }
      return true;
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }
}
