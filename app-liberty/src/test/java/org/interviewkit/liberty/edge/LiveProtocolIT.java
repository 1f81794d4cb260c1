package org.interviewkit.liberty.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The live socket as {@code docs/live-protocol.md} describes it. */
class LiveProtocolIT {

  private static String ticket(Client client, Hired hired) {
    return client.post(hired.path() + "/tickets", Map.of()).get("ticket").asText();
  }

  private static String socket(Hired hired) {
    return "/ws/interview/" + hired.interviewId();
  }

  private static Socket sit(Hired hired) {
    return Socket.open(socket(hired) + "?ticket=" + ticket(hired.candidate(), hired));
  }

  private static Socket watch(Hired hired) {
    return Socket.open(socket(hired) + "?ticket=" + ticket(Client.admin(), hired));
  }

  private static String text(String id, String content) {
    return Client.text(Map.of("type", "text", "id", id, "content", content));
  }

  private static JsonNode acknowledged(Socket socket, String id) {
    return socket.await(message -> message.path("type").asText().equals("turn.acknowledged") && message.path("id").asText().equals(id));
  }

  private static String error(Socket socket) {
    return socket.await("error").at("/error/code").asText();
  }

  @Test
  void anInterviewStartsIsAnsweredAndAcknowledged() {
    Hired hired = Hired.agreed("Starter");
    try (Socket candidate = sit(hired)) {
      JsonNode ready = candidate.await("session.ready");
      assertEquals("candidate", ready.get("seat").asText());
      assertEquals("in_progress", ready.get("status").asText());
      assertFalse(ready.get("resumed").asBoolean());
      assertTrue(ready.at("/clock/running").asBoolean());
      JsonNode greeting = candidate.await("response.text.done");
      assertEquals(1, greeting.get("position").asInt());
      candidate.send(text("a1", "I planned the migration and wrote the SQL myself."));
      assertEquals(2, acknowledged(candidate, "a1").get("position").asInt());
      candidate.await(message -> message.path("type").asText().equals("response.text.done") && message.path("position").asInt() == 3);
      candidate.send("{\"type\":\"ping\",\"id\":\"p\"}");
      assertEquals("p", candidate.await("pong").get("id").asText());
      JsonNode stored = Client.admin().get(hired.path() + "/transcript").get("turns");
      assertEquals("I planned the migration and wrote the SQL myself.", stored.get(1).get("content").asText());
      assertEquals("opening", stored.get(0).get("move").asText());
    }
  }

  @Test
  void theSameIdAgainIsTheSameTurn() {
    Hired hired = Hired.agreed("Repeater");
    try (Socket candidate = sit(hired)) {
      candidate.await("response.text.done");
      candidate.send(text("same", "I wrote it in Java."));
      int position = acknowledged(candidate, "same").get("position").asInt();
      candidate.send(text("same", "I wrote it in Java."));
      candidate.send("{\"type\":\"ping\",\"id\":\"after\"}");
      candidate.await("pong");
      assertEquals(2, candidate.heard("turn.acknowledged").size());
      assertEquals(position, candidate.heard("turn.acknowledged").get(1).get("position").asInt());
    }
    JsonNode turns = Client.admin().get(hired.path() + "/transcript").get("turns");
    assertEquals(1, turns.findValuesAsText("content").stream().filter("I wrote it in Java."::equals).count());
  }

  @Test
  void aLostConnectionGoesOnWhereItWasWithoutASecondGreeting() {
    Hired hired = Hired.agreed("Dropper");
    try (Socket candidate = sit(hired)) {
      candidate.await("response.text.done");
    }
    assertEquals("paused", awaitStatus(hired, "paused"));
    try (Socket back = sit(hired)) {
      JsonNode ready = back.await("session.ready");
      assertTrue(ready.get("resumed").asBoolean());
      assertEquals(1, ready.get("last_position").asInt());
      back.send("{\"type\":\"resume\",\"after\":0}");
      JsonNode replayed = back.await("turn");
      assertEquals(1, replayed.get("position").asInt());
      back.send(text("x", "Here I am again with my answer about Java."));
      acknowledged(back, "x");
    }
    JsonNode turns = Client.admin().get(hired.path() + "/transcript").get("turns");
    assertEquals(1, turns.findValuesAsText("move").stream().filter("opening"::equals).count());
  }

  private static String awaitStatus(Hired hired, String status) {
    long end = System.nanoTime() + 20_000_000_000L;
    String now = "";
    while (!now.equals(status) && System.nanoTime() < end) {
      now = Client.admin().get(hired.path()).get("status").asText();
    }
    return now;
  }

  @Test
  void aNewerConnectionTakesTheSeatAndTheOlderIsTold() {
    Hired hired = Hired.agreed("Mover");
    try (Socket older = sit(hired)) {
      older.await("session.ready");
      try (Socket newer = sit(hired)) {
        assertEquals("4409 replaced", older.awaitClose());
        assertEquals("candidate", newer.await("session.ready").get("seat").asText());
        newer.send(text("n", "I continue here."));
        acknowledged(newer, "n");
      }
    }
  }

  @Test
  void observersHearEverythingAndSayNothing() {
    Hired hired = Hired.agreed("Watched");
    try (Socket candidate = sit(hired);
        Socket observer = watch(hired)) {
      assertEquals("observer", observer.await("session.ready").get("seat").asText());
      candidate.await("response.text.done");
      candidate.send(text("w", "I work in a team of four."));
      JsonNode seen = observer.await(message -> message.path("type").asText().equals("turn") && message.path("speaker").asText().equals("user"));
      assertEquals("I work in a team of four.", seen.get("content").asText());
      observer.await("coverage");
      observer.send(text("o", "let me in"));
      assertEquals("read_only", error(observer));
      Client.admin().post(hired.path() + "/supervisor/actions", Map.of("action", "guide", "message", "Please ask about code reviews."));
      assertEquals("guide", observer.await("supervisor.cycle").at("/supervision/action").asText());
      assertEquals(0, candidate.heard("supervisor.cycle").size());
    }
  }

  @Test
  void nonsenseGetsAnErrorAndAfterTenInARowTheDoor() {
    Hired hired = Hired.agreed("Babbler");
    try (Socket candidate = sit(hired)) {
      candidate.await("session.ready");
      candidate.send("not json");
      assertEquals("invalid_json", error(candidate));
      for (String message : new String[] {"[]", "{}", "{\"type\":5}", "{\"type\":\"dance\"}", "{\"type\":\"resume\"}", "{\"type\":\"text\"}", "{\"type\":\"text\",\"content\":5}", "null"}) {
        candidate.send(message);
      }
      candidate.send("{\"type\":\"text\",\"content\":\"" + "x".repeat(8_001) + "\"}");
      assertEquals("4400 invalid_messages", candidate.awaitClose());
      assertTrue(candidate.heard("error").stream().anyMatch(message -> message.at("/error/code").asText().equals("unknown_type")));
      assertTrue(candidate.heard("error").stream().anyMatch(message -> message.at("/error/code").asText().equals("too_long")));
    }
    assertEquals("paused", awaitStatus(hired, "paused"));
  }

  @Test
  void audioIsAnsweredWithVoiceUnavailable() {
    Hired hired = Hired.agreed("Speaker");
    try (Socket candidate = sit(hired)) {
      candidate.await("session.ready");
      candidate.send("{\"type\":\"audio\",\"audio\":\"AAAA\"}");
      assertEquals("voice_unavailable", error(candidate));
    }
  }

  @Test
  void messagesOverTheLimitEndTheConnection() {
    Hired hired = Hired.agreed("Shouter");
    try (Socket candidate = sit(hired)) {
      candidate.await("session.ready");
      candidate.sendCarelessly("{\"type\":\"text\",\"content\":\"" + "x".repeat(70_000) + "\"}");
      assertTrue(candidate.awaitClose().startsWith("1009"), candidate.awaitClose());
    }
    assertEquals("paused", awaitStatus(hired, "paused"));
  }

  @Test
  void binaryFramesAreNotCollected() {
    Hired hired = Hired.agreed("Sender of files");
    try (Socket candidate = sit(hired)) {
      candidate.await("session.ready");
      for (int i = 0; i < 10; i++) {
        candidate.sendBinaryCarelessly(60_000, false);
      }
      assertEquals("4400 invalid_messages", candidate.awaitClose());
      assertEquals("invalid_message", error(candidate));
    }
  }

  @Test
  void moreThanTwentyMessagesInASecondEndTheConnection() {
    Hired hired = Hired.agreed("Hurrier");
    try (Socket candidate = sit(hired)) {
      candidate.await("session.ready");
      for (int i = 0; i < 60; i++) {
        candidate.sendCarelessly("{\"type\":\"ping\"}");
      }
      assertEquals("4429 rate_limited", candidate.awaitClose());
    }
  }

  @Test
  void whoIsSentAwayThreeTimesAMinuteStaysOutForTheRestOfIt() {
    Hired hired = Hired.agreed("Stubborn");
    String spare = ticket(hired.candidate(), hired);
    for (String message : new String[] {"x".repeat(70_000), "{\"type\":\"dance\"}", "{\"type\":\"ping\"}"}) {
      try (Socket candidate = sit(hired)) {
        candidate.await("session.ready");
        for (int i = 0; i < 60; i++) {
          candidate.sendCarelessly(message);
        }
        candidate.awaitClose();
      }
    }
    HttpResponse<String> refused = hired.candidate().send("POST", hired.path() + "/tickets", Optional.of(Map.of()));
    Problems.of(429, refused);
    int seconds = Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
    assertTrue(seconds > 30 && seconds <= 61, refused.body());
    assertEquals(429, Socket.refusal(socket(hired) + "?ticket=" + spare));
    try (Socket observer = watch(hired)) {
      observer.await("session.ready");
    }
    isNotLookedAtWhenItComesTooSoon(hired, seconds);
  }

  /** Its credential is good no more, which nobody finds out. */
  private static void isNotLookedAtWhenItComesTooSoon(Hired hired, int seconds) {
    Client.admin().post(hired.path() + "/invitation", Map.of());
    assertEquals(401, hired.candidate().send("GET", "/api/v1/candidate/interview", Optional.empty()).statusCode());
    assertEquals(401, hired.candidate().send("GET", hired.path() + "/tickets", Optional.empty()).statusCode());
    assertEquals(401, hired.candidate().send("POST", hired.path() + "/tickets?other=one", Optional.of(Map.of())).statusCode());
    HttpResponse<String> again = hired.candidate().send("POST", hired.path() + "/tickets", Optional.of(Map.of()));
    Problems.of(429, again);
    int left = Integer.parseInt(again.headers().firstValue("Retry-After").orElseThrow());
    assertTrue(left > 0 && left <= seconds, again.body());
  }

  @Test
  void nobodyGetsInWithoutATicketTwiceOrFromElsewhere() {
    Hired hired = Hired.agreed("Guarded");
    Hired other = Hired.agreed("Other");
    assertEquals(401, Socket.refusal(socket(hired)));
    assertEquals(401, Socket.refusal(socket(hired) + "?ticket=guessed"));
    String used = ticket(hired.candidate(), hired);
    try (Socket candidate = Socket.open(socket(hired) + "?ticket=" + used)) {
      candidate.await("session.ready");
      assertEquals(401, Socket.refusal(socket(hired) + "?ticket=" + used));
    }
    assertEquals(401, Socket.refusal(socket(other) + "?ticket=" + ticket(hired.candidate(), hired)));
    assertEquals(403, Socket.refusal(socket(hired) + "?ticket=" + ticket(hired.candidate(), hired), new Client.Header("Origin", "https://evil.example")));
    assertEquals(404, Socket.refusal("/ws/interview/" + UUID.randomUUID(), new Client.Header("x-admin-token", EdgeServer.ADMIN_TOKEN)), "an interview that does not exist");
    assertEquals(401, Socket.refusal(socket(hired), new Client.Header("x-admin-token", "wrong")));
  }

  @Test
  void friendlyOriginsAndServersWithACredentialGetIn() {
    Hired hired = Hired.agreed("Friendly");
    try (Socket candidate = Socket.open(socket(hired) + "?ticket=" + ticket(hired.candidate(), hired), new Client.Header("Origin", EdgeServer.FRIENDLY_ORIGIN))) {
      candidate.await("session.ready");
      try (Socket server = Socket.open(socket(hired), new Client.Header("x-admin-token", EdgeServer.ADMIN_TOKEN))) {
        assertEquals("observer", server.await("session.ready").get("seat").asText());
      }
    }
    Hired embedded = Hired.agreed("Embedded");
    try (Socket candidate = Socket.open(socket(embedded) + "?seat=candidate", new Client.Header("x-admin-token", EdgeServer.ADMIN_TOKEN))) {
      assertEquals("candidate", candidate.await("session.ready").get("seat").asText());
    }
  }

  @Test
  void anInterviewWithoutAgreementIsNotOpen() {
    Hired hired = Hired.invited("Undecided");
    try (Socket candidate = sit(hired)) {
      assertEquals("4410 not_open", candidate.awaitClose());
    }
    assertEquals("invited", Client.admin().get(hired.path()).get("status").asText());
  }

  @Test
  void theCandidateFinishesAndTheConnectionEndsInOrder() {
    Hired hired = Hired.agreed("Finisher");
    try (Socket candidate = sit(hired)) {
      candidate.await("response.text.done");
      candidate.send(text("f", "I moved three services to Java 21 and cut the run time by half."));
      acknowledged(candidate, "f");
      candidate.send("{\"type\":\"finish\"}");
      candidate.await(message -> message.path("type").asText().equals("interview.status") && message.path("status").asText().equals("completed"));
      assertEquals("1000 finished", candidate.awaitClose());
    }
    assertEquals("ended_by_candidate", hired.candidate().get("/api/v1/candidate/interview").get("end_reason").asText());
    assertTrue(hired.candidate().get("/api/v1/candidate/transcript").get("turns").size() >= 3);
    assertEquals("evaluated", awaitStatus(hired, "evaluated"));
    JsonNode evaluation = Client.admin().get(hired.path() + "/evaluation");
    assertTrue(evaluation.get("results").size() > 0);
    assertEquals(200, Client.admin().send("GET", hired.path() + "/report.html?language=de", Optional.empty()).statusCode());
  }

  @Test
  void aPersonStepsInAndTheAiIsSilentUntilThePlaceIsGivenBack() {
    Hired hired = Hired.agreed("Steppedin");
    String place = hired.path() + "/handover";
    try (Socket candidate = sit(hired);
        Socket observer = watch(hired)) {
      candidate.await("response.text.done");
      JsonNode taken = Client.good(Client.admin().send("POST", place, Optional.empty()));
      assertEquals("person", taken.get("state").asText());
      String name = taken.get("person").asText();
      assertEquals(name, candidate.await("interview.handover").get("person").asText());
      assertEquals(name, observer.await("interview.handover").get("person").asText());
      JsonNode told = candidate.await(message -> message.path("speaker").asText().equals("system"));
      assertTrue(told.get("content").asText().startsWith(name), told.toString());
      candidate.send(text("c1", "Are you a person?"));
      acknowledged(candidate, "c1");
      Optional<Object> words = Optional.of(Map.of("text", "Yes, I am.", "client_id", "p1"));
      JsonNode said = Client.good(Client.admin().send("POST", place + "/turns", words));
      assertEquals(4, said.get("position").asInt());
      assertEquals(said, Client.good(Client.admin().send("POST", place + "/turns", words)));
      JsonNode heard = candidate.await(message -> message.path("speaker").asText().equals("person"));
      assertEquals("Yes, I am.", heard.get("content").asText());
      Client operator = Client.operator(EdgeServer.ADMIN_TOKEN);
      assertTrue(Problems.of(409, operator.send("POST", place, Optional.empty())).get("detail").asText().endsWith(name + " has taken it over"));
      Problems.of(409, operator.send("POST", place + "/turns", Optional.of(Map.of("text", "Me too."))));
      assertEquals(1, candidate.heard("response.text.done").size());
      assertEquals("none", Client.good(Client.admin().send("DELETE", place, Optional.empty())).get("state").asText());
      candidate.await(message -> message.path("type").asText().equals("response.text.done") && message.path("position").asInt() == 6);
    }
    JsonNode turns = Client.admin().get(hired.path() + "/transcript").get("turns");
    assertEquals(java.util.List.of("assistant", "system", "user", "person", "system", "assistant"), turns.findValuesAsText("speaker"));
    JsonNode cycles = Client.admin().get(hired.path() + "/supervisor").get("cycles");
    assertEquals(java.util.List.of("take_over", "release"), cycles.findValuesAsText("action"));
    assertEquals("none", Client.admin().get(place).get("state").asText());
  }
}
