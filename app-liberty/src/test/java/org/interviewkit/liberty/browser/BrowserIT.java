package org.interviewkit.liberty.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.interviewkit.liberty.process.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lives the whole journey in headless Chromium against the assembled server: {@code npm run e2e} in {@code src/main/web}. Its output goes to {@code target/e2e.log}. */
class BrowserIT {

  @TempDir Path data;

  @Test
  void peopleGetFromAJobDescriptionToADecision() throws Exception {
    int site = freePort();
    Map<String, String> settings =
        Map.of(
            "INTERVIEW_ALLOWED_ORIGINS", "http://127.0.0.1:" + site, "INTERVIEW_CHAT_REPORTS_PER_MINUTE", "1000", "INTERVIEW_CHAT_MESSAGES_PER_MINUTE", "1000",
            "INTERVIEW_SESSION_AUDIO", "on");
    try (RunningServer server = new RunningServer(data, settings).start();
        RestartDoor restarts = new RestartDoor(server)) {
      new BrowserRun("e2e", Duration.ofMinutes(15)).against(server, Map.of("SITE_PORT", Integer.toString(site), "RESTART_URL", restarts.uri().toString()));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
