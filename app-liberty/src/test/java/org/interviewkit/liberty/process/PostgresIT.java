package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.interviewkit.contract.StandInService;
import org.interviewkit.contract.StandInService.Told;
import org.interviewkit.contract.WordEmbedder;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The assembled server on a real PostgreSQL, named as the older system names it. */
class PostgresIT {

  private static final String CHAT = "/interview/api/";
  private static final Map<String, String> TICKET = Map.of("message", "Please call me back", "name", "Ada", "email", "ada@example.org");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir Path data;

  @Test
  void holdsAnInterviewThroughKillsOfTheDatabaseAndOfTheServer() throws Exception {
    PostgresServer.sharedWithVectors();
    try (PostgresServer postgres = PostgresServer.fresh();
        StandInService embedder = StandInService.answering(asked -> Told.whole(200, embeddings(asked.body())))) {
      postgres.execute("postgres", "create role acme login password '" + PostgresServer.PASSWORD + "'");
      String database = postgres.createDatabase("owner acme");
      postgres.execute(database, "create extension vector");
      Map<String, String> environment = Nodes.database(postgres, database, 6);
      environment.putAll(
          Map.of(
              "DB_USER", "acme",
              "INTERVIEW_TENANT", "acme",
              "INTERVIEW_PASSAGES", "pgvector",
              "INTERVIEW_EMBEDDINGS", "openai",
              "INTERVIEW_OPENAI_BASE_URL", embedder.at("/v1").toString()));
      try (RunningServer server = new RunningServer(data, environment).start()) {
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
        String visitor = RestClient.anonymous(server.uri()).post(CHAT + "chatkit/session", Map.of("language", "en")).get("client_secret").asText();
        postgres.kill();
        assertEquals(503, ready(hiring.admin()).statusCode());
        assertSaysThatNothingWasKept(said(server, visitor, "m1"));
        assertSaysThatNothingWasKept(RestClient.anonymous(server.uri()).send("POST", CHAT + "escalations", Optional.of(TICKET)));
        postgres.start();
        awaitReady(hiring.admin());
        assertTrue(said(server, visitor, "m1").body().contains("event: answer.completed"));
        assertEquals(201, RestClient.anonymous(server.uri()).send("POST", CHAT + "escalations", Optional.of(TICKET)).statusCode());
        assertEquals(1, hiring.admin().get(CHAT + "escalations?status=offen").get("items").size(), "only what was acknowledged is kept");
        assertEquals(2, hiring.admin().get(CHAT + "threads").at("/items/0/messages").asInt(), "a question and its answer, once");
        assertFindsByMeaningWhatIsIndexed(hiring.admin());
        server.kill();
        environment.put("INTERVIEW_EMBEDDINGS", "local");
        server.start();
        JsonNode turns = hiring.admin().get(path + "/transcript").get("turns");
        assertTrue(turns.toString().contains("I planned the shift and baked forty loaves."), turns.toString());
        assertMakesTheIndexAnewForAModelInThisProcess(hiring.admin());
      }
    }
  }

  @Test
  void saysInOneLineThatThePasswordIsWrongAndIsNotReady() throws Exception {
    Map<String, String> environment = Nodes.database(PostgresServer.shared(), "postgres", 6);
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

  /** An embedder behind OpenAI's interface. */
  private static String embeddings(String request) {
    try {
      List<String> texts = new ArrayList<>();
      JSON.readTree(request).get("input").forEach(text -> texts.add(text.asText()));
      List<Map<String, Object>> vectors = new ArrayList<>();
      new WordEmbedder().embed(texts).forEach(vector -> vectors.add(Map.of("index", vectors.size(), "embedding", vector)));
      return JSON.writeValueAsString(Map.of("data", vectors));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertFindsByMeaningWhatIsIndexed(RestClient admin) throws InterruptedException {
    admin.post("/api/v1/candidates", Map.of("name", "Bo Becker", "language", "de", "cv_text", "Privates\n\nIch gehe gern mit meinem Dackel spazieren."));
    awaitIndex(admin, "text-embedding-3-small");
    JsonNode answer = admin.post("/api/v1/evidence", Map.of("question", "Who has a dog?", "language", "en"));
    assertEquals("Bo Becker", answer.at("/people/0/name").asText(), answer.toString());
    assertEquals("meaning", answer.at("/people/0/evidence/0/found_by").asText());
    assertTrue(answer.at("/searched/indexed").asBoolean());
  }

  private static void awaitIndex(RestClient admin, String model) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    JsonNode index = admin.get("/api/v1/passage-index");
    while (index.get("cvs").asInt() < 1 || index.get("job_descriptions").asInt() < 1 || index.get("waiting").asInt() + index.get("outdated").asInt() > 0) {
      assertTrue(System.nanoTime() < deadline, index.toString());
      TimeUnit.MILLISECONDS.sleep(100);
      index = admin.get("/api/v1/passage-index");
    }
    assertEquals(model, index.get("model").asText());
  }

  private static void assertMakesTheIndexAnewForAModelInThisProcess(RestClient admin) throws InterruptedException {
    awaitIndex(admin, "all-minilm-l6-v2-q");
    admin.post("/api/v1/candidates", Map.of("name", "Ann Archer", "language", "en", "cv_text", "Private\n\nI teach a choir to sing on Sundays."));
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    JsonNode answer;
    do {
      assertTrue(System.nanoTime() < deadline, "the new CV is not found by its meaning");
      TimeUnit.MILLISECONDS.sleep(100);
      answer = admin.post("/api/v1/evidence", Map.of("question", "Who does something with music?", "language", "en"));
    } while (!answer.at("/people/0/name").asText().equals("Ann Archer"));
    assertEquals("meaning", answer.at("/people/0/evidence/0/found_by").asText(), answer.toString());
  }

  private HttpResponse<String> said(RunningServer server, String secret, String id) throws Exception {
    String message = "{\"text\":\"Do you deliver to Norway?\",\"client_id\":\"" + id + "\"}";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.uri() + CHAT + "chat/messages"))
            .header("x-client-secret", secret)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(message))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** What the widget keeps a text and tells its visitor for: it was not kept, and can be sent again. */
  private static void assertSaysThatNothingWasKept(HttpResponse<String> answer) {
    assertEquals(503, answer.statusCode(), answer.body());
    assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"), answer.headers().toString());
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
