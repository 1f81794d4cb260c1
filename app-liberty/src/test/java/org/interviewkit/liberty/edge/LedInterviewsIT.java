package org.interviewkit.liberty.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Interviews that a recruiter leads, on the edge tests' server. */
class LedInterviewsIT {

  private static final Path FILES = Path.of("../adapters-storage/src/test/resources/documents");
  private static final String JOB = "Backend developer\n\nRequirements\n- Java\n- Kafka in production\n- Kubernetes";
  private static final String CV = "Skills\nJava and Kafka since 2019\n\nExperience\n01/2019 - 12/2023 Developer at Example Ltd";

  private final Client admin = Client.admin();

  private String opened(String candidate) {
    return admin.post("/api/v1/sessions", Map.of("candidate_name", candidate, "position", "Backend developer", "language", "en")).get("id").asText();
  }

  private String agreed(String candidate) {
    String id = opened(candidate);
    String hash = admin.get(path(id) + "/notice").get("hash").asText();
    assertTrue(admin.post(path(id) + "/agreement", Map.of("notice_hash", hash)).get("agreed").asBoolean());
    return id;
  }

  private static String path(String id) {
    return "/api/v1/sessions/" + id;
  }

  private HttpResponse<String> give(String id, String what, byte[] file) {
    return admin.upload("PUT", path(id) + "/" + what, "file", file, Optional.empty());
  }

  /** Hands a file in, and waits until nobody reads it any more. */
  private JsonNode read(String id, String what, byte[] file) {
    HttpResponse<String> taken = give(id, what, file);
    assertEquals(202, taken.statusCode(), taken.body());
    for (int i = 0; i < 1_500 && List.of("waiting", "reading").contains(document(id, what).get("state").asText()); i++) {
      LockSupport.parkNanos(20_000_000);
    }
    return document(id, what);
  }

  private JsonNode read(String id, String what, String text) {
    JsonNode read = read(id, what, text.getBytes(StandardCharsets.UTF_8));
    assertEquals("done", read.get("state").asText(), read.toString());
    return read;
  }

  private JsonNode document(String id, String what) {
    String kind = what.replace('-', '_');
    return StreamSupport.stream(admin.get(path(id)).get("documents").spliterator(), false).filter(one -> one.get("kind").asText().equals(kind)).findFirst().orElseThrow();
  }

  private static Map<String, Object> said(String id, String speaker, String text) {
    return Map.of("id", id, "speaker", speaker, "text", text);
  }

  private HttpResponse<String> say(String id, List<Map<String, Object>> utterances) {
    return admin.send("PUT", path(id) + "/transcript", Optional.of(Map.of("utterances", utterances)));
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false).map(one -> one.get(field).asText()).toList();
  }

  @Test
  void goesFromNothingToAReport() {
    String id = opened("Anna Led");
    JsonNode fresh = admin.get(path(id));
    assertEquals(List.of("job_description", "cv", "transcript"), StreamSupport.stream(fresh.get("missing").spliterator(), false).map(JsonNode::asText).toList());
    assertFalse(read(id, "job-description", JOB + "\n\nWe look forward to meeting you.").get("known_job").asBoolean());
    read(id, "cv", CV);
    assertEquals(List.of("transcript"), StreamSupport.stream(admin.get(path(id)).get("missing").spliterator(), false).map(JsonNode::asText).toList());
    Problems.of(409, say(id, List.of(said("0", "candidate", "Too early."))));
    String hash = admin.get(path(id) + "/notice?language=de").get("hash").asText();
    Problems.of(409, admin.send("POST", path(id) + "/agreement", Optional.of(Map.of("notice_hash", "f".repeat(64)))));
    admin.post(path(id) + "/agreement", Map.of("notice_hash", hash));
    String answer = "I rebuilt our Java service on my own last year and cut errors by 40 percent.";
    Client.good(say(id, List.of(said("1", "recruiter", "What did you build last?"), said("2", "candidate", answer))));
    JsonNode advice = admin.post(path(id) + "/advice", Map.of("kind", "open_points"));
    assertTrue(advice.get("by_rules").asBoolean());
    assertEquals(List.of("The job asks for Kafka and the CV names it; it has not come up yet.", "The job asks for Kubernetes; neither the CV nor the conversation names it so far."), texts(advice.get("points"), "finding"));
    for (JsonNode point : advice.get("points")) {
      for (JsonNode citation : point.get("citations")) {
        String text = admin.get("/api/v1/interviews/" + id + "/sources/" + citation.get("source").asText()).get("text").asText();
        assertEquals(citation.get("quote").asText(), text.substring(citation.get("start").asInt(), citation.get("end").asInt()));
      }
    }
    JsonNode strength = admin.post(path(id) + "/advice", Map.of("kind", "strengths", "language", "de")).at("/points/0");
    assertEquals(List.of(answer), texts(strength.get("citations"), "quote"));
    JsonNode finished = admin.post(path(id) + "/finish", Map.of());
    assertTrue(finished.at("/lead/saved").asBoolean());
    assertEquals(List.of("completed", "2"), List.of(finished.get("status").asText(), finished.get("turns").asText()));
    for (int i = 0; i < 1_000 && !admin.get("/api/v1/interviews/" + id).get("status").asText().equals("evaluated"); i++) {
      LockSupport.parkNanos(20_000_000);
    }
    assertEquals("evaluated", admin.get("/api/v1/interviews/" + id).get("status").asText());
    assertEquals("supplied", admin.get("/api/v1/interviews/" + id + "/transcript").at("/turns/0/turn_type").asText());
    Problems.of(409, say(id, List.of(said("9", "candidate", "Too late."))));
    assertEquals("known", Client.good(say(id, List.of(said("2", "candidate", answer)))).at("/utterances/0/outcome").asText());
    assertTrue(texts(admin.get("/api/v1/sessions?saved_only=true&text=anna+led").get("items"), "id").contains(id));
    Client.good(admin.send("DELETE", path(id) + "/saved", Optional.empty()));
    assertFalse(texts(admin.get("/api/v1/sessions?saved_only=true").get("items"), "id").contains(id));
    Client.good(admin.send("PUT", path(id) + "/saved", Optional.empty()));
    assertTrue(texts(admin.get("/api/v1/sessions?saved_only=true").get("items"), "id").contains(id));
  }

  @Test
  void keepsEachUtteranceOnceAndBothWordingsOfACorrectedOne() {
    String id = agreed("Bo Led");
    Client.good(say(id, List.of(said("a", "candidate", "I need it buy hand."))));
    Client.good(say(id, List.of(said("a", "candidate", "I need it buy hand."), said("a", "candidate", "I knead it by hand."))));
    JsonNode turns = admin.get("/api/v1/interviews/" + id + "/transcript").get("turns");
    assertEquals(List.of("I need it buy hand.", "I knead it by hand."), texts(turns, "content"));
    assertEquals(1, turns.get(1).get("corrects").asInt());
  }

  @Test
  void namesTheLimitsOfWhatIsHandedIn() {
    String id = agreed("Cy Led");
    List<Map<String, Object>> many = IntStream.range(0, 201).mapToObj(i -> said("u" + i, "candidate", "x")).toList();
    assertTrue(Problems.of(400, say(id, many)).get("detail").asText().contains("allowed 0–200"));
    JsonNode tooLong = Problems.of(400, say(id, List.of(said("a", "candidate", "x"), said("b", "candidate", "x".repeat(8_001)))));
    assertEquals("/utterances/1/text", tooLong.get("pointer").asText());
    assertEquals("/utterances/0/speaker", Problems.of(400, say(id, List.of(said("a", "assistant", "x")))).get("pointer").asText());
    assertEquals(0, admin.get("/api/v1/interviews/" + id + "/transcript").get("last_position").asInt());
    Problems.of(400, admin.send("POST", path(id) + "/advice", Optional.of(Map.of("kind", "ranking"))));
    Problems.of(400, admin.send("POST", "/api/v1/sessions", Optional.of(Map.of("candidate_name", "Di"))));
  }

  @Test
  void refusesFilesThatAreTooLargeOrHostileAndFindsDuplicates() throws IOException {
    String id = opened("Di Led");
    Problems.of(413, give(id, "cv", new byte[20 * 1024 * 1024 + 1]));
    byte[] hostile = {0, 1, 2, 3, 4, 5, 6, 7};
    JsonNode refused = read(id, "cv", hostile);
    assertEquals("failed unsupported_type", refused.get("state").asText() + " " + refused.get("reason").asText());
    assertFalse(refused.get("trouble").asText().isBlank());
    assertEquals(202, admin.send("POST", path(id) + "/documents/cv/runs", Optional.empty()).statusCode());
    Problems.of(404, admin.send("DELETE", path(id) + "/documents/sound", Optional.empty()));
    byte[] cv = Files.readAllBytes(FILES.resolve("cv-katharina-vogelsang-de.pdf"));
    assertEquals("done", read(id, "cv", cv).get("state").asText());
    Problems.of(409, admin.send("POST", path(id) + "/documents/cv/runs", Optional.empty()));
    Problems.of(409, admin.send("DELETE", path(id) + "/documents/cv", Optional.empty()));
    String second = opened("Di Led Again");
    assertEquals("failed", read(second, "cv", hostile).get("state").asText());
    assertEquals(204, admin.send("DELETE", path(second) + "/documents/cv", Optional.empty()).statusCode());
    assertEquals(0, admin.get(path(second)).get("documents").size());
    JsonNode given = read(second, "cv", cv);
    assertTrue(StreamSupport.stream(given.get("alike").spliterator(), false).anyMatch(other -> other.get("same_cv").asBoolean() && other.get("name").asText().equals("Di Led")), given.toString());
  }

  @Test
  void interviewsTheAiLeadsTakeNoTranscriptFromOutside() {
    Hired hired = Hired.agreed("Not led");
    Problems.of(409, say(hired.interviewId(), List.of(said("a", "candidate", "I am great."))));
    Problems.of(409, admin.send("PUT", "/api/interview/sessions/" + hired.interviewId() + "/transcript", Optional.of(Map.of("utterances", List.of()))));
    String led = agreed("Led");
    Problems.of(409, admin.send("POST", "/api/v1/interviews/" + led + "/invitation", Optional.of(Map.of())));
  }

  @Test
  void keepsTheSoundOfThoseWhoAgreedToItAndPlaysPartsOfIt() {
    byte[] sound = new byte[10_000];
    System.arraycopy("OggS".getBytes(StandardCharsets.UTF_8), 0, sound, 0, 4);
    sound[9_999] = 7;
    String silent = opened("Gus Led");
    Problems.of(409, give(silent, "sound", sound));
    String id = agreed("Hal Led");
    Problems.of(422, give(id, "sound", "no sound".getBytes(StandardCharsets.UTF_8)));
    JsonNode kept = Client.good(give(id, "sound", sound));
    assertEquals(List.of("audio/ogg", "10000"), List.of(kept.get("media_type").asText(), kept.get("bytes").asText()));
    HttpResponse<byte[]> part = admin.part(path(id) + "/sound", "bytes=9998-");
    assertEquals(206, part.statusCode());
    assertEquals(List.of((byte) 0, (byte) 7), List.of(part.body()[0], part.body()[1]));
    assertEquals("bytes 9998-9999/10000", part.headers().firstValue("Content-Range").orElse(""));
    assertEquals(204, admin.send("DELETE", path(id) + "/sound", Optional.empty()).statusCode());
    Problems.of(404, admin.send("GET", path(id) + "/sound", Optional.empty()));
    assertEquals("audio/ogg", Client.good(admin.upload("POST", "/api/interview/sessions/" + id + "/audio", Map.of("audio", sound))).get("media_type").asText());
  }

  @Test
  void keepsAFileOfEachVoiceAndSaysHowItStands() {
    byte[] mine = "ID3 of mine".getBytes(StandardCharsets.UTF_8);
    byte[] theirs = "ID3 theirs".getBytes(StandardCharsets.UTF_8);
    String id = agreed("Ida Led");
    assertEquals("open", admin.get(path(id)).at("/sound/state").asText());
    Problems.of(400, admin.upload("PUT", path(id) + "/sound", Map.of("interviewer", mine)));
    assertEquals(11, Client.good(admin.upload("PUT", path(id) + "/sound", Map.of("candidate", theirs, "interviewer", mine))).at("/interviewer/bytes").asInt());
    assertEquals("kept", admin.get(path(id)).at("/sound/state").asText());
    assertEquals("mine", new String(admin.part(path(id) + "/sound/interviewer", "bytes=-4").body(), StandardCharsets.UTF_8));
    Client.good(give(id, "sound", theirs));
    Problems.of(404, admin.send("GET", path(id) + "/sound/interviewer", Optional.empty()));
    assertEquals("not_agreed", admin.get(path(opened("Jon Led"))).at("/sound/state").asText());
  }

  @Test
  void onlyWhoLeadsHandsIn() {
    String id = agreed("Ed Led");
    Client.admin().post("/api/v1/accounts", Map.of("username", "someone-else", "display_name", "Else", "role", "recruiter", "password", "correct horse battery"));
    Client other = Client.signedIn("someone-else", "correct horse battery");
    Problems.of(409, other.send("PUT", path(id) + "/transcript", Optional.of(Map.of("utterances", List.of(said("a", "candidate", "x"))))));
  }

  @Test
  void thePathsOfTheRecruitersAssistantWork() {
    assertEquals(201, admin.send("POST", "/api/auth/register", Optional.of(Map.of("email", "Rae@Example.org", "password", "correct horse battery", "name", "Rae"))).statusCode());
    Problems.of(401, Client.anonymous().send("POST", "/api/auth/register", Optional.of(Map.of("email", "x@example.org", "password", "correct horse battery"))));
    JsonNode login = Client.anonymous().post("/api/auth/login", Map.of("email", "rae@example.org", "password", "correct horse battery"));
    assertEquals("bearer", login.get("token_type").asText());
    Client rae = Client.bearing(login.get("access_token").asText());
    assertEquals("Rae", rae.get("/api/auth/me").get("name").asText());
    String id = rae.post("/api/sessions", Map.of("candidate_name", "Flo Led", "position", "Backend developer")).get("id").asText();
    byte[] job = JOB.getBytes(StandardCharsets.UTF_8);
    JsonNode documents = Client.good(rae.upload("POST", "/api/sessions/" + id + "/documents", Map.of("jd", job, "cv", CV.getBytes(StandardCharsets.UTF_8))));
    assertTrue(documents.at("/session/jd").asBoolean() && documents.at("/session/cv").asBoolean(), documents.toString());
    assertEquals(List.of("ready", "ready"), texts(documents.get("documents"), "status"));
    Problems.of(400, rae.upload("POST", "/api/sessions/" + id + "/documents", Map.of("file", job)));
    Problems.of(422, rae.upload("POST", "/api/sessions/" + id + "/documents", Map.of("cv", new byte[] {0, 1, 2, 3, 4, 5, 6, 7})));
    assertTrue(rae.get("/api/sessions/" + id).get("cv").asBoolean(), "what was read before stays");
    String answer = "I have never worked with Kafka, to be honest.";
    Map<String, Object> said = Map.of("utterances", List.of(Map.of("speaker", "interviewer", "text", "And Kafka?"), Map.of("speaker", "candidate", "text", answer)));
    Client.good(rae.send("PUT", "/api/interview/sessions/" + id + "/transcript", Optional.of(said)));
    Client.good(rae.send("PUT", "/api/interview/sessions/" + id + "/transcript", Optional.of(said)));
    JsonNode flags = rae.post("/api/interview/sessions/" + id + "/action", Map.of("action", "red_flags"));
    assertTrue(flags.get("result").asText().contains("[1]") && flags.get("result").asText().length() <= 1_200, flags.toString());
    assertEquals(List.of("Java and Kafka since 2019", answer), texts(flags.get("citations"), "text"));
    JsonNode finished = rae.post("/api/interview/sessions/" + id + "/finalize", Map.of());
    assertEquals(List.of("And Kafka?", answer), texts(finished.get("transcript"), "text"));
    assertEquals(List.of(id), texts(rae.get("/api/sessions?saved_only=true").get("sessions"), "id").stream().filter(id::equals).toList());
    assertEquals("completed", rae.get("/api/sessions/" + id).get("status").asText());
  }
}
