package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The assistant's records on a real server: the chained log and who tampers with it, addresses, exports, figures, metrics. */
class AuditIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/interview/api/";
  private static final String SECRET = "x-client-secret";

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir Path data;

  private HttpResponse<String> send(RunningServer server, String method, String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri() + API + path)).header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  private JsonNode team(RunningServer server, String path) throws Exception {
    HttpResponse<String> answer = send(server, "GET", path, "", "x-admin-token", "operator");
    assertEquals(200, answer.statusCode(), answer.body());
    return JSON.readTree(answer.body());
  }

  /** Two visitors: one asks twice in vain, one opens a ticket. */
  private void visit(RunningServer server) throws Exception {
    for (String question : List.of("Liefern Sie in die Schweiz?", "Was kostet die Lieferung in die Schweiz?")) {
      String secret = JSON.readTree(send(server, "POST", "chatkit/session", "{\"language\":\"de\"}").body()).get("client_secret").asText();
      HttpResponse<String> answer = send(server, "POST", "chat/messages", JSON.writeValueAsString(Map.of("text", question)), SECRET, secret);
      assertTrue(answer.body().contains("answer.completed"), answer.body());
    }
    assertEquals(201, send(server, "POST", "escalations", "{\"name\":\"=1+1\",\"message\":\"Hilfe\",\"category\":\"Feedback\"}").statusCode());
    assertEquals(200, send(server, "POST", "feedback", "{\"comment\":\"gut\",\"category\":\"x\"}").statusCode());
    assertEquals(200, send(server, "PATCH", "escalations/1/status", "{\"status\":\"erledigt\"}", "x-admin-token", "operator").statusCode());
  }

  private static RunningServer server(Path data, String... settings) {
    Map<String, String> environment = new HashMap<>(Map.of("ADMIN_TOKEN", "operator"));
    for (int i = 0; i < settings.length; i += 2) {
      environment.put(settings[i], settings[i + 1]);
    }
    return new RunningServer(data, environment);
  }

  @Test
  void theLogIsAChainThatShowsWhoTamperedWithIt() throws Exception {
    try (RunningServer server = server(data, "INTERVIEW_STORE", "file").start()) {
      visit(server);
      JsonNode verdict = team(server, "admin/logs/verify");
      JsonNode newest = team(server, "admin/logs?limit=1000").at("/entries/0");
      assertTrue(verdict.get("whole").asBoolean() && verdict.get("first_broken").isNull(), verdict.toString());
      assertEquals(newest.get("number"), verdict.get("entries"));
      assertEquals(newest.get("hash"), verdict.get("head"));
      team(server, "admin/logs").get("entries").forEach(entry -> assertTrue(entry.get("address").isNull(), "addresses are off by default: " + entry));
      assertFalse(Files.readString(data.resolve("store/assistant-log/chain")).contains("127.0.0"));
      server.stop();
      edit(data.resolve("store/assistant-log/chain"), 3);
      server.start();
      JsonNode after = team(server, "admin/logs/verify");
      assertFalse(after.get("whole").asBoolean());
      assertEquals(3, after.get("first_broken").asInt());
      assertEquals(verdict.get("head"), after.get("head"), "the head is the one the operator knows: the entry itself was changed");
      String line = "the assistant's log has " + verdict.get("entries") + " entries; its head is " + verdict.get("head").asText();
      assertTrue(server.console().contains(line), line + " in\n" + server.console());
      long empty = server.console().lines().filter(said -> said.contains("the assistant's log has 0 entries")).count();
      assertEquals(1, empty, "the first start alone found an empty log:\n" + server.console());
    }
  }

  @Test
  void recordsCanBeTakenAwayAndCheckedElsewhere() throws Exception {
    try (RunningServer server = server(data, "INTERVIEW_CHAT_ADDRESSES", "truncated", "INTERVIEW_METRICS_TOKEN", "only to count").start()) {
      visit(server);
      chainOf(send(server, "GET", "admin/logs/export?format=csv", "", "x-admin-token", "operator").body(), team(server, "admin/logs/verify").get("head").asText());
      addresses(team(server, "admin/logs?limit=1000"));
      assertTrue(send(server, "GET", "escalations/export", "", "x-admin-token", "operator").body().contains(",'=1+1,"));
      for (String table : List.of("admin/logs", "escalations", "feedback")) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + API + table + "/export?format=parquet")).header("x-admin-token", "operator").build();
        HttpResponse<byte[]> file = http.send(request, BodyHandlers.ofByteArray());
        assertEquals("application/vnd.apache.parquet", file.headers().firstValue("Content-Type").orElse("none"));
        byte[] bytes = file.body();
        assertEquals("PAR1 PAR1", new String(bytes, 0, 4, StandardCharsets.US_ASCII) + " " + new String(bytes, bytes.length - 4, 4, StandardCharsets.US_ASCII), table);
        assertEquals(400, send(server, "GET", table + "/export?format=xlsx", "", "x-admin-token", "operator").statusCode());
        assertEquals(401, send(server, "GET", table + "/export", "").statusCode());
      }
      figures(server);
      metrics(server);
      assertFalse(Files.readString(data.resolve("console.log")).contains("127.0.0.1:"), "no address in the server's log");
      assertFalse(server.console().contains("CWWKS5"), "a scrape is no failed sign-in:\n" + server.console());
    }
  }

  private void figures(RunningServer server) throws Exception {
    JsonNode stats = team(server, "admin/stats");
    assertEquals(30, stats.get("volume").size());
    JsonNode today = stats.get("volume").get(29);
    assertEquals(stats.get("to"), today.get("day"));
    assertEquals("2 1 2 1", today.get("messages") + " " + today.get("tickets") + " " + today.get("out_of_scope") + " " + today.at("/categories/Feedback"));
    assertEquals(1, stats.at("/response_time/tickets").asInt());
    assertTrue(stats.at("/out_of_scope_topics/0/words").toString().contains("Schweiz"), stats.toString());
    assertEquals(2, stats.at("/out_of_scope_topics/0/count").asInt());
    assertEquals(1, team(server, "admin/stats?from=2026-11-21&to=2026-11-21").get("volume").size());
    for (String wrong : List.of("from=yesterday", "from=2026-11-21&to=2026-11-20", "from=2020-01-01&to=2026-11-20")) {
      assertEquals(400, send(server, "GET", "admin/stats?" + wrong, "", "x-admin-token", "operator").statusCode(), wrong);
    }
  }

  private void metrics(RunningServer server) throws Exception {
    HttpResponse<String> answer = send(server, "GET", "admin/metrics", "", "x-metrics-token", "only to count");
    assertEquals(200, answer.statusCode(), answer.body());
    String type = answer.headers().firstValue("Content-Type").orElse("");
    assertTrue(type.startsWith("text/plain;") && type.contains("version=0.0.4"), type);
    List<String> lines = answer.body().lines().toList();
    for (String line :
        List.of(
            "interviewkit_assistant_events_total{kind=\"session_opened\"} 2",
            "interviewkit_assistant_events_total{kind=\"message_answered\"} 2",
            "interviewkit_assistant_events_total{kind=\"out_of_scope\"} 2",
            "interviewkit_assistant_messages_total{intent=\"knowledge\"} 2",
            "interviewkit_assistant_answer_seconds_bucket{le=\"+Inf\"} 2",
            "interviewkit_assistant_answer_seconds_count 2",
            "interviewkit_tickets{status=\"erledigt\",category=\"Feedback\"} 1",
            "interviewkit_tickets_open 0",
            "interviewkit_tickets_overdue 0",
            "interviewkit_model_tokens_total{purpose=\"answering\",direction=\"read\"} 0",
            "interviewkit_model_calls_total{purpose=\"answering\",outcome=\"answered\"} 0",
            "interviewkit_live_interviews 0",
            "interviewkit_store_up 1")) {
      assertTrue(lines.contains(line), line + " in\n" + answer.body());
    }
    assertTrue(value(lines, "interviewkit_http_request_seconds_count{area=\"assistant\"}") > 5, answer.body());
    double refused = value(lines, "interviewkit_http_responses_total{status=\"4xx\"}");
    assertTrue(refused >= 6 && value(lines, "interviewkit_http_responses_total{status=\"2xx\"}") > refused, answer.body());
    assertEquals(200, send(server, "GET", "admin/metrics", "", "x-admin-token", "operator").statusCode());
    assertEquals(401, send(server, "GET", "admin/metrics", "").statusCode());
    assertEquals(401, send(server, "GET", "admin/metrics", "", "x-metrics-token", "only to").statusCode());
    for (String closed : List.of("admin/stats", "admin/logs", "escalations")) {
      assertEquals(401, send(server, "GET", closed, "", "x-metrics-token", "only to count").statusCode(), "the token opens nothing else");
    }
  }

  private static double value(List<String> lines, String sample) {
    return lines.stream().filter(line -> line.startsWith(sample + " ")).mapToDouble(line -> Double.parseDouble(line.substring(sample.length() + 1))).findFirst().orElseThrow();
  }

  private static void addresses(JsonNode log) {
    for (JsonNode entry : log.get("entries")) {
      boolean ofTheTeam = entry.get("kind").asText().equals("ticket_changed");
      assertEquals(ofTheTeam ? "null" : "\"127.0.0.0/24\"", entry.get("address").toString(), entry.toString());
    }
  }

  /** Computes the chain as its description says, from an export alone. */
  private static void chainOf(String csv, String head) throws Exception {
    String[] lines = csv.split("\r\n");
    assertEquals("number,timestamp,kind,session_id,intent,address,detail,id,hash", lines[0]);
    String before = "0".repeat(64);
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
      String detail = cells[6].replaceAll("^\"|\"$", "").replace("\"\"", "\"");
      String form =
          String.join(
              "\n",
              "interviewkit-log-1",
              cells[0],
              before,
              cells[7],
              cells[1],
              cells[2].toUpperCase(Locale.ROOT),
              cells[3],
              cells[4].toUpperCase(Locale.ROOT),
              cells[5],
              detail);
      before = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8)));
      assertEquals(before, cells[8], line);
    }
    assertEquals(head, before);
  }

  /** Changes one line of the log and its checksum, as somebody does who has read the source. */
  private static void edit(Path file, int number) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String text = lines.get(number - 1).substring(9).replaceFirst("\"kind\":\"[A-Z_]+\"", "\"kind\":\"SHELF_CHANGED\"");
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    lines.set(number - 1, String.format("%08x %s", sum.getValue(), text));
    Files.write(file, lines);
  }
}
