package org.interviewkit.liberty.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Liberty works out of its own files at a server's first start, made once and copied for all servers after it. There is nothing of ours in it, neither data nor keys nor
 * settings: a server that begins with it begins as one that is started again.
 */
final class WorkArea {

  private static final Path PLACE = Path.of("server", "interviewkit", "workarea");

  private static Optional<Path> made = Optional.empty();

  private WorkArea() {}

  /** Gives it to a server that has none yet. */
  static synchronized void into(Path data) {
    if (Files.exists(data.resolve(PLACE))) {
      return;
    }
    try {
      if (made.isEmpty()) {
        made = Optional.of(make());
      }
      copy(made.get(), data.resolve(PLACE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path make() throws IOException {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "workarea").toAbsolutePath();
    try (RunningServer server = RunningServer.withoutWorkArea(data)) {
      server.start().stop();
    }
    return data.resolve(PLACE);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
  }
}
