package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.interviewkit.contract.ReasonerContract;
import org.interviewkit.contract.StandInService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces, and what they keep to themselves, as a collector of OpenTelemetry's sees them. */
class TracesIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VISITOR = UUID.randomUUID().toString();

  /** What callers say of themselves and of others, in every place where they can say something. */
  private static final List<String> WORDS =
      List.of("Zwiebelkuchen", "Kaspar", "kaspar@example.org", "Streuselbrot", "Rumpelstil", "Geheimpfad", "Nebenweg", "Brezelbrowser", "Quarktasche", "Mohnkringel", VISITOR);

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "http.request.method",
          "http.route",
          "http.response.status_code",
          "error.type",
          "gen_ai.operation.name",
          "gen_ai.response.model",
          "gen_ai.usage.input_tokens",
          "gen_ai.usage.output_tokens");

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir Path data;

  private HttpResponse<String> send(RunningServer server, String method, String path, Object body, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri() + path)).header("Content-Type", "application/json");
    request.headers("User-Agent", "Brezelbrowser/1.0", "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "tracestate", "vendor=Quarktasche");
    request.headers("baggage", "who=Mohnkringel");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.method(method, BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body))).build(), BodyHandlers.ofString());
  }

  /** Says every one of the words. Gives what must not leave the server either. */
  private List<String> use(RunningServer server) throws Exception {
    String[] admin = {"x-admin-token", "operator-token"};
    assertEquals(201, send(server, "POST", "/api/v1/shelf", Map.of("title", "Streuselbrot", "text", "Der Versand kostet 4,90 Euro."), admin).statusCode());
    JsonNode session = JSON.readTree(send(server, "POST", "/interview/api/chatkit/session", Map.of("language", "de", "visitor_id", VISITOR)).body());
    String secret = session.get("client_secret").asText();
    String answer = send(server, "POST", "/interview/api/chat/messages", Map.of("text", "Was kostet der Versand von Zwiebelkuchen?"), "x-client-secret", secret).body();
    assertTrue(answer.contains("answer.completed"), answer);
    Map<String, Object> ticket = Map.of("name", "Kaspar", "contact", "kaspar@example.org", "wants_reply", true, "category", "Sonstiges", "message", "Zwiebelkuchen");
    assertEquals(201, send(server, "POST", "/interview/api/escalations", ticket).statusCode());
    assertEquals(200, send(server, "GET", "/interview/api/escalations?text=Rumpelstil", "", admin).statusCode());
    assertEquals(404, send(server, "GET", "/interview/api/threads/" + UUID.randomUUID(), "", admin).statusCode());
    assertEquals(404, send(server, "GET", "/api/v1/Geheimpfad/Nebenweg", "", admin).statusCode());
    assertEquals(400, send(server, "POST", "/interview/api/escalations", "{Zwiebelkuchen").statusCode());
    assertEquals(401, send(server, "POST", "/api/v1/session", Map.of("username", "Kaspar", "password", "Zwiebelkuchen")).statusCode());
    return List.of(secret, session.get("session_id").asText());
  }

  private static Map<String, String> environment(Collector collector, String... more) {
    Map<String, String> environment = new HashMap<>(Map.of("ADMIN_TOKEN", "operator-token", "OTEL_EXPORTER_OTLP_ENDPOINT", collector.address(), "OTEL_BSP_SCHEDULE_DELAY", "100"));
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return environment;
  }

  private static boolean isNamed(Span span, String name) {
    return span.getName().equals(name);
  }

  private static String attribute(Span span, String key) {
    for (KeyValue one : span.getAttributesList()) {
      if (one.getKey().equals(key)) {
        return one.getValue().hasIntValue() ? Long.toString(one.getValue().getIntValue()) : one.getValue().getStringValue();
      }
    }
    return "none";
  }

  private static Set<String> keys(List<KeyValue> attributes) {
    return attributes.stream().map(KeyValue::getKey).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void sayWhatWasDoneAndNothingOfAnybody() throws Exception {
    try (Collector collector = new Collector();
        StandInService claude = StandInService.answering(asked -> ElsewhereIT.claude(asked, false))) {
      Map<String, String> environment = environment(collector, "INTERVIEW_TRACES", "otlp", "OTEL_RESOURCE_ATTRIBUTES", "deployment.environment=test,owner=Kaspar");
      environment.putAll(Map.of("OTEL_LOGS_EXPORTER", "otlp", "OTEL_METRICS_EXPORTER", "otlp"));
      environment.putAll(Map.of("INTERVIEW_INTELLIGENCE", "anthropic", "ANTHROPIC_API_KEY", ReasonerContract.KEY, "ANTHROPIC_BASE_URL", claude.at("").toString()));
      try (RunningServer server = new RunningServer(data, environment).start()) {
        List<String> quiet = new ArrayList<>(use(server));
        collector.await(span -> isNamed(span, "POST /api/v1/session"));
        server.stop();
        chatIsFollowed(collector);
        assertEquals(Set.of("/v1/traces"), collector.exports().stream().map(Collector.Export::path).collect(Collectors.toSet()), "neither logs nor figures");
        onlyWhatIsAllowed(collector);
        quiet.addAll(WORDS);
        quiet.addAll(List.of("operator-token", ReasonerContract.KEY, "127.0.0.1", "localhost", data.toString(), "-Xmx288m", "4bf92f3577b34da6", "Exception:"));
        String raw = collector.exports().stream().map(Collector.Export::raw).collect(Collectors.joining());
        assertEquals(List.of(), quiet.stream().filter(raw::contains).toList(), "left the server: " + collector.spans());
        assertFalse(server.console().contains("CWMOT"), server.console());
      }
    }
  }

  /** The message, the two tasks for the model within it, and what the store did within it. */
  private static void chatIsFollowed(Collector collector) throws Exception {
    Span call = collector.await(span -> isNamed(span, "POST /interview/api/chat/messages"));
    assertEquals("SPAN_KIND_SERVER POST 200", call.getKind() + " " + attribute(call, "http.request.method") + " " + attribute(call, "http.response.status_code"));
    assertTrue(call.getParentSpanId().isEmpty(), "a caller cannot say to what it belongs");
    List<Span> within = collector.spans().stream().filter(span -> span.getTraceId().equals(call.getTraceId()) && span.getParentSpanId().equals(call.getSpanId())).toList();
    List<Span> models = within.stream().filter(span -> isNamed(span, "model answering")).toList();
    assertEquals(2, models.size(), within.toString());
    for (Span model : models) {
      assertEquals("120 34", attribute(model, "gen_ai.usage.input_tokens") + " " + attribute(model, "gen_ai.usage.output_tokens"));
      assertTrue(attribute(model, "gen_ai.response.model").startsWith("anthropic/"), model.toString());
      assertTrue(model.getStartTimeUnixNano() >= call.getStartTimeUnixNano() && model.getEndTimeUnixNano() <= call.getEndTimeUnixNano(), model.toString());
    }
    List<String> names = within.stream().map(Span::getName).toList();
    assertTrue(names.containsAll(List.of("Threads.append", "LogEntries.add")), names.toString());
    Span missing = collector.await(span -> isNamed(span, "GET /interview/api/threads/{id}"));
    assertEquals("404", attribute(missing, "http.response.status_code"));
  }

  private static void onlyWhatIsAllowed(Collector collector) {
    for (Span span : collector.spans()) {
      assertTrue(ATTRIBUTES.containsAll(keys(span.getAttributesList())), span.toString());
      assertEquals("0 0  ", span.getEventsCount() + " " + span.getLinksCount() + " " + span.getTraceState() + " " + span.getStatus().getMessage(), span.toString());
    }
    assertEquals(1, collector.resources().size(), collector.resources().toString());
    Set<String> service = keys(collector.resources().get(0).getAttributesList());
    assertTrue(service.containsAll(Set.of("service.name", "deployment.environment")), service.toString());
    assertTrue(service.stream().allMatch(key -> key.startsWith("service.") || key.startsWith("telemetry.sdk.") || key.equals("deployment.environment")), service.toString());
  }

  @Test
  void areOffUntilSomebodyWantsThem() throws Exception {
    try (Collector collector = new Collector();
        RunningServer server = new RunningServer(data, environment(collector, "OTEL_SDK_DISABLED", "false")).start()) {
      use(server);
      server.stop();
      assertEquals(List.of(), collector.exports());
      assertFalse(server.console().contains("mpTelemetry"), server.console());
    }
  }

  @Test
  void areRefusedWhenTheyWouldGoPastTheFilter() throws Exception {
    try (Collector collector = new Collector();
        RunningServer server = new RunningServer(data, environment(collector, "INTERVIEW_TRACES", "otlp", "OTEL_SDK_DISABLED", "false"))) {
      String health = server.startRefused();
      assertTrue(health.contains("OTEL_SDK_DISABLED is set"), health);
    }
  }
}
