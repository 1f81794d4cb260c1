package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.interviewkit.storage.s3.server.S3Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL and one bucket: what one knows the other knows, and either may go. */
class NodesIT {

  private static final byte[] CV = "Zoë Öztürk\nBäckermeisterin, zwölf Jahre Erfahrung.\n".repeat(2_000).getBytes(StandardCharsets.UTF_8);
  private static final String API = "/interview/api/";

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> said = new ArrayList<>();

  @TempDir Path data;

  private Map<String, String> environment(PostgresServer postgres, S3Server s3) throws Exception {
    Map<String, String> environment = Nodes.environment(postgres, data, 8);
    environment.put("INTERVIEW_DOCUMENTS", "s3");
    environment.put("S3_ENDPOINT_URL", s3.uri().toString());
    environment.put("S3_ACCESS_KEY", S3Server.ACCESS_KEY);
    environment.put("S3_SECRET_KEY", S3Server.SECRET_KEY);
    environment.put("S3_BUCKET_NAME", s3.createBucket());
    environment.put("ADMIN_TOKEN", "operator");
    environment.put("INTERVIEW_STOP_GRACE", "PT2S");
    return environment;
  }

  @Test
  void twoServersShareTheWorkAndEitherMayGo() throws Exception {
    Map<String, String> environment = environment(PostgresServer.shared(), S3Server.shared());
    try (RunningServer one = new RunningServer(data.resolve("one"), environment);
        RunningServer two = new RunningServer(data.resolve("two"), environment)) {
      CompletableFuture<RunningServer> starting = CompletableFuture.supplyAsync(two::start);
      one.start();
      starting.get(180, TimeUnit.SECONDS);
      Hiring hiring = Hiring.baker(one.uri());
      RestClient there = hiring.admin().at(two.uri());
      documentsAndNewsReachBoth(hiring, there, one, two);
      Invited invited = hiring.invite("Zoë Öztürk");
      String path = "/api/v1/interviews/" + invited.interviewId();
      LiveClient candidate = connected(one, invited);
      say(candidate);
      // a ticket of one server opens the socket of the other, once
      JsonNode ticket = hiring.admin().post(path + "/tickets", Map.of());
      LiveClient observer = LiveClient.connect(two.uri(), ticket);
      observer.send(Map.of("type", "resume", "after", 0));
      say(candidate);
      observer.await(message -> message.path("content").asText().equals(said.get(1)));
      JsonNode taken = there.post(path + "/handover", Map.of());
      assertEquals("person", taken.get("state").asText());
      there.post(path + "/handover/turns", Map.of("text", "This is Ada.", "client_id", "p1"));
      candidate.await(message -> message.path("content").asText().equals("This is Ada."));
      assertEquals(200, there.send("DELETE", path + "/handover", Optional.empty()).statusCode());

      CompletableFuture<Void> stopping = CompletableFuture.runAsync(one::stop);
      awaitReady(one, 503);
      assertTrue(candidate.isOpen(), "whoever is connected stays while a balancer notices");
      assertEquals("1001 server_stopping", candidate.awaitClose() + " " + candidate.closeReason());
      stopping.get(60, TimeUnit.SECONDS);
      LiveClient moved = connected(two, invited);
      say(moved);
      one.start();
      assertEquals("in_progress", hiring.admin().get(path).get("status").asText(), "a start pauses nothing that another server holds");
      HandedIn handedIn = new HandedIn();
      handedIn.handIn(there);
      two.kill();
      LiveClient last = connected(one, invited);
      say(last);
      handedIn.check(hiring.admin());
      assertNothingIsLostDoubledOrReordered(hiring.admin().get(path + "/transcript").get("turns"));
      assertFalse(one.console().contains("other keys"), one.console());
      last.close();
    }
  }

  private void documentsAndNewsReachBoth(Hiring hiring, RestClient there, RunningServer one, RunningServer two) throws Exception {
    CountDownLatch heard = new CountDownLatch(1);
    HttpRequest request = HttpRequest.newBuilder(URI.create(two.uri() + API + "desk/events")).header("x-admin-token", "operator").build();
    CompletableFuture<Boolean> reading =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
            .thenApplyAsync(
                answer -> {
                  try (Stream<String> lines = answer.body()) {
                    return lines.peek(line -> count(heard, line.equals("event: ticket"))).anyMatch("event: ticket"::equals);
                  }
                });
    JsonNode candidate = hiring.admin().post("/api/v1/candidates", Map.of("name", "Zoë Öztürk", "language", "de"));
    String cv = "/api/v1/candidates/" + candidate.get("id").asText() + "/cv";
    assertEquals(200, hiring.admin().upload("PUT", cv, "Lebenslauf.txt", CV).statusCode());
    assertArrayEquals(CV, there.download(cv).body());
    for (int i = 0; heard.getCount() > 0 && i < 40; i++) {
      // the stream may not be open yet when the first ticket comes
      RestClient.anonymous(one.uri()).send("POST", API + "escalations", Optional.of(Map.of("message", "Please call me back", "name", "Ada", "email", "ada@example.org")));
      boolean unused = heard.await(1, TimeUnit.SECONDS);
    }
    assertTrue(reading.get(5, TimeUnit.SECONDS));
  }

  private static void count(CountDownLatch latch, boolean wanted) {
    if (wanted) {
      latch.countDown();
    }
  }

  private static LiveClient connected(RunningServer server, Invited invited) {
    RestClient own = RestClient.candidate(server.uri(), invited.secret());
    LiveClient client = LiveClient.connect(server.uri(), own.post("/api/v1/interviews/" + invited.interviewId() + "/tickets", Map.of()));
    client.send(Map.of("type", "resume", "after", 0));
    client.await("session.ready");
    return client;
  }

  /** Says the next thing and waits until it is safe. */
  private void say(LiveClient candidate) {
    String id = "m" + said.size();
    String words = "Message " + said.size() + ": I planned the shift and baked forty loaves.";
    candidate.send(Map.of("type", "text", "id", id, "content", words));
    candidate.await(message -> message.path("type").asText().equals("turn.acknowledged") && message.path("id").asText().equals(id));
    said.add(words);
  }

  private void awaitReady(RunningServer server, int status) throws Exception {
    HttpRequest ask = HttpRequest.newBuilder(URI.create(server.uri() + "/health/ready")).build();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (http.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() != status) {
      assertTrue(System.nanoTime() < deadline, "/health/ready does not answer " + status);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private void assertNothingIsLostDoubledOrReordered(JsonNode turns) {
    List<JsonNode> all = IntStream.range(0, turns.size()).mapToObj(turns::get).toList();
    assertEquals(IntStream.rangeClosed(1, all.size()).boxed().toList(), all.stream().map(turn -> turn.get("position").asInt()).toList());
    assertEquals(said, all.stream().filter(turn -> turn.get("speaker").asText().equals("user")).map(turn -> turn.get("content").asText()).toList());
    assertEquals(1, all.stream().filter(turn -> turn.path("move").asText().equals("opening")).count(), "the greeting");
  }
}
