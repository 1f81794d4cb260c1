package org.interviewkit.liberty.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interviewkit.liberty.process.RunningServer;

/** One assembled server for all tests of the edge, started when the first of them needs it. */
final class EdgeServer {

  static final String ADMIN_TOKEN = "operator-token-of-this-test-run";
  static final String FRIENDLY_ORIGIN = "https://jobs.example.org";

  private static RunningServer server;

  private EdgeServer() {}

  static synchronized URI uri() {
    return running().uri();
  }

  static synchronized String console() {
    return running().console();
  }

  private static RunningServer running() {
    if (server == null) {
      try {
        Path data = Files.createTempDirectory("edge-server");
        server = new RunningServer(data, Map.of("ADMIN_TOKEN", ADMIN_TOKEN, "ALLOWED_ORIGINS", FRIENDLY_ORIGIN)).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, data)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return server;
  }

  private static void end(RunningServer ended, Path data) {
    ended.close();
    try (Stream<Path> files = Files.walk(data)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
