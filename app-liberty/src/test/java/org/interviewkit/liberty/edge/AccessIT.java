package org.interviewkit.liberty.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may do what, over every operation of the OpenAPI document: one without a row here fails. */
class AccessIT {

  private static final String PASSWORD = "correct horse battery";
  private static final Set<String> OPEN =
      Set.of(
          "signIn", "logIn", "openCandidateSession", "createChatSession", "sendChatMessage", "readChatThread", "askForPerson", "withdrawPerson", "followChat",
          "getVisitorSettings", "readSource", "speakChatKit", "readChatKit",
          "createEscalation", "submitTicket", "giveFeedback", "getAssistantHealth");
  private static final Set<String> ADMIN = Set.of("listAccounts", "addAccount", "changeAccount", "listDeliveries", "replayDelivery", "registerRecruiter", "getPassageIndex", "indexPassages", "listWork", "workAgain");
  private static final Set<String> CANDIDATE = Set.of("getOwnInterview", "getNotice", "consent", "getOwnTranscript");
  private static final Set<String> EVERYBODY_SIGNED_IN = Set.of("issueTicket");
  private static final Set<String> TEAM =
      Set.of(
          "renewSession", "whoAmI", "changePassword", "draftRole", "listRoles", "addRole", "getRole", "editRole", "approveRole", "archiveRole", "restoreRole", "previewRole",
          "readDocument", "addCandidate", "importCandidates", "receiveCvs", "listReadings", "getReading", "readAgain", "forgetReading", "listCandidates", "getCandidate", "editCandidate", "attachCv", "downloadCv", "scheduleInterview", "listInterviews",
          "countInterviews", "getInterview", "decideInterview", "inviteCandidate", "getTranscript", "getRecording", "getRecordedTrack", "deleteRecording", "getSecondTranscript", "requestSecondTranscript", "getCoverage", "getModelUse", "getSupervisor", "superviseInterview", "undoAction",
          "getEvaluation", "evaluateAgain", "rateCriterion", "exportInterview", "printReport", "startManualInterview", "startDatabaseInterview", "endSession",
          "getSessionTranscript", "getLiveTranscript", "prepareInterviewContext", "finalizeInterview", "getInterviewReport", "getSupervisorStatus", "actAsSupervisor",
          "startRoomInterview", "endRoomInterview", "getRoomInterview", "listRoomInterviews", "getRoomTranscript", "getRoomEvaluation",
          "listEscalations", "exportEscalations", "getEscalation", "changeEscalationStatus", "changeEscalation", "addEscalationNote",
          "replyToEscalation", "sendReplyAgain", "mergeEscalation", "unmergeEscalation", "getAssistantSettings", "listFeedback", "rateAnswer", "listAssistantLog", "getAssistantStats",
          "listShelf", "addToShelf", "replaceOnShelf", "removeFromShelf", "listThreads", "getThread", "takeThreadOver", "releaseThread", "replyInThread", "followDesk", "getStandIn", "standIn", "endStandIn", "sayAsStandIn",
          "openSession", "listSessions", "getSession", "giveJobDescription", "giveCv", "readSessionDocumentAgain", "removeSessionDocument", "getSessionNotice", "agreeInSession", "keepSaid", "askCoPilot", "finishSession", "saveSession", "unsaveSession", "keepSound", "hearSound", "hearInterviewer", "captionSession", "deleteSound", "keepSessionAudio",
          "createRecruiterSession", "listRecruiterSessions", "getRecruiterSession", "giveRecruiterDocuments", "keepSessionTranscript", "actInSession", "finalizeSession", "whoIsRecruiter",
          "askInterview", "askEveryone", "getInterviewSource", "askSession", "openMicrophone", "exportAssistantLog", "verifyAssistantLog", "exportFeedback", "getMetrics", "tryShelf", "previewShelf", "getShelfDocument");

  private static HttpResponse<String> call(Client client, Operations.Operation operation, String identifier) {
    String path = operation.pathWith(identifier);
    return operation.takesForm()
        ? client.upload(operation.method(), path, "cv.txt", "John Doe\nJava developer".getBytes(java.nio.charset.StandardCharsets.UTF_8), Optional.of("en"))
        : client.send(operation.method(), path, operation.exampleBody());
  }

  private static Client recruiter(String username) {
    Client.admin().post("/api/v1/accounts", Map.of("username", username, "display_name", "Test", "role", "recruiter", "password", PASSWORD));
    return Client.signedIn(username, PASSWORD);
  }

  @Test
  void everyOperationHasARow() {
    Set<String> rows = Stream.of(OPEN, ADMIN, CANDIDATE, EVERYBODY_SIGNED_IN, TEAM).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(rows, Operations.all().stream().map(Operations.Operation::id).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void nobodyGetsInWithoutAGoodCredential() {
    for (Operations.Operation operation : Operations.all()) {
      if (!OPEN.contains(operation.id())) {
        Problems.of(401, call(Client.anonymous(), operation, UUID.randomUUID().toString()));
        Problems.of(401, call(Client.bearing("eyJhbGciOiJub25lIn0.eyJ1cG4iOiJhZG1pbiIsImdyb3VwcyI6WyJhZG1pbiJdfQ."), operation, UUID.randomUUID().toString()));
        Problems.of(401, call(Client.operator("wrong"), operation, UUID.randomUUID().toString()));
      }
    }
  }

  @Test
  void nobodyDoesWhatIsForOthers() {
    Client recruiter = recruiter("matrix");
    Client candidate = Hired.invited("Matrix").candidate();
    for (Operations.Operation operation : Operations.all()) {
      if (ADMIN.contains(operation.id()) || CANDIDATE.contains(operation.id())) {
        Problems.of(403, call(recruiter, operation, UUID.randomUUID().toString()));
      }
      if (ADMIN.contains(operation.id()) || TEAM.contains(operation.id())) {
        Problems.of(403, call(candidate, operation, UUID.randomUUID().toString()));
      }
    }
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    Client admin = Client.admin();
    for (Operations.Operation operation : Operations.all()) {
      if (operation.path().contains("{") && !CANDIDATE.contains(operation.id())) {
        Problems.of(404, call(admin, operation, UUID.randomUUID().toString()));
        Problems.of(404, call(admin, operation, "no-id-at-all"));
      }
    }
  }

  @Test
  void othersInterviewsLookLikeNone() {
    Hired own = Hired.agreed("Own");
    Hired other = Hired.agreed("Other");
    assertEquals(200, own.candidate().send("POST", own.path() + "/tickets", Optional.empty()).statusCode());
    String foreign = Problems.of(404, own.candidate().send("POST", other.path() + "/tickets", Optional.empty())).get("detail").asText();
    UUID nowhere = UUID.randomUUID();
    String missing = Problems.of(404, own.candidate().send("POST", "/api/v1/interviews/" + nowhere + "/tickets", Optional.empty())).get("detail").asText();
    assertEquals(missing.replace(nowhere.toString(), "X"), foreign.replace(other.interviewId(), "X"));
  }

  @Test
  void aReplacedLinkOpensNothingMore() {
    Hired hired = Hired.invited("Replaced");
    Client.admin().post(hired.path() + "/invitation", Map.of("valid_days", 1));
    Problems.of(404, Client.anonymous().send("POST", "/api/v1/candidate-session", Optional.of(Map.of("secret", hired.secret()))));
    Problems.of(401, hired.candidate().send("GET", "/api/v1/candidate/interview", Optional.empty()));
  }

  @Test
  void aClosedAccountsTokenIsNotGoodAnyMore() {
    Client recruiter = recruiter("closed");
    assertEquals("closed", recruiter.get("/api/v1/session").get("username").asText());
    Client.good(Client.admin().send("PATCH", "/api/v1/accounts/closed", Optional.of(Map.of("active", false))));
    Problems.of(401, recruiter.send("GET", "/api/v1/roles", Optional.empty()));
    Problems.of(401, Client.anonymous().send("POST", "/api/v1/session", Optional.of(Map.of("username", "closed", "password", PASSWORD))));
  }

  @Test
  void aNewPasswordEndsOldTokens() {
    Client recruiter = recruiter("changing");
    String wrong = "wrong password here";
    HttpResponse<String> refused =
        recruiter.send("PUT", "/api/v1/session/password", Optional.of(Map.of("current_password", wrong, "new_password", "another long password")));
    assertEquals("/current_password", Problems.of(400, refused).get("pointer").asText());
    HttpResponse<String> changed =
        recruiter.send("PUT", "/api/v1/session/password", Optional.of(Map.of("current_password", PASSWORD, "new_password", "another long password")));
    assertEquals(204, changed.statusCode(), changed.body());
    Problems.of(401, recruiter.send("GET", "/api/v1/roles", Optional.empty()));
    assertTrue(Client.signedIn("changing", "another long password").get("/api/v1/roles").get("items").isArray());
  }

  @Test
  void renewsATokenThatIsStillGood() {
    String token = Client.admin().post("/api/v1/session/renewal", Map.of()).get("token").asText();
    assertEquals("admin", Client.bearing(token).get("/api/v1/session").get("username").asText());
  }

  @Test
  void shutsTheDoorAfterTenFailuresForThatAccountOnly() {
    Optional<Object> wrong = Optional.of(Map.of("username", "guessed", "password", "wrong"));
    for (int i = 0; i < 10; i++) {
      Problems.of(401, Client.anonymous().send("POST", "/api/v1/session", wrong));
    }
    HttpResponse<String> shut = Client.anonymous().send("POST", "/api/v1/session", wrong);
    Problems.of(429, shut);
    int wait = Integer.parseInt(shut.headers().firstValue("Retry-After").orElse("0"));
    assertTrue(wait > 0 && wait <= 61, "Retry-After " + wait);
    assertEquals("admin", Client.admin().get("/api/v1/session").get("username").asText());
  }

  @Test
  void shutsTheDoorForGuessedLinks() {
    Client guesser = Client.at("127.0.0.77");
    for (int i = 0; i < 20; i++) {
      Problems.of(404, guesser.send("POST", "/api/v1/candidate-session", Optional.of(Map.of("secret", "guess" + i))));
    }
    Problems.of(429, guesser.send("POST", "/api/v1/candidate-session", Optional.of(Map.of("secret", "guess"))));
    Problems.of(404, Client.anonymous().send("POST", "/api/v1/candidate-session", Optional.of(Map.of("secret", "guess"))));
  }

  @Test
  void theOperatorsTokenActsAsAnAdmin() {
    Client operator = Client.operator(EdgeServer.ADMIN_TOKEN);
    assertTrue(operator.get("/api/v1/accounts").get("items").size() > 0);
    Problems.of(403, operator.send("GET", "/api/v1/session", Optional.empty()));
    Problems.of(403, operator.send("GET", "/api/v1/candidate/interview", Optional.empty()));
  }
}
