package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Files that are handed in just before a server is killed: all that was acknowledged must be read afterwards, once. */
final class HandedIn {

  /** A process of its own reads it, for half a second at least: two of them keep a server busy for longer than it takes to kill it. */
  private static final Path CV = Path.of("../adapters-storage/src/test/resources/documents/cv-katharina-vogelsang-de.pdf");

  private static final int CVS = 3;

  private final ObjectMapper json = new ObjectMapper();
  private final List<String> readings = new ArrayList<>();
  private final List<String> sessions = new ArrayList<>();
  private int unread;

  /** Hands in CVs, and a job description and a CV for an interview that a person leads. When this returns all of it is acknowledged. */
  void handIn(RestClient admin) throws IOException {
    byte[] cv = Files.readAllBytes(CV);
    String name = "Led " + sessions.size();
    String id = admin.post("/api/v1/sessions", Map.of("candidate_name", name, "position", position(sessions.size()), "language", "en")).get("id").asText();
    sessions.add(id);
    byte[] job = ("Baker of shop " + sessions.size() + "\n\nRequirements\n- Planning\n- Food hygiene").getBytes(StandardCharsets.UTF_8);
    accepted(admin.upload("PUT", "/api/v1/sessions/" + id + "/cv", "cv.pdf", cv));
    accepted(admin.upload("PUT", "/api/v1/sessions/" + id + "/job-description", "job.txt", job));
    for (int i = 0; i < CVS; i++) {
      readings.add(accepted(admin.upload("POST", "/api/v1/readings", "cv.pdf", cv)).at("/items/0/reading/id").asText());
    }
    // what is open now is certainly not noted as read when the server dies
    unread += admin.get("/api/v1/readings").get("items").size();
  }

  /** Waits until all of it is read, and looks whether any is lost or was taken twice. */
  void check(RestClient admin) {
    assertTrue(unread > 0, "everything was read before the server was killed: this shows nothing");
    readings.forEach(id -> Awaiting.until(() -> admin.get("/api/v1/readings/" + id).get("state").asText().equals("done")));
    List<String> candidates = readings.stream().map(id -> admin.get("/api/v1/readings/" + id).at("/candidate/id").asText()).toList();
    assertEquals(readings.size(), candidates.stream().distinct().count());
    Stream<JsonNode> named = items(admin.get("/api/v1/candidates?text=vogelsang&limit=100")).filter(one -> one.get("name").asText().contains("Vogelsang"));
    List<String> stored = named.map(one -> one.get("id").asText()).toList();
    assertEquals(candidates.stream().sorted().toList(), stored.stream().sorted().toList(), "a file became two candidates, or none");
    for (int i = 0; i < sessions.size(); i++) {
      String path = "/api/v1/sessions/" + sessions.get(i);
      Awaiting.until(() -> items(admin.get(path), "documents").allMatch(one -> one.get("state").asText().equals("done")));
      JsonNode session = admin.get(path);
      assertEquals(2, session.get("documents").size(), session.toString());
      assertEquals(List.of("transcript"), items(session, "missing").map(JsonNode::asText).toList());
      String position = position(i);
      List<JsonNode> roles = items(admin.get("/api/v1/roles")).filter(role -> role.get("title").asText().equals(position)).toList();
      assertEquals(2, roles.size(), "the one of the position's name, and one of the job description: " + roles);
    }
  }

  private static String position(int number) {
    return "Baker, shop " + number;
  }

  private JsonNode accepted(HttpResponse<byte[]> answer) {
    assertEquals(202, answer.statusCode(), () -> new String(answer.body(), StandardCharsets.UTF_8));
    try {
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> items(JsonNode page) {
    return items(page, "items");
  }

  private static Stream<JsonNode> items(JsonNode node, String list) {
    return StreamSupport.stream(node.get(list).spliterator(), false);
  }
}
