package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the configuration changes about the assembled server. */
class ConfiguredIT {

  private static final String WORDS = "Our oven failed on Friday. I called the bakery next door, moved 200 loaves there, and we delivered on time.";

  @TempDir Path data;

  @Test
  void anInterviewOnTheFileStoreIsThereAndEvaluatedAfterAKill() {
    try (RunningServer server = new RunningServer(data, Map.of("INTERVIEW_STORE", "file")).start()) {
      Hiring hiring = Hiring.baker(server.uri());
      Invited invited = hiring.invite("Ada Brook");
      JsonNode before = hold(server, hiring, invited);
      assertTrue(server.console().contains("interview " + invited.interviewId() + ": completed, ended_by_candidate"), "the operator reads how it went");
      server.kill();
      server.start();
      String path = "/api/v1/interviews/" + invited.interviewId();
      assertEquals(before, hiring.admin().get(path + "/transcript"));
      JsonNode quoted = await(() -> evidence(hiring.admin().get(path + "/evaluation")));
      assertTrue(WORDS.contains(quoted.get("text").asText()), quoted.toString());
      assertTrue(Files.isDirectory(data.resolve("store")) && !Files.exists(data.resolve("db")), "files instead of a database");
    }
  }

  @Test
  void theMemoryStoreHoldsAnInterviewAndForgetsItWithItsProcess() {
    try (RunningServer server = new RunningServer(data, Map.of("INTERVIEW_STORE", "memory", "INTERVIEW_DOCUMENTS", "memory")).start()) {
      Hiring hiring = Hiring.baker(server.uri());
      Invited invited = hiring.invite("Ada Brook");
      hold(server, hiring, invited);
      server.stop();
      server.start();
      assertEquals(404, RestClient.admin(server.uri()).send("GET", "/api/v1/interviews/" + invited.interviewId(), Optional.empty()).statusCode());
      assertTrue(server.console().contains("interview.store=memory: everything is forgotten when the server stops"));
    }
  }

  @Test
  void aValueWithoutAnAdapterIsRefusedByNameAndNothingIsServed() {
    try (RunningServer server = new RunningServer(data, Map.of("INTERVIEW_ROOM", "livekit"))) {
      String health = server.startRefused();
      assertTrue(health.contains("interview.room=livekit: this version has no such adapter yet"), health);
      assertEquals(503, RestClient.anonymous(server.uri()).send("POST", "/api/v1/session", Optional.of(Map.of("username", "a", "password", "b"))).statusCode());
      assertTrue(server.console().contains("InterviewKit cannot start: "), server.console());
    }
  }

  @Test
  void aVisitorsConversationGoesOnAfterAKillAndTheDeskIsShutWithoutAToken() {
    try (RunningServer server = new RunningServer(data, Map.of()).start()) {
      RestClient visitor = RestClient.anonymous(server.uri());
      JsonNode before = visitor.post("/interview/api/chatkit/session", Map.of("language", "en"));
      visitor.post("/interview/api/escalations", Map.of("message", "Please call me.", "contact", "030 1234567", "wants_reply", true));
      assertEquals(503, visitor.send("GET", "/interview/api/escalations", Optional.empty()).statusCode());
      server.kill();
      server.start();
      JsonNode after = RestClient.anonymous(server.uri()).post("/interview/api/chatkit/session", Map.of("client_secret", before.get("client_secret").asText()));
      assertEquals(before.get("session_id"), after.get("session_id"));
      JsonNode tickets = RestClient.admin(server.uri()).get("/interview/api/escalations");
      assertEquals("030 1234567", tickets.at("/items/0/phone").asText(), tickets.toString());
    }
  }

  @Test
  void aKeyPairThatIsPutInPlaceWhileTheServerRunsIsForTheNextStart() throws IOException, InterruptedException {
    try (RunningServer server = new RunningServer(data, Map.of()).start()) {
      Files.move(Nodes.keys(data.resolve("new.p12")), data.resolve("security").resolve("key.p12"), StandardCopyOption.REPLACE_EXISTING);
      RestClient before = RestClient.admin(server.uri());
      before.get("/api/v1/roles");
      server.stop();
      server.start();
      assertEquals(401, before.at(server.uri()).send("GET", "/api/v1/roles", Optional.empty()).statusCode());
      RestClient.admin(server.uri()).get("/api/v1/roles");
    }
  }

  /** A short interview that the candidate ends. Gives its transcript. */
  private static JsonNode hold(RunningServer server, Hiring hiring, Invited invited) {
    String path = "/api/v1/interviews/" + invited.interviewId();
    JsonNode ticket = RestClient.candidate(server.uri(), invited.secret()).post(path + "/tickets", Map.of());
    try (LiveClient client = LiveClient.connect(server.uri(), ticket)) {
      client.await("session.ready");
      client.send(Map.of("type", "text", "id", "m1", "content", WORDS));
      client.await("turn.acknowledged");
      client.send(Map.of("type", "finish"));
      client.await(message -> message.path("type").asText().equals("interview.status") && message.path("status").asText().equals("completed"));
      assertEquals(1000, client.awaitClose());
    }
    return hiring.admin().get(path + "/transcript");
  }

  private static Optional<JsonNode> evidence(JsonNode evaluation) {
    return StreamSupport.stream(evaluation.path("results").spliterator(), false)
        .flatMap(result -> StreamSupport.stream(result.path("evidence").spliterator(), false))
        .findFirst();
  }

  private static JsonNode await(Supplier<Optional<JsonNode>> wanted) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    Optional<JsonNode> found = wanted.get();
    while (found.isEmpty()) {
      assertTrue(System.nanoTime() < deadline, "it did not come within 60 s");
      found = wanted.get();
    }
    return found.get();
  }
}
