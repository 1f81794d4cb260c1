package org.interviewkit.liberty.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Liberty works out of its own files at a server's first start, made once and copied for all servers after it. There is nothing of ours in it, neither data nor keys nor
 * settings: a server that begins with it begins as one that is started again. With {@code interviewkit.archive=true} the classes that Java has loaded by the end of that first run
 * are kept as well, as they are in memory, which takes a quarter off every other start.
 */
final class WorkArea {

  private static final Path PLACE = Path.of("server", "interviewkit", "workarea");

  private static final boolean ARCHIVED = Boolean.getBoolean("interviewkit.archive");

  /** Liberty's script starts Java with an agent. */
  private static final String BESIDE_AGENT = "-XX:+UnlockDiagnosticVMOptions -XX:+AllowArchivingWithJavaAgent ";

  private static Optional<Path> made = Optional.empty();

  private WorkArea() {}

  /** What Java is told, so that it begins with the classes of the first run. */
  static synchronized Map<String, String> environment() {
    return made.map(area -> arguments("SharedArchiveFile", area)).orElse(Map.of());
  }

  private static Map<String, String> arguments(String option, Path area) {
    String archive = area.resolveSibling("classes.jsa").toString();
    // the script parts its arguments at spaces
    return ARCHIVED && !archive.contains(" ") ? Map.of("JVM_ARGS", BESIDE_AGENT + "-XX:" + option + "=" + archive) : Map.of();
  }

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
    Path area = data.resolve(PLACE);
    try (RunningServer server = RunningServer.withoutWorkArea(data, arguments("ArchiveClassesAtExit", area))) {
      server.start().stop();
    }
    return area;
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
