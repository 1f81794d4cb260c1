package org.interviewkit.liberty.edge;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
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

  private static final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static RunningServer server;

  private EdgeServer() {}

  static synchronized URI uri() {
    return running().uri();
  }

  static synchronized String console() {
    return running().console();
  }

  /** What the server sent by e-mail. */
  static MimeMessage[] mails() {
    return mail.getReceivedMessages();
  }

  private static RunningServer running() {
    if (server == null) {
      try {
        Path data = Files.createTempDirectory("edge-server");
        mail.start();
        Map<String, String> environment =
            Map.of(
                "ADMIN_TOKEN", ADMIN_TOKEN, "ALLOWED_ORIGINS", FRIENDLY_ORIGIN, "INTERVIEW_MAIL", "smtp", "INTERVIEW_MAIL_HOST", "127.0.0.1", "INTERVIEW_MAIL_PORT",
                Integer.toString(mail.getSmtp().getPort()), "INTERVIEW_MAIL_STARTTLS", "off", "INTERVIEW_MAIL_FROM", "info@example.org", "INTERVIEW_SESSION_AUDIO", "on");
        server = new RunningServer(data, environment).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, data)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return server;
  }

  private static void end(RunningServer ended, Path data) {
    ended.close();
    mail.stop();
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
