package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that an operator ends while a candidate is interviewed, a visitor listens and the team watches. */
class StopIT {

  private static final String API = "/interview/api/";

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir Path data;

  @Test
  void everybodyIsLetGoAtOnceAndGoesOnAfterwards() throws Exception {
    try (RunningServer server = new RunningServer(data, Map.of("ADMIN_TOKEN", "operator")).start()) {
      Hiring hiring = Hiring.baker(server.uri());
      Invited invited = hiring.invite("Candidate");
      LiveClient candidate = connected(server, invited);
      candidate.send(Map.of("type", "resume", "after", 0));
      candidate.await("session.ready");
      candidate.send(Map.of("type", "text", "id", "m1", "content", "I have led a team of four bakers for three years."));
      candidate.await("turn.acknowledged");
      JsonNode session = RestClient.anonymous(server.uri()).post(API + "chatkit/session", Map.of("language", "en"));
      CompletableFuture<List<String>> visitor = events(server, "chat/events", "x-client-secret", session.get("client_secret").asText(), "event: handover");
      CompletableFuture<List<String>> team = events(server, "desk/events", "x-admin-token", "operator", ":");
      JsonNode head = hiring.admin().get(API + "admin/logs/verify");
      int before = server.console().length();

      server.stop();

      String last = server.console().substring(before);
      assertEquals("1001 server_stopping", candidate.awaitClose() + " " + candidate.closeReason(), last);
      assertTrue(last.contains("interview " + invited.interviewId() + ": paused"), last);
      String line = "the assistant's log has " + head.get("entries") + " entries; its head is " + head.get("head").asText();
      assertTrue(last.contains(line), line + " in\n" + last);
      // both ended, as whoever reads them sees
      assertTrue(visitor.get(20, TimeUnit.SECONDS).contains("event: handover"));
      assertFalse(team.get(20, TimeUnit.SECONDS).isEmpty());
      // what the runtime says when it waited in vain for open connections
      assertFalse(server.console().contains("CWWKE1102W"), server.console());
      assertTrue(server.console().contains("CWWKE0036I"), server.console());

      server.start();
      assertEquals("paused", hiring.admin().get("/api/v1/interviews/" + invited.interviewId()).get("status").asText());
      LiveClient back = connected(server, invited);
      back.send(Map.of("type", "resume", "after", 0));
      JsonNode said = back.await(message -> message.path("content").asText().startsWith("I have led a team"));
      assertEquals("m1", said.path("id").asText(), said.toString());
      back.close();
      awaitStatus(hiring, invited, "paused");
    }
  }

  /** A connection that broke is noticed before the server is ended once more. */
  private static void awaitStatus(Hiring hiring, Invited invited, String wanted) throws InterruptedException {
    String path = "/api/v1/interviews/" + invited.interviewId();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!hiring.admin().get(path).get("status").asText().equals(wanted)) {
      assertTrue(System.nanoTime() < deadline, "the interview is not " + wanted);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static LiveClient connected(RunningServer server, Invited invited) {
    RestClient own = RestClient.candidate(server.uri(), invited.secret());
    return LiveClient.connect(server.uri(), own.post("/api/v1/interviews/" + invited.interviewId() + "/tickets", Map.of()));
  }

  /** Reads events until the server ends them; returns once a line has come that begins as wanted. */
  private CompletableFuture<List<String>> events(RunningServer server, String path, String header, String value, String wanted) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + API + path)).header(header, value).header("Accept", "text/event-stream").build();
    CountDownLatch first = new CountDownLatch(1);
    CompletableFuture<List<String>> read =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
            .thenApplyAsync(
                answer -> {
                  assertEquals(200, answer.statusCode());
                  try (Stream<String> lines = answer.body()) {
                    return lines.peek(line -> count(first, line.startsWith(wanted))).toList();
                  }
                });
    assertTrue(first.await(20, TimeUnit.SECONDS), "nothing came from " + path);
    return read;
  }

  private static void count(CountDownLatch latch, boolean wanted) {
    if (wanted) {
      latch.countDown();
    }
  }
}
