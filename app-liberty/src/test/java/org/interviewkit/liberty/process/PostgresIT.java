package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The assembled server on a real PostgreSQL, named as the older system names it. */
class PostgresIT {

  @TempDir Path data;

  private static Map<String, String> environment(PostgresServer postgres, String database) {
    return new HashMap<>(
        Map.of(
            "DB_HOST", "127.0.0.1",
            "DB_PORT", Integer.toString(postgres.port()),
            "DB_NAME", database,
            "DB_USER", PostgresServer.USER,
            "DB_PASSWORD", PostgresServer.PASSWORD,
            "DB_POOL_SIZE", "6"));
  }

  @Test
  void holdsAnInterviewThroughKillsOfTheDatabaseAndOfTheServer() throws Exception {
    try (PostgresServer postgres = PostgresServer.fresh()) {
      String database = postgres.createDatabase("");
      try (RunningServer server = new RunningServer(data, environment(postgres, database)).start()) {
        assertTrue(Files.notExists(data.resolve("db")), "there is an embedded database as well");
        Hiring hiring = Hiring.baker(server.uri());
        Invited invited = hiring.invite("Zoë Öztürk");
        String path = "/api/v1/interviews/" + invited.interviewId();
        RestClient candidate = RestClient.candidate(server.uri(), invited.secret());
        try (LiveClient client = LiveClient.connect(server.uri(), candidate.post(path + "/tickets", Map.of()))) {
          client.send(Map.of("type", "resume", "after", 0));
          client.await("session.ready");
          client.send(Map.of("type", "text", "id", "m1", "content", "I planned the shift and baked forty loaves."));
          client.await(message -> message.path("type").asText().equals("turn.acknowledged") && message.path("id").asText().equals("m1"));
        }
        postgres.kill();
        assertEquals(503, ready(hiring.admin()).statusCode());
        postgres.start();
        awaitReady(hiring.admin());
        server.kill();
        server.start();
        JsonNode turns = hiring.admin().get(path + "/transcript").get("turns");
        assertTrue(turns.toString().contains("I planned the shift and baked forty loaves."), turns.toString());
      }
    }
  }

  @Test
  void saysInOneLineThatThePasswordIsWrongAndIsNotReady() throws Exception {
    Map<String, String> environment = environment(PostgresServer.shared(), "postgres");
    environment.put("DB_PASSWORD", "wrong");
    String reason =
        "interview.db.user, interview.db.password (DB_USER, DB_PASSWORD): the database refuses the user: FATAL: password authentication failed for user \"postgres\"";
    try (RunningServer server = new RunningServer(data, environment)) {
      String down = server.startRefused();
      assertTrue(down.contains("the database refuses the user"), down);
      List<String> lines = server.console().lines().filter(line -> line.contains("InterviewKit cannot start: ")).toList();
      assertEquals(1, lines.size(), server.console());
      assertTrue(lines.get(0).contains("InterviewKit cannot start: " + reason), lines.get(0));
      assertFalse(server.console().contains("\tat "), server.console());
    }
  }

  private static HttpResponse<String> ready(RestClient client) {
    return client.send("GET", "/health/ready", Optional.empty());
  }

  private static void awaitReady(RestClient client) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (ready(client).statusCode() != 200) {
      assertTrue(System.nanoTime() < deadline, "the server is not ready again");
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
