package org.interviewkit.liberty.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.liberty.rest.assistant.ChatKitSchemas;
import org.junit.jupiter.api.Test;

/** OpenAI's ChatKit component as a client, over HTTP: what it sends and gets fits the protocol's schema. And the team, trying a question. */
class ChatKitIT {

  private static final String PATH = "/interview/api/chatkit";
  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Client desk = Client.operator(EdgeServer.ADMIN_TOKEN);
  private final JsonNode session = Client.anonymous().post(PATH + "/session", Map.of("language", "de"));
  private final String secret = session.get("client_secret").asText();
  private final String thread = session.get("session_id").asText();

  private static HttpResponse<String> send(String type, Map<String, Object> params, String... headers) {
    String body = Client.text(Map.of("type", type, "params", params));
    ChatKitSchemas.check("ChatKitReq", body);
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(EdgeServer.uri() + PATH)).header("Content-Type", "application/json").headers(headers);
    try {
      return HTTP.send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonNode value(String type, Map<String, Object> params) {
    HttpResponse<String> answer = send(type, params, "x-client-secret", secret);
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json"), answer.headers().toString());
    return Client.good(answer);
  }

  private static List<JsonNode> events(HttpResponse<String> answer) throws IOException {
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream"), answer.headers().toString());
    List<JsonNode> events = new ArrayList<>();
    for (String frame : answer.body().strip().split("\n\n")) {
      assertTrue(frame.startsWith("data: "), frame);
      ChatKitSchemas.check("ThreadStreamEvent", frame.substring(6));
      events.add(Client.JSON.readTree(frame.substring(6)));
    }
    return events;
  }

  private static Map<String, Object> input(String text) {
    return Map.of("content", List.of(Map.of("type", "input_text", "text", text)), "attachments", List.of(), "inference_options", Map.of());
  }

  private List<JsonNode> say(String text) throws IOException {
    return events(send("threads.add_user_message", Map.of("thread_id", thread, "input", input(text)), "Authorization", "Bearer " + secret));
  }

  private static JsonNode last(List<JsonNode> events) {
    return events.get(events.size() - 1);
  }

  @Test
  void aVisitorIsAnsweredAndLeavesATicketThroughTheComponent() throws IOException {
    String shelved = desk.post("/api/v1/shelf", Map.of("title", "Fragen zur Montage", "text", "Montage\nDie Montage kostet 79 Euro.")).get("id").asText();
    String[] once = {"x-client-secret", secret, "Idempotency-Key", "one"};
    HttpResponse<String> created = send("threads.create", Map.of("input", input("Was kostet die Montage?")), once);
    assertEquals(thread, events(created).get(0).at("/thread/id").asText());
    assertEquals("Fragen zur Montage", last(events(created)).at("/item/content/0/annotations/0/source/title").asText());
    String again = last(events(send("threads.create", Map.of("input", input("Was kostet die Montage?")), once))).toString();
    assertEquals(last(events(created)).toString(), again);
    String card = last(say("Die Anmeldung funktioniert nicht. Ich heiße Eva Kurz, eva@example.org.")).at("/item/id").asText();
    Map<String, Object> confirm = Map.of("thread_id", thread, "item_id", card, "action", Map.of("type", "ticket.confirm"));
    String opened = last(events(send("threads.custom_action", confirm, "x-client-secret", secret))).at("/item/content/0/text").asText();
    long number = Long.parseLong(opened.replaceAll("\\D+", ""));
    assertEquals("eva@example.org", desk.get("/interview/api/escalations/" + number).get("email").asText());
    JsonNode known = value("threads.get_by_id", Map.of("thread_id", thread));
    ChatKitSchemas.check("Thread", known.toString());
    assertEquals(6, known.at("/items/data").size());
    assertEquals(thread, value("threads.list", Map.of()).at("/data/0/id").asText());
    assertEquals(204, desk.send("DELETE", "/api/v1/shelf/" + shelved, Optional.empty()).statusCode());
  }

  @Test
  void goesOnWithTheConversationUnderARenewedSecret() throws IOException {
    say("Hallo");
    String renewed = Client.anonymous().post(PATH + "/session", Map.of("client_secret", secret)).get("client_secret").asText();
    HttpResponse<String> items = send("items.list", Map.of("thread_id", thread), "x-client-secret", renewed);
    assertEquals(2, Client.good(items).get("data").size());
  }

  @Test
  void nobodyGetsInWithoutTheConversationsSecret() {
    Map<String, Object> params = Map.of("thread_id", thread);
    for (HttpResponse<String> refused :
        List.of(
            send("items.list", params, "x-client-secret", "ik_wrong"),
            send("items.list", params, "Authorization", "Bearer ik_wrong"),
            send("threads.create", Map.of("input", input("Hallo")), "x-client-secret", ""))) {
      assertEquals("urn:interviewkit:problem:session-expired", Problems.of(401, refused).get("type").asText());
    }
    Problems.of(401, Client.bearing(secret).send("GET", "/interview/api/escalations", Optional.empty()));
    String other = Client.anonymous().post(PATH + "/session", Map.of()).get("session_id").asText();
    Problems.of(404, send("items.list", Map.of("thread_id", other), "x-client-secret", secret));
  }

  @Test
  void badInputIsRefusedBeforeAnythingIsKept() {
    String[] shown = {"x-client-secret", secret};
    JsonNode tooLong = Problems.of(400, send("threads.create", Map.of("input", input("a".repeat(4_001))), shown));
    assertTrue(tooLong.get("detail").asText().contains("4000"), tooLong.toString());
    JsonNode unknown = Problems.of(400, send("threads.delete", Map.of("thread_id", thread), shown));
    assertEquals("/type", unknown.get("pointer").asText());
    Problems.of(400, send("items.list", Map.of("thread_id", thread), "x-client-secret", secret, "Idempotency-Key", "a".repeat(65)));
    assertEquals(0, value("items.list", Map.of("thread_id", thread)).get("data").size());
  }

  @Test
  void tooManyMessagesAreTooManyAndMayStillBeRead() {
    String[] shown = {"Authorization", "Bearer " + secret};
    HttpResponse<String> answer = send("threads.create", Map.of("input", input("Hallo")), shown);
    for (int sent = 1; answer.statusCode() == 200 && sent < 30; sent++) {
      answer = send("threads.add_user_message", Map.of("thread_id", thread, "input", input("Hallo")), shown);
    }
    Problems.of(429, answer);
    assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    assertEquals(200, send("items.list", Map.of("thread_id", thread), shown).statusCode(), "at the same address, by the same credential");
  }

  @Test
  void saysWhatAPageNeedsToKnow() {
    JsonNode told = Client.anonymous().get(PATH);
    assertEquals("local", told.get("chat").asText());
    assertTrue(told.get("domain_key").isNull(), told.toString());
  }

  @Test
  void theTeamSeesWhyAQuestionIsAnsweredAsItIs() {
    String shelved = desk.post("/api/v1/shelf", Map.of("title", "Garantie", "text", "Garantiezeit\n\nDie Garantiezeit beträgt fünf Jahre.")).get("id").asText();
    JsonNode trial = desk.post("/interview/api/shelf/try", Map.of("question", "Wie lange ist die Garantiezeit?", "language", "de"));
    assertTrue(trial.get("answer").asText().contains("fünf Jahre"), trial.toString());
    assertEquals("knowledge", trial.at("/routing/intent").asText());
    assertEquals(List.of("Garantiezeit", "true"), List.of(trial.at("/passages/0/heading").asText(), trial.at("/passages/0/cited").asText()));
    assertTrue(trial.at("/passages/0/score").asDouble() > 0);
    assertFalse(trial.get("out_of_scope").asBoolean());
    Problems.of(401, Client.anonymous().send("POST", "/interview/api/shelf/try", Optional.of(Map.of("question", "x"))));
    Problems.of(400, desk.send("POST", "/interview/api/shelf/try", Optional.of(Map.of("question", "x", "language", "fr"))));
    assertEquals(204, desk.send("DELETE", "/api/v1/shelf/" + shelved, Optional.empty()).statusCode());
  }
}
