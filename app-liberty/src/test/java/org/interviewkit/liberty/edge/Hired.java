package org.interviewkit.liberty.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** An interview with an invited candidate who has agreed or not. */
record Hired(String interviewId, String secret, Client candidate) {

  private static String roleId;

  static synchronized Hired invited(String name) {
    Client admin = Client.admin();
    if (roleId == null) {
      JsonNode draft =
          admin.post("/api/v1/roles/draft", Map.of("job_description", "We look for a Java developer. Required: Java, SQL, teamwork.", "language", "en"));
      roleId = admin.post("/api/v1/roles", draft).get("id").asText();
      admin.post("/api/v1/roles/" + roleId + "/approval", Map.of());
    }
    String candidateId = admin.post("/api/v1/candidates", Map.of("name", name, "language", "en")).get("id").asText();
    String id = admin.post("/api/v1/interviews", Map.of("role_id", roleId, "candidate_id", candidateId)).get("id").asText();
    String link = admin.post("/api/v1/interviews/" + id + "/invitation", Map.of()).get("link").asText();
    String secret = link.substring(link.indexOf('#') + 1);
    return new Hired(id, secret, candidate(secret));
  }

  static Hired agreed(String name) {
    Hired hired = invited(name);
    JsonNode notice = hired.candidate().get("/api/v1/candidate/notice?language=en");
    hired
        .candidate()
        .post(
            "/api/v1/candidate/consent",
            Map.of("notice_version", notice.get("version").asText(), "notice_hash", notice.get("hash").asText(), "language", "en"));
    return hired;
  }

  static Client candidate(String secret) {
    return Client.bearing(Client.anonymous().post("/api/v1/candidate-session", Map.of("secret", secret)).get("token").asText());
  }

  String path() {
    return "/api/v1/interviews/" + interviewId;
  }
}
