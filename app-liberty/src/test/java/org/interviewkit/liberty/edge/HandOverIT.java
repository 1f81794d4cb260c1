package org.interviewkit.liberty.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A visitor's conversation in a person's hands, over HTTP. Each test has an address of its own: calls and streams are counted by address. */
class HandOverIT {

  private static final String BASE = "/interview/api/";
  private static final String PASSWORD = "correct horse battery";

  private final Client ada = recruiter("Ada Weiß");
  private final Client bo = recruiter("Bo");

  private static Client recruiter(String name) {
    String username = "desk-" + UUID.randomUUID().toString().substring(0, 8);
    Client.admin().post("/api/v1/accounts", Map.of("username", username, "display_name", name, "role", "recruiter", "password", PASSWORD));
    return Client.signedIn(username, PASSWORD);
  }

  private static List<String> authors(JsonNode thread) {
    return thread.get("messages").findValuesAsText("author");
  }

  @Test
  void aVisitorAsksAPersonComesBothWriteAndTheAssistantGoesOn() {
    Visitor visitor = Visitor.at("127.0.0.101");
    assertEquals("waiting", visitor.post("chat/person").get("state").asText());
    assertEquals("waiting", visitor.post("chat/person").get("state").asText());
    String thread = BASE + "threads/" + visitor.sessionId();
    JsonNode entry = ada.get(BASE + "threads?state=waiting&limit=200").get("items").findParents("session_id").stream()
        .filter(one -> one.get("session_id").asText().equals(visitor.sessionId())).findFirst().orElseThrow();
    assertEquals(1, entry.get("messages").asInt());
    try (Events events = visitor.events(0)) {
      assertEquals("assistant", events.next("message").get("author").asText());
      assertEquals("waiting", events.next("handover").get("state").asText());
      JsonNode taken = Client.good(ada.send("POST", thread + "/takeover", Optional.empty()));
      assertEquals("Ada Weiß", taken.at("/handover/person").asText());
      assertTrue(events.next("message").get("text").asText().contains("Ada Weiß"));
      assertEquals("Ada Weiß", events.next("handover").get("person").asText());
      HttpResponse<String> refused = bo.send("POST", thread + "/takeover", Optional.empty());
      assertTrue(Problems.of(409, refused).get("detail").asText().contains("Ada Weiß has it"), refused.body());
      Problems.of(409, bo.send("POST", thread + "/replies", Optional.of(Map.of("text", "Hallo"))));
      Problems.of(409, bo.send("POST", thread + "/release", Optional.empty()));
      Problems.of(409, visitor.send("DELETE", "chat/person", ""));
      HttpResponse<String> replied = ada.send("POST", thread + "/replies", Optional.of(Map.of("text", "Guten Tag!", "client_id", "r1")));
      assertEquals(201, replied.statusCode(), replied.body());
      assertEquals(Client.json(replied), Client.json(ada.send("POST", thread + "/replies", Optional.of(Map.of("text", "Guten Tag!", "client_id", "r1")))));
      JsonNode heard = events.next("message");
      assertEquals("Guten Tag!|person|Ada Weiß", heard.get("text").asText() + "|" + heard.get("author").asText() + "|" + heard.get("name").asText());
      assertEquals("person", visitor.held("Wo ist mein Paket?").at("/handover/state").asText());
      assertEquals("Ada Weiß", visitor.held("Nummer 123").at("/handover/person").asText());
      assertEquals("Wo ist mein Paket?", events.next("message").get("text").asText());
      assertEquals("Nummer 123", events.next("message").get("text").asText());
      visitor.renew();
      assertEquals("person", visitor.get("chat/thread").at("/handover/state").asText());
      assertEquals("none", Client.good(ada.send("POST", thread + "/release", Optional.empty())).at("/handover/state").asText());
      assertEquals("assistant", events.next("message").get("author").asText());
      assertEquals("none", events.next("handover").get("state").asText());
    }
    assertEquals("smalltalk", visitor.answered("Vielen Dank!").at("/classification/intent").asText());
    assertEquals(
        List.of("assistant", "assistant", "person", "visitor", "visitor", "assistant", "visitor", "assistant"), authors(ada.get(thread)));
    try (Events later = visitor.events(6)) {
      assertEquals(7, later.next("message").get("position").asInt());
      assertEquals(8, later.next("message").get("position").asInt());
      assertEquals("none", later.next("handover").get("state").asText());
    }
  }

  @Test
  void wordsAskForAPersonAndTheVisitorMayChangeTheirMind() {
    Visitor visitor = Visitor.at("127.0.0.102");
    assertEquals("person", visitor.answered("Ich möchte mit einem Menschen sprechen.").at("/classification/rule").asText());
    assertEquals("waiting", visitor.held("Ist jemand da?").at("/handover/state").asText());
    assertEquals("none", Client.good(visitor.send("DELETE", "chat/person", "")).get("state").asText());
    assertEquals("smalltalk", visitor.answered("Hallo").at("/classification/intent").asText());
  }

  @Test
  void anAdminMayGiveBackWhatAnotherHas() {
    Visitor visitor = Visitor.at("127.0.0.103");
    visitor.answered("Hallo");
    String thread = BASE + "threads/" + visitor.sessionId();
    Client.good(ada.send("POST", thread + "/takeover", Optional.empty()));
    Client operator = Client.operator(EdgeServer.ADMIN_TOKEN);
    assertEquals("none", Client.good(operator.send("POST", thread + "/release", Optional.empty())).at("/handover/state").asText());
    assertEquals("Team", Client.good(operator.send("POST", thread + "/takeover", Optional.empty())).at("/handover/person").asText());
  }

  @Test
  void conversationsAreListedFoundAndPaged() {
    Visitor one = Visitor.at("127.0.0.104");
    Visitor other = Visitor.at("127.0.0.104");
    String word = "Zwiebelkuchen" + UUID.randomUUID().toString().substring(0, 8);
    one.answered(word + " eins");
    other.answered(word + " zwei");
    JsonNode first = ada.get(BASE + "threads?limit=1&text=" + word.toUpperCase(java.util.Locale.ROOT));
    assertEquals(other.sessionId(), first.at("/items/0/session_id").asText());
    JsonNode second = ada.get(BASE + "threads?limit=1&text=" + word + "&before=" + first.get("next").asText());
    assertEquals(one.sessionId(), second.at("/items/0/session_id").asText());
    assertEquals(0, ada.get(BASE + "threads?limit=1&text=" + word + "&before=" + second.get("next").asText()).get("items").size());
    assertEquals("/before", Problems.of(400, ada.send("GET", BASE + "threads?before=x", Optional.empty())).get("pointer").asText());
    assertEquals("/state", Problems.of(400, ada.send("GET", BASE + "threads?state=open", Optional.empty())).get("pointer").asText());
    Problems.of(400, ada.send("POST", BASE + "threads/" + one.sessionId() + "/replies", Optional.of(Map.of("text", "a".repeat(8_001)))));
  }

  @Test
  void theDeskHearsIdsAlone() {
    try (Events desk = Events.of("127.0.0.105", "desk/events", "x-admin-token", EdgeServer.ADMIN_TOKEN)) {
      Visitor visitor = Visitor.at("127.0.0.105");
      visitor.answered("Mein Feedback: Die Antworten sind mir zu allgemein.");
      long ticket = desk.next("ticket").get("id").asLong();
      assertEquals(ticket, ada.get(BASE + "threads/" + visitor.sessionId()).at("/tickets/0").asLong());
      JsonNode heard = desk.next("thread");
      assertEquals("{\"session_id\":\"" + visitor.sessionId() + "\"}", heard.toString());
      visitor.send("POST", "feedback", "{\"comment\":\"gut\"}");
      assertTrue(desk.next("feedback").get("id").isTextual());
    }
  }

  @Test
  void streamsNeedASecretAndAreCounted() {
    Visitor visitor = Visitor.at("127.0.0.106");
    Problems.of(401, visitor.sendWith("GET", "chat/events", "ik_wrong"));
    Problems.of(401, visitor.sendWith("POST", "chat/person", "ik_wrong"));
    Problems.of(401, visitor.sendWith("DELETE", "chat/person", "ik_wrong"));
    Problems.of(400, visitor.send("GET", "chat/events?after=x", ""));
    List<Events> open = java.util.stream.Stream.generate(() -> visitor.events(0)).limit(8).toList();
    open.forEach(events -> assertEquals("none", events.next("handover").get("state").asText()));
    HttpResponse<String> tooMany = visitor.send("GET", "chat/events", "");
    Problems.of(429, tooMany);
    assertEquals("15", tooMany.headers().firstValue("Retry-After").orElse("none"));
    open.forEach(Events::close);
  }
}
