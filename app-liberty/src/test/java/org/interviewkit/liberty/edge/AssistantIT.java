package org.interviewkit.liberty.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The website assistant over HTTP: the calls its forerunner prints, a whole talk, what bad input gets. Each test has an address of its own: calls are counted by address. */
class AssistantIT {

  private static final String BASE = "/interview/api/";

  private final Client desk = Client.operator(EdgeServer.ADMIN_TOKEN);

  private static HttpResponse<String> send(String address, String method, String path, String body, String... headers) {
    try {
      HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).localAddress(InetAddress.getByName(address)).build();
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(EdgeServer.uri() + BASE + path));
      for (int i = 0; i < headers.length; i += 2) {
        request.header(headers[i], headers[i + 1]);
      }
      if (!body.isEmpty()) {
        request.header("Content-Type", "application/json");
      }
      return http.send(request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode session(String address, String body) {
    return Client.good(send(address, "POST", "chatkit/session", body));
  }

  private static JsonNode said(String address, String secret, String text) throws IOException {
    HttpResponse<String> answer = send(address, "POST", "chat/messages", Client.text(Map.of("text", text)), "x-client-secret", secret, "Accept", "text/event-stream");
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream"), answer.headers().toString());
    List<String> events = Arrays.asList(answer.body().strip().split("\n\n"));
    assertTrue(events.get(0).startsWith("event: message.accepted\n"), events.get(0));
    String last = events.get(events.size() - 1);
    assertTrue(last.startsWith("event: answer.completed\n"), last);
    return Client.JSON.readTree(last.split("\ndata: ", 2)[1]);
  }

  @Test
  void thePrintedCallsWork() {
    String address = "127.0.0.81";
    assertEquals("ok", Client.good(send(address, "GET", "health", "")).get("status").asText());
    JsonNode session = session(address, "");
    assertEquals(List.of("client_secret", "expires_at", "session_id"), fields(session));
    String feedback = "{\"session_id\":\"demo\",\"user_question\":\"Q?\",\"assistant_reply\":\"A\",\"category\":\"out_of_scope\"}";
    assertEquals("ok", Client.good(send(address, "POST", "feedback", feedback)).get("status").asText());
    Problems.of(401, send(address, "GET", "feedback/list", ""));
    JsonNode entry = desk.get(BASE + "feedback/list?limit=50").get("entries").get(0);
    assertEquals("demo", entry.get("session_id").asText());
    assertEquals("public_feedback", entry.get("kind").asText());
    String tool =
        "{\"name\":\"Sarah\",\"contact\":\"sarah@example.org, 0170 1234567\",\"wants_reply\":true,\"category\":\"Technisches Problem\",\"message\":\"Hilfe\",\"source\":\"agent\"}";
    JsonNode opened = Client.good(send(address, "POST", "tools/submit_ticket", tool));
    assertEquals(List.of("status", "ticket_id"), fields(opened));
    assertEquals("ok", opened.get("status").asText());
    String path = BASE + "escalations/" + opened.get("ticket_id").asLong();
    JsonNode ticket = desk.get(path);
    assertEquals("offen", ticket.get("status").asText());
    assertEquals("0170 1234567", ticket.get("phone").asText());
    Problems.of(401, send(address, "PATCH", "escalations/" + opened.get("ticket_id").asLong() + "/status", "{\"status\":\"erledigt\"}"));
    JsonNode done = Client.good(desk.send("PATCH", path + "/status", Optional.of(Map.of("status", "erledigt"))));
    assertEquals("erledigt", done.get("status").asText());
    assertEquals("admin-token", done.at("/history/0/by").asText());
    assertEquals("/status", Problems.of(400, desk.send("PATCH", path + "/status", Optional.of(Map.of("status", "open")))).get("pointer").asText());
    assertTrue(desk.get(BASE + "admin/stats").at("/tickets/erledigt").asLong() >= 1);
    assertTrue(desk.get(BASE + "admin/logs?limit=5").get("entries").size() > 1);
    assertEquals(5, Client.good(desk.send("POST", BASE + "admin/feedback", Optional.of(Map.of("rating", 5, "reason", "gut")))).get("rating").asInt());
    Problems.of(400, desk.send("POST", BASE + "admin/feedback", Optional.of(Map.of("rating", 6))));
  }

  @Test
  void aVisitorIsAnsweredFromTheShelfAndLeavesATicket() throws IOException {
    String address = "127.0.0.82";
    String title = "Fragen zum Versand";
    JsonNode shelved = desk.post("/api/v1/shelf", Map.of("title", title, "text", "Der Versand kostet 4,90 Euro. Ab 50 Euro liefern wir kostenlos."));
    String secret = session(address, "{\"language\":\"de\"}").get("client_secret").asText();
    JsonNode answer = said(address, secret, "Was kostet der Versand?");
    assertTrue(answer.get("text").asText().contains("4,90 Euro"), answer.toString());
    assertEquals("knowledge", answer.at("/classification/agent").asText());
    assertEquals(title, answer.at("/citations/0/title").asText());
    assertFalse(answer.get("out_of_scope").asBoolean());
    assertTrue(said(address, secret, "Wie heißt der Geschäftsführer mit Vornamen?").get("out_of_scope").asBoolean());
    assertEquals("tax", said(address, secret, "Kann ich mein Arbeitszimmer von der Steuer absetzen?").at("/classification/boundary").asText());
    JsonNode draft = said(address, secret, "Das hat mir nicht geholfen. Ich heiße Sarah Weiß, sarah@example.org, 0170 1234567.");
    assertEquals("Sarah Weiß", draft.at("/ticket_draft/name").asText());
    assertTrue(draft.at("/ticket_draft/complete").asBoolean());
    assertTrue(draft.get("ticket_id").isNull());
    JsonNode opened = said(address, secret, "Ja");
    JsonNode ticket = desk.get(BASE + "escalations/" + opened.get("ticket_id").asLong());
    assertEquals("sarah@example.org", ticket.get("email").asText());
    assertEquals(204, desk.send("DELETE", "/api/v1/shelf/" + shelved.get("id").asText(), Optional.empty()).statusCode());
    assertTrue(said(address, secret, "Was kostet der Versand?").get("out_of_scope").asBoolean());
    JsonNode thread = Client.good(send(address, "GET", "chat/thread?after=2", "", "x-client-secret", secret));
    assertEquals(3, thread.at("/messages/0/position").asInt());
    assertEquals(ticket.get("session_id"), thread.get("session_id"));
  }

  @Test
  void aPageReadsOnAroundACitation() throws IOException {
    String address = "127.0.0.89";
    String text = "Über den Zoo\n\nDer Zoo hat vierzig Pinguine. Gefüttert wird um elf Uhr.\n\nKarten gibt es am Eingang.";
    String document = desk.post("/api/v1/shelf", Map.of("title", "Zoo", "text", text)).get("id").asText();
    JsonNode citation = said(address, session(address, "{\"language\":\"de\"}").get("client_secret").asText(), "Wie viele Pinguine hat der Zoo?").at("/citations/0");
    JsonNode passage = Client.good(send(address, "GET", "chat/sources/" + citation.get("document_id").asText() + "?start=" + citation.get("start").asInt(), ""));
    assertEquals("Zoo", passage.get("title").asText());
    assertTrue(passage.get("text").asText().startsWith(citation.get("quote").asText(), citation.get("start").asInt() - passage.get("start").asInt()), passage.toString());
    assertTrue(passage.get("text").asText().length() > citation.get("quote").asText().length(), passage.toString());
    Problems.of(404, send(address, "GET", "chat/sources/" + document + "?start=" + text.length(), ""));
    Problems.of(400, send(address, "GET", "chat/sources/" + document + "?start=x", ""));
    assertEquals(204, desk.send("DELETE", "/api/v1/shelf/" + document, Optional.empty()).statusCode());
    Problems.of(404, send(address, "GET", "chat/sources/" + document + "?start=0", ""));
    JsonNode settings = Client.good(send(address, "GET", "chat/settings", ""));
    assertEquals(List.of("categories", "organisation", "contact"), fields(settings));
    assertEquals(4, settings.get("categories").size());
  }

  @Test
  void browsersGetThePageTheScriptAndTheIcon() {
    for (String[] file :
        new String[][] {{"/interview/", "text/html"}, {"/interview/widget.js", "javascript"}, {"/interview/widget.d.ts", ""}, {"/interview/favicon.png?v=2", "image/png"}}) {
      HttpResponse<String> answer = desk.send("GET", file[0], Optional.empty());
      assertEquals(200, answer.statusCode(), file[0]);
      assertTrue(answer.headers().firstValue("Content-Type").orElse("").contains(file[1]), answer.headers().toString());
      boolean forOthers = answer.headers().firstValue("Access-Control-Allow-Origin").isPresent();
      assertEquals(file[0].endsWith("widget.js"), forOthers, file[0]);
    }
    HttpResponse<String> dashboard = desk.send("GET", "/interview/dashboard/", Optional.empty());
    assertEquals("/dashboard/#/website", dashboard.headers().firstValue("Location").orElse("none"));
    assertEquals(404, desk.send("GET", "/interview/nothing", Optional.empty()).statusCode());
  }

  @Test
  void aRenewedSecretGoesOnWithTheConversation() throws IOException {
    String address = "127.0.0.83";
    JsonNode first = session(address, "{}");
    said(address, first.get("client_secret").asText(), "Hallo");
    JsonNode second = session(address, Client.text(Map.of("client_secret", first.get("client_secret").asText())));
    assertEquals(first.get("session_id"), second.get("session_id"));
    assertNotEquals(first.get("client_secret"), second.get("client_secret"));
    assertEquals(2, Client.good(send(address, "GET", "chat/thread", "", "x-client-secret", second.get("client_secret").asText())).get("messages").size());
    for (HttpResponse<String> refused :
        List.of(
            send(address, "POST", "chatkit/session", "{\"client_secret\":\"ik_wrong\"}"),
            send(address, "GET", "chat/thread", "", "x-client-secret", "ik_wrong"),
            send(address, "GET", "chat/thread", ""),
            send(address, "POST", "chat/messages", "{\"text\":\"Hallo\"}"))) {
      assertEquals("urn:interviewkit:problem:session-expired", Problems.of(401, refused).get("type").asText());
    }
  }

  @Test
  void badInputIsRefusedWithItsLimit() {
    String address = "127.0.0.84";
    String secret = session(address, "").get("client_secret").asText();
    HttpResponse<String> tooLong = send(address, "POST", "chat/messages", Client.text(Map.of("text", "a".repeat(4_001))), "x-client-secret", secret);
    JsonNode problem = Problems.of(400, tooLong);
    assertEquals("/text", problem.get("pointer").asText());
    assertTrue(problem.get("detail").asText().contains("4000"), problem.toString());
    assertEquals("/message", Problems.of(400, send(address, "POST", "escalations", "{\"name\":\"x\"}")).get("pointer").asText());
    assertEquals("/category", Problems.of(400, send(address, "POST", "escalations", "{\"message\":\"x\",\"category\":\"Pizza\"}")).get("pointer").asText());
    assertEquals("/contact", Problems.of(400, send(address, "POST", "escalations", "{\"message\":\"x\",\"wants_reply\":true}")).get("pointer").asText());
    assertEquals("/website", Problems.of(400, send(address, "POST", "escalations", "{\"message\":\"x\",\"website\":\"http://spam\"}")).get("pointer").asText());
    Problems.of(400, send(address, "POST", "chatkit/session", "{"));
    Problems.of(400, send(address, "POST", "feedback", "{\"rating\":9}"));
    assertEquals(0, Client.good(send(address, "GET", "chat/thread", "", "x-client-secret", secret)).get("messages").size());
  }

  @Test
  void scriptsAndFormulasStayText() {
    String address = "127.0.0.85";
    String body = Client.text(Map.of("name", "=1+1", "message", "<script>alert(1)</script>\u0007"));
    HttpResponse<String> created = send(address, "POST", "escalations", body);
    assertEquals(201, created.statusCode(), created.body());
    JsonNode ticket = Client.json(created);
    assertEquals("<script>alert(1)</script>", ticket.get("message").asText());
    assertEquals("=1+1", ticket.get("name").asText());
    HttpResponse<String> csv = desk.send("GET", BASE + "escalations/export", Optional.empty());
    assertTrue(csv.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
    assertTrue(csv.body().contains(",'=1+1,"), csv.body());
  }

  @Test
  void fiftyTicketsAMinuteAreTooMany() {
    String address = "127.0.0.86";
    int opened = 0;
    HttpResponse<String> last = send(address, "POST", "tools/submit_ticket", "{\"message\":\"eins\"}");
    while (last.statusCode() == 200 && opened < 50) {
      opened++;
      last = send(address, "POST", "tools/submit_ticket", "{\"message\":\"noch eins\"}");
    }
    Problems.of(429, last);
    assertEquals(10, opened);
    int wait = Integer.parseInt(last.headers().firstValue("Retry-After").orElse("0"));
    assertTrue(wait > 0 && wait <= 61, "Retry-After " + wait);
    assertEquals(200, send("127.0.0.87", "POST", "tools/submit_ticket", "{\"message\":\"anderswo\"}").statusCode());
  }

  @Test
  void adminTokensAreChecked() {
    Problems.of(401, Client.operator("wrong").send("GET", BASE + "admin/logs", Optional.empty()));
    Problems.of(401, Client.operator("").send("GET", BASE + "admin/stats", Optional.empty()));
    Problems.of(401, Client.anonymous().send("GET", BASE + "escalations", Optional.empty()));
    assertTrue(Client.admin().get(BASE + "escalations?status=offen&limit=1").get("items").isArray());
  }

  @Test
  void pagesOfForeignOriginsAreRefusedBeforeAnythingIsKept() {
    String address = "127.0.0.88";
    long before = desk.get(BASE + "admin/stats").at("/feedback/total").asLong();
    for (String origin : List.of("https://evil.example", "null", EdgeServer.FRIENDLY_ORIGIN + ".evil.example")) {
      Problems.of(403, send(address, "POST", "feedback", "{\"comment\":\"x\"}", "Origin", origin));
      Problems.of(403, send(address, "OPTIONS", "chatkit/session", "", "Origin", origin));
    }
    assertEquals(before, desk.get(BASE + "admin/stats").at("/feedback/total").asLong());
    HttpResponse<String> asked = send(address, "OPTIONS", "chat/messages", "", "Origin", EdgeServer.FRIENDLY_ORIGIN, "Access-Control-Request-Method", "POST");
    assertEquals(204, asked.statusCode(), asked.body());
    assertTrue(asked.headers().firstValue("Access-Control-Allow-Headers").orElse("").contains("x-client-secret"));
    HttpResponse<String> friendly = send(address, "POST", "chatkit/session", "", "Origin", EdgeServer.FRIENDLY_ORIGIN);
    assertEquals(200, friendly.statusCode(), friendly.body());
    assertEquals(EdgeServer.FRIENDLY_ORIGIN, friendly.headers().firstValue("Access-Control-Allow-Origin").orElse("none"));
    assertEquals("Origin", friendly.headers().firstValue("Vary").orElse("none"));
    assertEquals(200, send(address, "POST", "chatkit/session", "", "Origin", EdgeServer.uri().toString().replaceAll("/$", "")).statusCode());
  }
}
