package org.interviewkit.persistence.postgres.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The extension pgvector, which no library brings: compiled once, from Debian's source, and kept with PostgreSQL's programs. */
final class Pgvector {

  private Pgvector() {}

  /** Sees that it can be created in databases; a server that runs already finds it, too. */
  static synchronized void addTo(Path programs) throws IOException, InterruptedException {
    if (isIn(programs)) {
      return;
    }
    try (FileChannel alone = Binaries.alone()) {
      if (!isIn(programs)) {
        compile(programs);
      }
    }
  }

  private static boolean isIn(Path programs) {
    return Files.exists(programs.resolve("share/postgresql/extension/vector.control"));
  }

  private static void compile(Path programs) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("interviewkit-pgvector");
    try (InputStream script = Objects.requireNonNull(Pgvector.class.getResourceAsStream("pgvector.sh"))) {
      Path file = work.resolve("pgvector.sh");
      Files.copy(script, file);
      Process build = Commands.tool("sh", List.of("sh", file.toString(), programs.toString(), work.toString())).start();
      build.getOutputStream().close();
      Commands.awaitSuccess(build, "the build of pgvector");
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
