package org.interviewkit.openai.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.websocket.ContainerProvider;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.contract.ForeignServer;
import org.interviewkit.domain.supervision.Focus;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.openai.realtime.standin.Protocol;
import org.interviewkit.openai.realtime.standin.Upstream;
import org.interviewkit.port.AudioRelay;
import org.interviewkit.port.ConversationEvent;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Interviews over a server of OpenAI's Realtime interface that others wrote. It answers in writing and hears nothing, so nobody interrupts here. Needs Node and npm. */
class ForeignRealtimeIT {

  private static ForeignServer server;

  @BeforeAll
  static void start() {
    server = ForeignServer.start("models.mjs", Map.of("MIND", "http://127.0.0.1:1", "KEYS", Upstream.KEY));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Room room(VoiceSettings.Turns turns) {
    Room room = new Room(server.at("/v1"), VoiceSettings.Limits.DEFAULT, turns, Clock.systemUTC());
    room.conversation.respond(room.transcript(), Duration.ZERO);
    return room;
  }

  /** The conversation as the server had it when it was asked for the last answer. */
  private static List<String> conversation() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(server.at("/__aimock/journal")).header("Authorization", "Bearer " + Upstream.KEY).build();
    JsonNode journal = Protocol.read(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
    List<String> lines = new ArrayList<>();
    journal.get(journal.size() - 1).at("/body/messages").forEach(message -> lines.add(message.get("role").asText() + ": " + words(message.get("content"))));
    return lines;
  }

  private static String words(JsonNode content) {
    return content.isTextual() ? content.asText() : content.get(0).get("text").asText();
  }

  @Test
  void anInterviewIsHeldInWritingGuidedAndEnded() throws Exception {
    try (Room room = room(VoiceSettings.Turns.PAUSE)) {
      room.await(() -> room.said().size() == 1);
      room.type("Our shop went down on Friday.");
      room.await(() -> room.said().size() == 3);
      room.conversation.guide(new SupervisorAction.Guide(Focus.INSTRUCTION, "Which monitoring did you use?"));
      room.type("Take your time.");
      room.await(() -> room.said().size() == 5);
      List<String> told = conversation();
      assertTrue(told.get(0).startsWith("system: You are an interviewer who speaks with one candidate"), told.get(0));
      assertEquals(List.of("assistant: Question 1?", "user: Our shop went down on Friday.", "assistant: Question 2?"), told.subList(1, 4));
      assertTrue(told.stream().anyMatch(line -> line.startsWith("system: ") && line.contains("Which monitoring did you use?")), told.toString());
      assertEquals("user: Take your time.", told.get(told.size() - 1));
      room.conversation.end(room.transcript());
      room.await(() -> room.count(ConversationEvent.Ended.class) == 1);
      assertEquals(List.of("USER: Take your time.", "ASSISTANT: I take my time.", "ASSISTANT: Goodbye."), room.said().subList(3, room.said().size()));
      assertEquals(0, room.count(ConversationEvent.Away.class) + room.count(ConversationEvent.Failed.class));
    }
  }

  @Test
  void anAnswerThatIsCutOffIsBegunAgainOnAnotherConnectionThatKnowsWhatWasSaid() throws Exception {
    try (Room room = room(VoiceSettings.Turns.PAUSE)) {
      room.await(() -> room.said().size() == 1);
      room.type("Cut me off.");
      room.await(() -> room.count(ConversationEvent.Back.class) == 1 && room.said().getLast().startsWith("ASSISTANT: Question"));
      List<String> told = conversation();
      assertEquals(List.of("assistant: Question 1?", "user: Cut me off."), told.subList(1, 3));
      assertEquals(1, room.count(ConversationEvent.Away.class));
      List<String> said = room.said();
      assertEquals(said.stream().distinct().toList(), said, "a turn is there twice");
    }
  }

  @Test
  void aServerWithoutRoomIsAFailureWithItsCodeAndTheNextAnswerComes() {
    try (Room room = room(VoiceSettings.Turns.PAUSE)) {
      room.await(() -> room.said().size() == 1);
      room.type("Have no room.");
      room.await(() -> room.events.contains(new ConversationEvent.Failed("the service made no answer: failed rate_limit_exceeded")));
      room.type("And now?");
      room.await(() -> room.said().size() == 4);
      assertEquals("ASSISTANT: Question 3?", room.said().get(3));
    }
  }

  @Test
  void aServerThatHearsNothingIsWrittenTo() {
    try (Room room = room(VoiceSettings.Turns.BUTTON)) {
      room.await(() -> room.said().size() == 1);
      room.talk();
      room.relay().wish(AudioRelay.Wish.FINISHED);
      room.type("Can you hear me?");
      room.await(() -> room.said().size() == 3);
      assertEquals(List.of("ASSISTANT: Question 1?", "USER: Can you hear me?", "ASSISTANT: Question 2?"), room.said());
    }
  }

  @Test
  void saysAtTheStartThatTheKeyIsWrong() {
    VoiceSettings usual = Room.settings(server.at("/v1"), VoiceSettings.Limits.DEFAULT, VoiceSettings.Turns.PAUSE);
    VoiceSettings wrong = new VoiceSettings(usual.baseUrl(), Optional.of("sk-wrong"), usual.models(), usual.voice(), usual.hearing(), usual.limits());
    for (VoiceSettings settings : List.of(usual, wrong)) {
      try (OpenAiConversations conversations = new OpenAiConversations(settings, ContainerProvider::getWebSocketContainer, Clock.systemUTC())) {
        if (settings == wrong) {
          assertEquals("the service refuses the key: 401", assertThrows(PortException.class, conversations::check).getMessage());
        } else {
          conversations.check();
        }
      }
    }
  }
}
