package org.interviewkit.liberty.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What bad input gets, and what every answer carries. */
class ErrorsIT {

  private static final String LONG = "{\"title\":\"" + "a".repeat(2_000_000) + "\"}";

  private final Client admin = Client.admin();

  private static HttpResponse<String> get(String path) {
    return Client.anonymous().send("GET", path, Optional.empty());
  }

  @Test
  void wrongAddressesMethodsAndTypesAreProblems() {
    Problems.of(404, admin.send("GET", "/api/v1/nothing", Optional.empty()));
    Problems.of(404, admin.send("GET", "/api/nothing", Optional.empty()));
    Problems.of(404, get("/nothing.js"));
    HttpResponse<String> method = admin.send("DELETE", "/api/v1/roles", Optional.empty());
    Problems.of(405, method);
    assertTrue(method.headers().firstValue("Allow").orElse("").contains("POST"));
    Problems.of(415, admin.sendRaw("POST", "/api/v1/roles", "text/plain", "x"));
    Problems.of(406, admin.sendWith("/api/v1/roles", new Client.Header("Accept", "image/png")));
  }

  @Test
  void bodiesThatAreNotJsonOrOfTheWrongKindNameThePlace() {
    for (String body : new String[] {"", "{", "[]", "\"x\"", "{\"a\":1}{", "null", "\u0000"}) {
      Problems.of(400, admin.sendRaw("POST", "/api/v1/candidates", "application/json", body));
    }
    HttpResponse<String> wrongType = admin.sendRaw("POST", "/api/v1/candidates", "application/json", "{\"name\":[],\"language\":\"en\"}");
    assertEquals("/name", Problems.of(400, wrongType).get("pointer").asText());
    HttpResponse<String> unknown = admin.sendRaw("POST", "/api/v1/candidates", "application/json", "{\"name\":\"a\",\"language\":\"fr\"}");
    assertEquals("/language", Problems.of(400, unknown).get("pointer").asText());
    HttpResponse<String> missing = admin.sendRaw("POST", "/api/v1/candidates", "application/json", "{\"language\":\"en\"}");
    assertEquals("/name", Problems.of(400, missing).get("pointer").asText());
    HttpResponse<String> email = admin.sendRaw("POST", "/api/v1/candidates", "application/json", "{\"name\":\"a\",\"language\":\"en\",\"email\":\"nobody\"}");
    assertEquals("/email", Problems.of(400, email).get("pointer").asText());
    String settings = "{\"role_id\":\"00000000-0000-0000-0000-000000000000\",\"candidate_id\":\"x\",\"settings\":{\"end_after_seconds\":1}}";
    Problems.of(404, admin.sendRaw("POST", "/api/v1/interviews", "application/json", settings));
  }

  @Test
  void valuesInTheQueryNameTheirParameter() {
    assertEquals("/limit", Problems.of(400, admin.send("GET", "/api/v1/interviews?limit=x", Optional.empty())).get("pointer").asText());
    assertEquals("/status", Problems.of(400, admin.send("GET", "/api/v1/interviews?status=asleep", Optional.empty())).get("pointer").asText());
    assertEquals("/after", Problems.of(400, admin.send("GET", "/api/v1/interviews?after=x", Optional.empty())).get("pointer").asText());
  }

  @Test
  void bodiesOverTheLimitAreRefusedWhetherAnnouncedOrNot() {
    Problems.of(413, admin.sendRaw("POST", "/api/v1/roles", "application/json", LONG));
    Problems.of(413, admin.sendChunked("/api/v1/roles", "application/json", LONG.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void transitionsThatAreNotAllowedNameBothStates() {
    Hired hired = Hired.invited("Too early");
    String reason = "The answers were clear and complete.";
    HttpResponse<String> early = admin.send("POST", hired.path() + "/decisions", Optional.of(Map.of("outcome", "advance", "reason", reason)));
    String detail = Problems.of(409, early).get("detail").asText();
    assertTrue(detail.contains("invited") && detail.contains("decided"), detail);
    HttpResponse<String> shortReason = admin.send("POST", hired.path() + "/decisions", Optional.of(Map.of("outcome", "advance", "reason", "no")));
    assertEquals("/reason", Problems.of(400, shortReason).get("pointer").asText());
    Problems.of(404, admin.send("GET", hired.path() + "/evaluation", Optional.empty()));
  }

  @Test
  void hostileDocumentsAreRefusedByReason() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1};
    assertEquals(
        "urn:interviewkit:problem:unreadable-document:unsupported-type",
        Problems.of(422, admin.upload("POST", "/api/v1/documents/text", "cv.pdf", png, Optional.empty())).get("type").asText());
    byte[] broken = "%PDF-1.7\nthis is no PDF at all".getBytes(StandardCharsets.US_ASCII);
    assertEquals(
        "urn:interviewkit:problem:unreadable-document:damaged",
        Problems.of(422, admin.upload("POST", "/api/v1/documents/text", "cv.pdf", broken, Optional.empty())).get("type").asText());
    byte[] huge = new byte[21 * 1024 * 1024];
    Arrays.fill(huge, (byte) 'a');
    Problems.of(413, admin.upload("POST", "/api/v1/documents/text", "cv.txt", huge, Optional.empty()));
    assertEquals("/file", Problems.of(400, admin.upload("POST", "/api/v1/documents/text", "cv.txt", new byte[0], Optional.empty())).get("pointer").asText());
  }

  @Test
  void oneUnreadableFileDoesNotStopTheImport() {
    HttpResponse<String> report = admin.upload("POST", "/api/v1/candidates/import", "../../<b>cv</b>.txt", "Jane Roe\njane@example.org\nNurse".getBytes(StandardCharsets.UTF_8), Optional.of("en"));
    var result = Client.good(report).get("results").get(0);
    assertEquals("created", result.get("status").asText(), report.body());
    assertFalse(result.get("file_name").asText().contains("/.."), report.body());
    Problems.of(400, admin.upload("POST", "/api/v1/candidates/import", "cv.txt", new byte[] {'a'}, Optional.of("fr")));
  }

  @Test
  void theFileComesBackAsItWasUnderAHarmlessName() {
    String id = admin.post("/api/v1/candidates", Map.of("name", "Jane Roe", "language", "en")).get("id").asText();
    byte[] text = "Jane Roe\nNurse since 2015, Köln".getBytes(StandardCharsets.UTF_8);
    Client.good(admin.upload("PUT", "/api/v1/candidates/" + id + "/cv", "Jane;Röe.txt", text, Optional.empty()));
    HttpResponse<String> file = admin.send("GET", "/api/v1/candidates/" + id + "/cv", Optional.empty());
    assertEquals(new String(text, StandardCharsets.UTF_8), file.body());
    assertEquals("application/octet-stream", file.headers().firstValue("Content-Type").orElse(""));
    assertTrue(file.headers().firstValue("Content-Disposition").orElse("").matches("attachment; filename=\"[\\x20-\\x7e&&[^\";]]+\"; filename\\*=UTF-8''[\\w%.-]+"));
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    for (HttpResponse<String> answer : new HttpResponse[] {admin.send("GET", "/api/v1/roles", Optional.empty()), get("/nothing.js"), get("/api/v1/roles")}) {
      assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse("none"));
      assertEquals("no-referrer", answer.headers().firstValue("Referrer-Policy").orElse("none"));
      assertTrue(answer.headers().firstValue("Content-Security-Policy").orElse("none").contains("frame-ancestors 'none'"));
      assertEquals(1, answer.headers().allValues("Content-Security-Policy").size());
    }
    assertEquals("no-store", admin.send("GET", "/api/v1/roles", Optional.empty()).headers().firstValue("Cache-Control").orElse("none"));
  }

  @Test
  void programsSeeASignOfLifeAtTheRootAndPeopleTheWelcomePage() {
    assertEquals("ok", Client.json(Client.anonymous().sendWith("/", new Client.Header("Accept", "application/json"))).get("status").asText());
    HttpResponse<String> people = Client.anonymous().sendWith("/", new Client.Header("Accept", "text/html"));
    assertEquals(200, people.statusCode());
    assertTrue(people.body().startsWith("<!doctype html>"), people.body());
    for (String page : List.of("/dashboard/", "/room/")) {
      assertEquals(200, get(page).statusCode(), page);
      assertTrue(get(page).body().startsWith("<!doctype html>"), page);
      HttpResponse<String> within = get(page + "some/place");
      assertEquals(302, within.statusCode(), page);
      assertTrue(within.headers().firstValue("Location").orElse("").endsWith(page), page);
    }
    assertEquals(200, get("/docs/").statusCode());
    assertEquals("UP", Client.json(get("/health")).get("status").asText());
  }
}
