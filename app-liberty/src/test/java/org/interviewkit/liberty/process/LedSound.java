package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The sound of an interview that a person led: handed in, heard by a model that tells voices apart, and linked to what was written down. */
final class LedSound {

  /** What the model understands, a line for each voice. */
  static final String HEARD = "A: So, how do you plan a shift?\nB: I begin with those who have children. Then I ask the others.";

  private LedSound() {}

  static void isHeardWhenTheInterviewIsFinished(RestClient admin) {
    String id = admin.post("/api/v1/sessions", Map.of("candidate_name", "Led Brook", "position", "Baker", "language", "en")).get("id").asText();
    String path = "/api/v1/sessions/" + id;
    JsonNode notice = admin.get(path + "/notice?language=en");
    assertTrue(notice.toString().contains("hears the recording and writes down what it understands"), notice.toString());
    admin.post(path + "/agreement", Map.of("notice_hash", notice.get("hash").asText()));
    List<Map<String, String>> said =
        List.of(Map.of("id", "1", "speaker", "recruiter", "text", "How do you plan a shift?"), Map.of("id", "2", "speaker", "candidate", "text", "I begin with those who have kids."));
    assertEquals(200, admin.send("PUT", path + "/transcript", Optional.of(Map.of("utterances", said))).statusCode());
    assertEquals(200, admin.upload("PUT", path + "/sound", "talk.mp3", "ID3 and what was said".getBytes(StandardCharsets.UTF_8)).statusCode());
    admin.post(path + "/finish", Map.of());
    String second = "/api/v1/interviews/" + id + "/second-transcript";
    Awaiting.until(() -> admin.get(second).get("state").asText().equals("ready"));
    JsonNode heard = admin.get(second);
    assertEquals("gpt-4o-transcribe-diarize by_model", heard.get("model").asText() + " " + heard.get("division").asText());
    List<String> texts = StreamSupport.stream(heard.get("turns").spliterator(), false).map(turn -> turn.get("track").asText() + ": " + turn.get("text").asText()).toList();
    assertEquals(List.of("interviewer: So, how do you plan a shift?", "candidate: I begin with those who have children. Then I ask the others."), texts);
    JsonNode finished = admin.post("/api/interview/sessions/" + id + "/finalize", Map.of());
    assertTrue(finished.get("diarised").asBoolean(), finished.toString());
    assertEquals("How do you plan a shift? So, how do you plan a shift?", finished.at("/transcript/0/text").asText() + " " + finished.at("/transcript/0/heard").asText());
    assertEquals(204, admin.send("DELETE", path + "/sound", Optional.empty()).statusCode());
    assertEquals("not_recorded", admin.get(second).get("state").asText());
  }
}
