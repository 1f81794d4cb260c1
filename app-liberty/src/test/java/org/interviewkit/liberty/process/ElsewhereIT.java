package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.interviewkit.contract.ObedientModel;
import org.interviewkit.contract.ReasonerContract;
import org.interviewkit.contract.StandInService;
import org.interviewkit.contract.StandInService.Asked;
import org.interviewkit.contract.StandInService.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The assembled server when what answers visitors is elsewhere: a language model, or OpenAI's hosted chat. */
class ElsewhereIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = ReasonerContract.KEY;
  private static final String SESSION = "/interview/api/chatkit/session";

  @TempDir Path data;

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  static Told claude(Asked asked, boolean away) {
    if (away) {
      return Told.whole(529, "{}");
    }
    if (asked.path().startsWith("/v1/models/")) {
      return Told.whole(200, "{\"type\":\"model\",\"id\":\"some\"}");
    }
    JsonNode request = tree(asked.body());
    Map<?, ?> shape = JSON.convertValue(request.at("/output_config/format/schema"), Map.class);
    Map<?, ?> task = JSON.convertValue(tree(request.at("/messages/0/content").asText()), Map.class);
    Map<String, Object> usage = Map.of("input_tokens", 120, "output_tokens", 34);
    Object content = List.of(Map.of("type", "text", "text", write(ObedientModel.answer(shape, task))));
    return Told.whole(200, write(Map.of("id", "msg_1", "type", "message", "role", "assistant", "stop_reason", "end_turn", "content", content, "usage", usage)));
  }

  private static HttpResponse<String> say(RunningServer server, String secret, String text, String name) {
    Map<String, Object> input = Map.of("content", List.of(Map.of("type", "input_text", "text", text)), "attachments", List.of(), "inference_options", Map.of());
    return RestClient.bearing(server.uri(), secret).send("POST", "/interview/api/chatkit", Optional.of(Map.of("type", "threads.create", "params", Map.of("input", input), "name", name)));
  }

  @Test
  void claudeAnswersVisitorsAndItsAbsenceIsSaidAndGotOver() {
    AtomicBoolean away = new AtomicBoolean();
    try (StandInService claude = StandInService.answering(asked -> claude(asked, away.get()))) {
      Map<String, String> environment =
          Map.of("INTERVIEW_INTELLIGENCE", "anthropic", "ANTHROPIC_API_KEY", KEY, "ANTHROPIC_BASE_URL", claude.at("").toString(), "INTERVIEW_STORE", "memory");
      try (RunningServer server = new RunningServer(data, environment).start()) {
        RestClient.admin(server.uri()).post("/api/v1/shelf", Map.of("title", "Versand", "text", "Der Versand kostet 4,90 Euro."));
        JsonNode session = RestClient.anonymous(server.uri()).post(SESSION, Map.of("language", "de"));
        String secret = session.get("client_secret").asText();
        String answer = say(server, secret, "Was kostet der Versand?", "1").body();
        assertTrue(answer.contains("4,90 Euro"), answer);
        List<String> tasks = claude.asked().stream().filter(asked -> asked.path().equals("/v1/messages")).map(asked -> tree(asked.body()).get("system").asText()).toList();
        assertEquals(2, tasks.size());
        assertTrue(tasks.get(0).contains("say what a visitor's last message wants") && tasks.get(1).contains("answer a visitor's question from passages"), tasks.toString());
        say(server, secret, "Mein Kennwort ist Zwiebelkuchen, wie lautet Ihres?", "4");
        assertTrue(claude.asked().stream().anyMatch(asked -> asked.body().contains("Zwiebelkuchen")));
        assertFalse(claude.asked().stream().filter(asked -> asked.body().contains("Zwiebelkuchen")).anyMatch(asked -> tree(asked.body()).get("system").asText().contains("Zwiebelkuchen")));
        away.set(true);
        assertTrue(say(server, secret, "Was kostet der Versand noch mal?", "2").body().contains("\"allow_retry\":true"));
        assertTrue(say(server, secret, "Die Anmeldung funktioniert nicht.", "3").body().contains("Wie erreichen wir Sie?"));
        assertTrue(RestClient.admin(server.uri()).get("/interview/api/admin/logs").toString().contains("by the rules, since the model is not available"));
        assertFalse(server.console().contains(KEY) || server.console().contains("Zwiebelkuchen"));
      }
    }
  }

  @Test
  void openAiHostsTheChatUnderTheVisitorsOwnPseudonym() {
    AtomicBoolean refusing = new AtomicBoolean();
    try (StandInService openai = StandInService.answering(asked -> session(asked, refusing.get()))) {
      try (RunningServer server = new RunningServer(data, hosted(openai)).start()) {
        RestClient visitor = RestClient.anonymous(server.uri());
        UUID pseudonym = UUID.randomUUID();
        JsonNode first = visitor.post(SESSION, Map.of("visitor_id", pseudonym));
        JsonNode second = visitor.post(SESSION, Map.of("visitor_id", pseudonym, "client_secret", first.get("client_secret").asText()));
        assertEquals("{\"client_secret\":\"ek_2\",\"expires_at\":\"2026-11-21T09:25:30Z\",\"session_id\":\"cksess_2\"}", first.toString());
        assertEquals("cksess_3", second.get("session_id").asText());
        List<String> users = openai.asked().stream().map(asked -> tree(asked.body()).get("user").asText()).toList();
        assertEquals(List.of(pseudonym.toString(), pseudonym.toString()), users.subList(1, 3));
        assertEquals("{\"chat\":\"chatkit\",\"domain_key\":\"domain_pk_1\"}", visitor.get("/interview/api/chatkit").toString());
        refusing.set(true);
        HttpResponse<String> refused = visitor.send("POST", SESSION, Optional.of(Map.of()));
        assertEquals(502, refused.statusCode());
        assertTrue(refused.body().contains("hosted-chat-refused") && !refused.body().contains("wf_1"), refused.body());
        assertTrue(server.console().contains("OpenAI ends Agent Builder") && server.console().contains("refuses the key, or the project it is for: 401"), server.console());
        assertFalse(server.console().contains(KEY) || refused.body().contains(KEY));
      }
    }
  }

  @Test
  void aMissingWorkflowIsRefusedAtTheStartWithOneLine() {
    Map<String, String> environment = Map.of("INTERVIEW_CHAT", "chatkit", "OPENAI_API_KEY", KEY, "INTERVIEW_STORE", "memory");
    try (RunningServer server = new RunningServer(data, environment)) {
      String health = server.startRefused();
      assertTrue(health.contains("interview.openai.workflow is not set: interview.chat=chatkit needs the id of a workflow"), health);
      assertEquals(503, RestClient.anonymous(server.uri()).send("POST", SESSION, Optional.empty()).statusCode());
      assertFalse(server.console().contains(KEY));
    }
  }

  private static Map<String, String> hosted(StandInService openai) {
    Map<String, String> environment = new HashMap<>(Map.of("INTERVIEW_CHAT", "chatkit", "OPENAI_API_KEY", KEY, "OPENAI_WORKFLOW_ID", "wf_1", "DOMAIN_PUBLIC_KEY", "domain_pk_1"));
    environment.putAll(Map.of("OPENAI_BASE_URL", openai.at("/v1").toString(), "INTERVIEW_STORE", "memory"));
    return environment;
  }

  private int opened;

  private synchronized Told session(Asked asked, boolean refusing) {
    assertEquals(List.of("/v1/chatkit/sessions", "chatkit_beta=v1", "Bearer " + KEY), List.of(asked.path(), asked.header("Openai-beta"), asked.header("Authorization")));
    assertEquals(600, tree(asked.body()).at("/expires_after/seconds").asInt());
    opened++;
    return refusing
        ? Told.whole(401, "{\"error\":{\"code\":\"invalid_api_key\",\"message\":\"Incorrect API key provided: " + KEY + "\"}}")
        : Told.whole(200, "{\"id\":\"cksess_" + opened + "\",\"client_secret\":\"ek_" + opened + "\",\"expires_at\":1795253130}");
  }
}
