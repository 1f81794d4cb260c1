package org.interviewkit.storage.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document until a process takes it, open to nobody else. What a crash leaves of it is swept away like a {@link PrivateDirectory}. */
final class PrivateFile implements AutoCloseable {

  private final Path path;

  private PrivateFile(Path path) {
    this.path = path;
  }

  /** A new one; its name holds the number of this process. */
  static PrivateFile in(Path parent) throws IOException {
    Files.createDirectories(parent);
    return new PrivateFile(Files.createTempFile(parent, PrivateDirectory.prefix(), "", PrivateDirectory.owner("rw-------")));
  }

  Path path() {
    return path;
  }

  /** Removes it where nobody took it. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // left for the next start to sweep: a result already found is worth more than the room
    }
  }
}
