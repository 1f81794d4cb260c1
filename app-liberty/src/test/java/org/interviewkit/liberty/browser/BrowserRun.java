package org.interviewkit.liberty.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.interviewkit.liberty.process.RunningServer;

/** Browser tests as a script of {@code src/main/web/package.json}, in headless Chromium against a running server. What they print goes to {@code target/}. */
public record BrowserRun(String script, Duration most) {

  /**
   * Runs them.
   *
   * @param more for the environment, besides where the server is and how to sign in
   * @return what they printed
   */
  public String against(RunningServer server, Map<String, String> more) throws IOException, InterruptedException {
    String chromium = chromium().orElseThrow(() -> new AssertionError("Chromium is needed: apt-get install chromium, or set CHROMIUM to its path"));
    Path log = Path.of("target/" + script.replace(':', '-') + ".log");
    ProcessBuilder npm = new ProcessBuilder("npm", "run", script).directory(Path.of("src/main/web").toFile());
    npm.environment().putAll(Map.of("BASE_URL", server.uri().toString(), "ADMIN_PASSWORD", RunningServer.PASSWORD, "CHROMIUM", chromium));
    npm.environment().putAll(more);
    Process process = npm.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(most.toSeconds(), TimeUnit.SECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    String output = Files.readString(log);
    assertTrue(ended, "the browser tests did not end within " + most + ":\n" + output);
    assertEquals(0, process.exitValue(), output);
    assertTrue(output.matches("(?s).*# pass [1-9]\\d*.*|(?s).*ℹ pass [1-9]\\d*.*"), "no browser test ran:\n" + output);
    return output;
  }

  private static Optional<String> chromium() {
    List<String> candidates =
        Stream.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").toList();
    return candidates.stream().filter(path -> !path.isEmpty() && Files.isExecutable(Path.of(path))).findFirst();
  }
}
