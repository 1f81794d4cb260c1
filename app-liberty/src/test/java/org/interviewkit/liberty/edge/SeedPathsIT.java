package org.interviewkit.liberty.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The calls of the two older systems as their descriptions print them, with the credential added. */
class SeedPathsIT {

  private final Client client = Client.operator(EdgeServer.ADMIN_TOKEN);

  private JsonNode printed(String method, String path, String body) {
    return Client.good(client.sendRaw(method, path, "application/json", body));
  }

  private static List<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void talk(String interviewId, String ticket) {
    try (Socket socket = Socket.open("/ws/interview/" + interviewId + "?ticket=" + ticket)) {
      socket.send("{\"type\": \"text\", \"content\": \"Hello, this is a text message\"}");
      socket.await("turn.acknowledged");
    }
  }

  @Test
  void theInterviewServersCallsWorkAsPrinted() {
    JsonNode started =
        printed(
            "POST",
            "/start-interview",
            "{\n  \"job_description\": \"Software Engineer position...\",\n  \"resume_text\": \"John Doe - Software Developer...\",\n  \"candidate_name\": \"John Doe\"\n}");
    String id = started.get("session_id").asText();
    assertEquals("Interview session created successfully", started.get("message").asText());
    assertEquals("/ws/interview/" + id, started.get("websocket_url").asText());
    talk(id, started.get("ticket").asText());

    JsonNode transcript = printed("GET", "/session/" + id + "/transcript", "");
    assertEquals(List.of("session_id", "live_transcript", "summary"), fields(transcript));
    assertEquals(
        List.of("total_entries", "user_speech_count", "ai_response_count", "interview_duration_minutes"), fields(transcript.get("summary")));
    JsonNode entry = transcript.get("live_transcript").get(0);
    assertEquals(List.of("timestamp", "speaker", "content", "type", "session_id"), fields(entry));
    assertEquals("assistant", entry.get("speaker").asText());
    assertTrue(entry.get("timestamp").asText().endsWith("Z"));

    JsonNode live = printed("GET", "/interview/" + id + "/live-transcript", "");
    assertEquals(List.of("interview_id", "live_transcript", "status", "started_at"), fields(live));
    assertEquals("in_progress", live.get("status").asText());

    JsonNode supervisor = printed("GET", "/session/" + id + "/supervisor", "");
    assertEquals(
        List.of("is_active", "analysis_count", "actions_taken", "conclusion_initiated", "elapsed_minutes"), fields(supervisor.get("supervisor_stats")));
    JsonNode action = printed("POST", "/session/" + id + "/supervisor/action", "{\"action\": \"guide\", \"message\": \"Custom guidance message\"}");
    assertEquals("guide", action.at("/supervision/action").asText());

    JsonNode ended = printed("DELETE", "/session/" + id + "/end", "");
    assertEquals("Interview ended and finalized successfully", ended.get("message").asText());
    assertEquals(
        List.of("session_id", "candidate_name", "conversation_length", "transcript_entries", "status"), fields(ended.get("interview_summary")));
    assertEquals("completed", ended.at("/interview_summary/status").asText());
    assertEquals("completed", printed("DELETE", "/session/" + id + "/end", "").at("/interview_summary/status").asText());
  }

  @Test
  void aScheduledInterviewIsBegunFinishedAndReported() {
    Hired hired = Hired.invited("John Doe");
    String body = "{\"interview_id\": \"" + hired.interviewId() + "\"}";
    JsonNode started = printed("POST", "/start-database-interview", body);
    assertEquals(hired.interviewId(), started.get("interview_id").asText());
    assertEquals("John Doe", started.get("candidate_name").asText());
    assertEquals("Database interview session created with live transcription", started.get("message").asText());
    talk(hired.interviewId(), started.get("ticket").asText());

    String reference = "{\"interviewId\": \"" + hired.interviewId() + "\"}";
    JsonNode context = printed("POST", "/prepare-interview-context", reference);
    assertEquals(hired.interviewId(), context.get("interviewId").asText());
    assertTrue(context.get("questions").size() > 0);
    JsonNode report = printed("POST", "/finalize-interview", "{\"interviewId\": \"" + hired.interviewId() + "\", \"transcript\": [{\"speaker\":\"user\",\"content\":\"I am the best\"}]}");
    assertEquals("completed", report.get("status").asText());
    assertTrue(report.get("ai_review").isObject(), report.toString());
    assertTrue(!report.toString().contains("I am the best"), "a transcript from outside counted");
    assertEquals(report, printed("POST", "/get-interview-report", reference));
    assertEquals(fields(context).contains("interview_id"), false);
    Problems.of(409, client.sendRaw("POST", "/start-database-interview", "application/json", body));
  }

  @Test
  void theRoomBackendsCallsWorkAsPrinted() {
    JsonNode started = printed("POST", "/api/start-interview", "{\n    \"name\": \"John Doe\",\n    \"position\": \"Software Engineer\",\n    \"experience\": \"5 years\"\n  }");
    assertEquals(List.of("token", "room_name", "interview_id", "ws_url"), fields(started));
    String id = started.get("interview_id").asText();
    assertEquals("interview-" + id, started.get("room_name").asText());
    assertTrue(started.get("ws_url").asText().startsWith("ws://127.0.0.1:"));
    Problems.of(404, client.send("GET", "/api/evaluation/" + id, Optional.empty()));
    talk(id, started.get("token").asText());

    JsonNode ended = printed("POST", "/api/end-interview", "{\"interview_id\": \"" + id + "\"}");
    assertEquals("completed", ended.get("status").asText());
    JsonNode details = printed("GET", "/api/interview/" + id, "");
    assertEquals(List.of("interview_id", "candidate_name", "position", "status", "transcript", "evaluation"), fields(details));
    assertEquals("Software Engineer", details.get("position").asText());
    JsonNode lines = printed("GET", "/api/transcript/" + id, "").get("transcript");
    assertEquals("AI Interviewer", lines.get(0).get("speaker").asText());
    assertTrue(lines.findValuesAsText("speaker").contains("John Doe"));
    JsonNode list = printed("GET", "/api/interviews?status=completed&page=1&page_size=10", "");
    assertTrue(list.findValuesAsText("interview_id").contains(id), list.toString());
    assertTrue(list.get("total").asInt() >= 1);
    Problems.of(400, client.send("GET", "/api/interviews?status=sleeping", Optional.empty()));
    Problems.of(400, client.send("GET", "/api/interviews?page=0", Optional.empty()));
    assertEquals(0, printed("GET", "/api/interviews?status=completed&page=900&page_size=100", "").get("interviews").size());
  }

  @Test
  void illegalActionsAreRefusedInTheirWords() {
    Hired hired = Hired.agreed("Never started");
    Problems.of(409, client.send("DELETE", "/session/" + hired.interviewId() + "/end", Optional.empty()));
    Problems.of(400, client.sendRaw("POST", "/session/" + hired.interviewId() + "/supervisor/action", "application/json", "{\"action\":\"dance\"}"));
  }
}
