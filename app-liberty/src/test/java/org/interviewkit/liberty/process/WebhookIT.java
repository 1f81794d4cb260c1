package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The assembled server tells another system what happens to interviews. */
class WebhookIT {

  private static final byte[] KEY = "only-for-this-test-run-only-for-it".getBytes(StandardCharsets.US_ASCII);

  /** What came, whether its signature was good, and as which event. */
  private record Told(String id, boolean signed, JsonNode body) {}

  @TempDir Path data;

  private final List<Told> told = new CopyOnWriteArrayList<>();
  private volatile int status = 503;
  private HttpServer receiver;

  @BeforeEach
  void receive() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/hooks", this::take);
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  @Test
  void tellsEachEventSignedThroughFailuresAndAKill() {
    Map<String, String> environment =
        Map.of(
            "INTERVIEW_EVENTS", "webhook",
            "INTERVIEW_WEBHOOK_URL", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hooks",
            "INTERVIEW_WEBHOOK_SECRET", "whsec_" + Base64.getEncoder().encodeToString(KEY),
            "INTERVIEW_WEBHOOK_REACH", "anywhere");
    try (RunningServer server = new RunningServer(data, environment).start()) {
      Hiring hiring = Hiring.baker(server.uri());
      Invited invited = hiring.invite("Zoë Öztürk");
      hold(server, invited);
      await(() -> deliveries(hiring).size() == 2 && deliveries(hiring).stream().allMatch(each -> each.get("state").asText().equals("waiting") && each.get("attempts").asInt() > 0));
      assertEquals("the receiver of events answered 503", deliveries(hiring).get(0).get("last_error").asText());
      server.kill();
      status = 204;
      server.start();
      await(() -> deliveries(hiring).stream().allMatch(each -> each.get("state").asText().equals("done")));
      String id = deliveries(hiring).get(0).get("id").asText();
      int before = told.size();
      hiring.admin().post("/api/v1/deliveries/" + id + "/replay", Map.of());
      await(() -> told.size() == before + 1);
      assertEquals(id, told.get(before).id());
      Set<String> types = new HashSet<>();
      for (Told each : told) {
        assertTrue(each.signed(), each::toString);
        assertEquals(invited.interviewId(), each.body().at("/data/interview_id").asText());
        assertFalse(each.body().toString().contains("Zoë"), each::toString);
        types.add(each.body().get("type").asText());
      }
      assertEquals(Set.of("interview.completed", "interview.evaluated"), types);
      assertFalse(server.console().contains(Base64.getEncoder().encodeToString(KEY)), "the log holds the secret");
    }
  }

  private static void hold(RunningServer server, Invited invited) {
    JsonNode ticket = RestClient.candidate(server.uri(), invited.secret()).post("/api/v1/interviews/" + invited.interviewId() + "/tickets", Map.of());
    try (LiveClient client = LiveClient.connect(server.uri(), ticket)) {
      client.await("session.ready");
      client.send(Map.of("type", "text", "id", "m1", "content", "I planned the shift and baked forty loaves."));
      client.await("turn.acknowledged");
      client.send(Map.of("type", "finish"));
      client.await(message -> message.path("type").asText().equals("interview.status") && message.path("status").asText().equals("completed"));
    }
  }

  private static List<JsonNode> deliveries(Hiring hiring) {
    return StreamSupport.stream(hiring.admin().get("/api/v1/deliveries").get("items").spliterator(), false).toList();
  }

  private static void await(BooleanSupplier wanted) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!wanted.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "it did not come within 90 s");
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String id = exchange.getRequestHeaders().getFirst("webhook-id");
    String signed = id + "." + exchange.getRequestHeaders().getFirst("webhook-timestamp") + "." + body;
    told.add(new Told(id, signature(signed).equals(exchange.getRequestHeaders().getFirst("webhook-signature")), new ObjectMapper().readTree(body)));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static String signature(String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
