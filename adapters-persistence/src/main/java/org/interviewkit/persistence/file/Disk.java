package org.interviewkit.persistence.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/** Writes so that a file is either as it was or as it should be, whenever the process or the power ends; and says in the ports' words what went wrong. */
final class Disk {

  private static final String UNFINISHED = ".part";

  /** Something that is done with files. */
  interface Work<T> {
    T get() throws IOException;
  }

  private Disk() {}

  /** The text of a file, or empty if there is none. */
  static Optional<String> read(Path file) {
    return trying(
        file,
        () -> {
          try {
            return Optional.of(Files.readString(file));
          } catch (NoSuchFileException e) {
            return Optional.empty();
          }
        });
  }

  /** Puts a file in place of the one before; it is on disk when this returns. */
  static void replace(Path file, String text) {
    trying(
        file,
        () -> {
          Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
          try {
            try (FileChannel channel =
                FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
              writeAll(channel, text);
              channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
          } finally {
            Files.deleteIfExists(part);
          }
          forceNames(file.getParent());
          return true;
        });
  }

  /** Deletes a file; it is gone for good when this returns. One that is not there changes nothing. */
  static void delete(Path file) {
    trying(
        file,
        () -> {
          Files.deleteIfExists(file);
          forceNames(file.getParent());
          return true;
        });
  }

  /** Writes a text at the channel's position, whole. */
  static void writeAll(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Makes a directory, and its name lasting. */
  static void makeDirectory(Path directory) {
    if (Files.isDirectory(directory)) {
      return;
    }
    trying(
        directory,
        () -> {
          Files.createDirectories(directory);
          forceNames(directory.getParent());
          return true;
        });
  }

  /** What stands in a directory, without files that were never finished: those are removed. */
  static List<Path> list(Path directory) {
    return trying(
        directory,
        () -> {
          try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.toList();
            for (Path left : all.stream().filter(Disk::isUnfinished).toList()) {
              Files.delete(left);
            }
            return all.stream().filter(file -> !isUnfinished(file)).toList();
          }
        });
  }

  /** Has the names in a directory reach the disk. */
  static void forceNames(Path directory) {
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      // some systems cannot open a directory; there the name is on disk when the system sees fit
    }
  }

  /** Does something and translates what goes wrong. */
  static <T> T trying(Path file, Work<T> work) {
    try {
      return work.get();
    } catch (IOException e) {
      boolean full = e.getMessage() != null && (e.getMessage().contains("No space left") || e.getMessage().contains("not enough space"));
      throw full
          ? new PortException(Kind.FULL, "file " + file.getFileName() + " could not be written: no space is left", e)
          : new PortException(Kind.UNAVAILABLE, "file " + file.getFileName() + " could not be written or read", e);
    }
  }

  private static boolean isUnfinished(Path file) {
    return file.toString().endsWith(UNFINISHED);
  }
}
