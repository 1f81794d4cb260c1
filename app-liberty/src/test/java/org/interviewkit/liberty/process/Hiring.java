package org.interviewkit.liberty.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;

/** What a recruiter does over REST before an interview can be held. */
public final class Hiring {

  private final URI server;
  private final RestClient admin;
  private final String roleId;

  private Hiring(URI server, RestClient admin, String roleId) {
    this.server = server;
    this.admin = admin;
    this.roleId = roleId;
  }

  /** An approved role for bakers. */
  public static Hiring baker(URI server) {
    RestClient admin = RestClient.admin(server);
    JsonNode draft =
        admin.post(
            "/api/v1/roles/draft",
            Map.of("job_description", "Baker. You plan shifts, bake bread and lead a team of four. Required: food hygiene, teamwork, planning.", "language", "en"));
    String roleId = admin.post("/api/v1/roles", draft).get("id").asText();
    admin.post("/api/v1/roles/" + roleId + "/approval", Map.of());
    return new Hiring(server, admin, roleId);
  }

  /** The administrator; tokens survive a restart of the server. */
  public RestClient admin() {
    return admin;
  }

  /** Adds a candidate, schedules an interview, invites, and agrees in the candidate's place. */
  public Invited invite(String name) {
    JsonNode candidate = admin.post("/api/v1/candidates", Map.of("name", name, "language", "en"));
    String interviewId =
        admin.post("/api/v1/interviews", Map.of("role_id", roleId, "candidate_id", candidate.get("id").asText())).get("id").asText();
    String link = admin.post("/api/v1/interviews/" + interviewId + "/invitation", Map.of()).get("link").asText();
    String secret = link.substring(link.indexOf('#') + 1);
    RestClient own = RestClient.candidate(server, secret);
    JsonNode notice = own.get("/api/v1/candidate/notice?language=en");
    Map<String, String> agreed =
        Map.of("notice_version", notice.get("version").asText(), "notice_hash", notice.get("hash").asText(), "language", "en");
    own.post("/api/v1/candidate/consent", agreed);
    return new Invited(interviewId, secret);
  }
}
