package org.interviewkit.liberty.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.interviewkit.liberty.process.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lives the whole journey in headless Chromium against the assembled server: {@code npm run e2e} in {@code src/main/web}. Its output goes to {@code target/e2e.log}. */
class BrowserIT {

  private static final long MINUTES = 15;

  @TempDir Path data;

  @Test
  void peopleGetFromAJobDescriptionToADecision() throws Exception {
    String chromium = chromium().orElseThrow(() -> new AssertionError("Chromium is needed: apt-get install chromium, or set CHROMIUM to its path"));
    int site = freePort();
    Map<String, String> settings =
        Map.of("INTERVIEW_ALLOWED_ORIGINS", "http://127.0.0.1:" + site, "INTERVIEW_CHAT_REPORTS_PER_MINUTE", "1000", "INTERVIEW_CHAT_MESSAGES_PER_MINUTE", "1000");
    try (RunningServer server = new RunningServer(data, settings).start();
        RestartDoor restarts = new RestartDoor(server)) {
      Path log = Path.of("target/e2e.log");
      ProcessBuilder npm = new ProcessBuilder("npm", "run", "e2e").directory(Path.of("src/main/web").toFile());
      npm.environment()
          .putAll(
              Map.of(
                  "BASE_URL", server.uri().toString(),
                  "ADMIN_PASSWORD", RunningServer.PASSWORD,
                  "CHROMIUM", chromium,
                  "SITE_PORT", Integer.toString(site),
                  "RESTART_URL", restarts.uri().toString()));
      Process process = npm.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      String output = Files.readString(log);
      assertTrue(ended, "the browser tests did not end within " + MINUTES + " min:\n" + output);
      assertEquals(0, process.exitValue(), output);
      assertTrue(output.matches("(?s).*# pass [1-9]\\d*.*|(?s).*ℹ pass [1-9]\\d*.*"), "no browser test ran:\n" + output);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Optional<String> chromium() {
    List<String> candidates =
        Stream.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").toList();
    return candidates.stream().filter(path -> !path.isEmpty() && Files.isExecutable(Path.of(path))).findFirst();
  }
}
