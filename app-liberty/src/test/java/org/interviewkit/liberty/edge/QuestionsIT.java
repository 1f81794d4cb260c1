package org.interviewkit.liberty.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asking the documents of an interview, with files as a hiring team has them. */
class QuestionsIT {

  private static final Path FILES = Path.of("../adapters-storage/src/test/resources/documents");

  private static String interview;

  private final Client admin = Client.admin();

  @BeforeAll
  static void holdAnInterview() throws IOException {
    Client admin = Client.admin();
    JsonNode read = Client.good(admin.upload("POST", "/api/v1/documents/text", "jd.docx", Files.readAllBytes(FILES.resolve("jd-finanzbuchhaltung-de.docx")), Optional.empty()));
    JsonNode draft = admin.post("/api/v1/roles/draft", Map.of("job_description", read.get("text").asText(), "language", "de"));
    String role = admin.post("/api/v1/roles", draft).get("id").asText();
    admin.post("/api/v1/roles/" + role + "/approval", Map.of());
    byte[] cv = Files.readAllBytes(FILES.resolve("cv-katharina-vogelsang-de.pdf"));
    JsonNode imported = Client.good(admin.upload("POST", "/api/v1/candidates/import", "cv.pdf", cv, Optional.of("de")));
    String candidate = imported.at("/results/0/candidate/id").asText();
    interview = admin.post("/api/v1/interviews", Map.of("role_id", role, "candidate_id", candidate)).get("id").asText();
  }

  private JsonNode ask(String question) {
    return admin.post("/api/v1/interviews/" + interview + "/questions", Map.of("question", question, "language", "de"));
  }

  @Test
  void answersFromTheFilesAndSaysOnWhichPage() {
    JsonNode answer = ask("Welche Sprachen spricht Frau Vogelsang?");
    assertTrue(answer.get("answer").asText().contains("Englisch (B2"), answer.toString());
    JsonNode citation = answer.get("citations").get(0);
    assertEquals("cv", citation.get("source").asText());
    assertEquals(2, citation.get("page").asInt());
    assertTrue(citation.get("turn").isNull());
    assertEquals("Sprachkenntnisse", citation.get("heading").asText());
    assertEquals("transcript", answer.at("/missing/0").asText());
  }

  @Test
  void opensTheVeryPassageACitationStandsIn() {
    for (JsonNode citation : ask("Welche Erfahrung hat sie mit SAP?").get("citations")) {
      JsonNode source = admin.get("/api/v1/interviews/" + interview + "/sources/" + citation.get("source").asText() + "?language=de");
      assertEquals(citation.get("quote").asText(), source.get("text").asText().substring(citation.get("start").asInt(), citation.get("end").asInt()));
    }
    JsonNode cv = admin.get("/api/v1/interviews/" + interview + "/sources/cv");
    assertEquals(2, cv.get("parts").size());
    Problems.of(404, admin.send("GET", "/api/v1/interviews/" + interview + "/sources/transcript", Optional.empty()));
    Problems.of(404, admin.send("GET", "/api/v1/interviews/" + interview + "/sources/letter", Optional.empty()));
  }

  @Test
  void saysThatItIsNotInTheDocuments() {
    JsonNode answer = ask("Hat sie einen Pilotenschein für Hubschrauber?");
    assertTrue(answer.get("answer").isNull());
    assertEquals(0, answer.get("citations").size());
  }

  @Test
  void doesNotFindWhatNoJobNeeds() {
    JsonNode answer = ask("Wann ist ihr Geburtsdatum und ihr Familienstand?");
    assertFalse(answer.toString().contains("1987") || answer.toString().contains("verheiratet"), answer.toString());
  }

  @Test
  void showsWhoWroteSomethingInTheirOwnWords() {
    JsonNode answer = admin.post("/api/v1/evidence", Map.of("question", "Wer hat Erfahrung mit SAP?", "language", "de"));
    assertEquals("name", answer.get("order").asText());
    JsonNode person = null;
    for (JsonNode shown : answer.get("people")) {
      person = shown.get("name").asText().contains("Vogelsang") ? shown : person;
    }
    assertNotNull(person, answer.toString());
    JsonNode quote = person.get("evidence").get(0);
    JsonNode cv = admin.get("/api/v1/interviews/" + interview + "/sources/cv?language=de");
    assertEquals(quote.get("quote").asText(), cv.get("text").asText().substring(quote.get("start").asInt(), quote.get("end").asInt()));
    assertEquals(List.of("cv", "words"), List.of(quote.get("source").asText(), quote.get("found_by").asText()));
    assertTrue(answer.at("/searched/cvs").asInt() >= 1 && !answer.at("/searched/indexed").asBoolean(), answer.toString());
    assertFalse(admin.post("/api/v1/evidence", Map.of("question", "Geburtsdatum Familienstand verheiratet", "language", "de")).toString().contains("1987"));
    Problems.of(400, admin.send("POST", "/api/v1/evidence", Optional.of(Map.of("question", " "))));
    Problems.of(400, admin.send("POST", "/api/v1/evidence", Optional.of(Map.of("question", "SAP?", "sources", List.of("job_description")))));
    assertFalse(admin.get("/api/v1/passage-index").get("kept").asBoolean());
    Problems.of(409, admin.send("POST", "/api/v1/passage-index", Optional.empty()));
  }

  @Test
  void keepsToTheBounds() {
    assertEquals("/question", refused(Map.of("question", "x".repeat(2_001))));
    assertEquals("/question", refused(Map.of("question", " ")));
    assertEquals("/question", refused(Map.of()));
    assertEquals("/question", refused(Map.of("question", List.of("SAP?"))));
    assertEquals("/sources", refused(Map.of("question", "SAP?", "sources", Map.of())));
    Problems.of(400, admin.send("POST", "/api/v1/interviews/" + interview + "/questions", Optional.empty()));
    assertEquals("/top_k", refused(Map.of("question", "SAP?", "top_k", 9)));
    assertEquals("/top_k", refused(Map.of("question", "SAP?", "top_k", 0)));
    assertEquals("/sources/0", refused(Map.of("question", "SAP?", "sources", List.of("letter"))));
    JsonNode narrow = admin.post("/api/v1/interviews/" + interview + "/questions", Map.of("question", "SAP?", "top_k", 1, "sources", List.of("job_description")));
    assertEquals(1, narrow.get("passages").size());
    assertEquals("job_description", narrow.at("/passages/0/source").asText());
  }

  @Test
  void theRecruitersAssistantsCallWorks() {
    JsonNode answer = admin.post("/api/interview/sessions/" + interview + "/chat", Map.of("message", "Wie viele Urlaubstage gibt es?", "top_k", 5));
    assertEquals(interview, answer.get("session_id").asText());
    assertEquals("Stellenbeschreibung: „Gleitzeit mit Arbeitszeitkonto und 31 Urlaubstage“ [1]", answer.get("answer").asText());
    assertTrue(answer.at("/citations/0/text").asText().contains("31 Urlaubstage"), answer.toString());
    JsonNode none = admin.post("/api/interview/sessions/" + interview + "/chat", Map.of("question", "Hat sie einen Pilotenschein für Hubschrauber?"));
    assertEquals("Das steht nicht in den Unterlagen.", none.get("answer").asText());
    assertEquals(0, none.get("citations").size());
    Problems.of(400, admin.send("POST", "/api/interview/sessions/" + interview + "/chat", Optional.of(Map.of("question", "x".repeat(2_001)))));
    Problems.of(400, admin.send("POST", "/api/interview/sessions/" + interview + "/chat", Optional.of(Map.of())));
    Problems.of(400, admin.send("POST", "/api/interview/sessions/" + interview + "/chat", Optional.empty()));
  }

  private String refused(Map<String, Object> body) {
    return Problems.of(400, admin.send("POST", "/api/v1/interviews/" + interview + "/questions", Optional.of(body))).get("pointer").asText();
  }
}
