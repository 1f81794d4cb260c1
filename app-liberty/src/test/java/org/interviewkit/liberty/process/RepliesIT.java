package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replies by e-mail when the mail server or our own ends at the wrong moment. */
class RepliesIT {

  private static final String TICKETS = "/interview/api/escalations";

  @TempDir Path data;

  private static Map<String, String> mailAt(int port) {
    return Map.of(
        "INTERVIEW_MAIL", "smtp", "INTERVIEW_MAIL_HOST", "127.0.0.1", "INTERVIEW_MAIL_PORT", Integer.toString(port), "INTERVIEW_MAIL_STARTTLS", "off",
        "INTERVIEW_MAIL_FROM", "Bäckerei Müller <info@example.org>");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static JsonNode await(RunningServer server, String path, String field, String value) {
    RestClient admin = RestClient.admin(server.uri());
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    JsonNode reply = admin.get(path).at("/replies/0");
    while (!reply.path(field).asText().equals(value)) {
      assertTrue(System.nanoTime() < deadline, reply.toString());
      reply = admin.get(path).at("/replies/0");
    }
    return reply;
  }

  @Test
  void aReplyOutlivesAKillAndAMailServerThatIsAway() throws IOException {
    int port = freePort();
    GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    try (RunningServer server = new RunningServer(data, mailAt(port)).start()) {
      assertTrue(server.console().contains("interview.mail=smtp: the mail server cannot be reached; replies by e-mail wait"), server.console());
      JsonNode ticket = RestClient.anonymous(server.uri()).post(TICKETS, Map.of("message", "Hilfe", "email", "sarah@example.org", "wants_reply", true));
      String path = TICKETS + "/" + ticket.get("id").asLong();
      assertEquals(503, RestClient.anonymous(server.uri()).send("POST", path + "/notes", Optional.of(Map.of("text", "x"))).statusCode());
      RestClient.admin(server.uri()).post(path + "/replies", Map.of("text", "Wir kümmern uns.", "by_email", true));
      await(server, path, "delivery_trouble", "the mail server cannot be reached");
      server.kill();
      mail.start();
      server.start();
      await(server, path, "delivery", "sent");
      assertEquals(1, mail.getReceivedMessages().length);
    } finally {
      mail.stop();
    }
  }

  @Test
  void aMailServerThatDoesNotLetUsInStopsTheStartInOneLine() throws IOException {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    Map<String, String> encrypted = new java.util.HashMap<>(mailAt(mail.getSmtp().getPort()));
    encrypted.remove("INTERVIEW_MAIL_STARTTLS");
    try (RunningServer server = new RunningServer(data, encrypted)) {
      String health = server.startRefused();
      assertTrue(health.contains("interview.mail=smtp: the mail server does not offer STARTTLS (127.0.0.1:" + mail.getSmtp().getPort() + ")"), health);
    } finally {
      mail.stop();
    }
  }
}
