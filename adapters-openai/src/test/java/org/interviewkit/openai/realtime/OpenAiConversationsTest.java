package org.interviewkit.openai.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.websocket.ContainerProvider;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.contract.ConversationsContract;
import org.interviewkit.contract.StandInService;
import org.interviewkit.contract.StandInService.Told;
import org.interviewkit.openai.realtime.standin.Upstream;
import org.interviewkit.port.Conversations;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract, over a service that is played; and what the check at the start says. */
class OpenAiConversationsTest implements ConversationsContract {

  private final Upstream upstream = Upstream.asking("Tell me about an outage you repaired.", "When did you disagree with your team?", "Which bug did you hunt for a long time?");
  private final OpenAiConversations conversations = at(upstream.at(), Upstream.KEY, "gpt-realtime-2.1");

  private static OpenAiConversations at(URI base, String key, String model) {
    VoiceSettings usual = Room.settings(base, VoiceSettings.Limits.DEFAULT, VoiceSettings.Turns.PAUSE);
    VoiceSettings settings = new VoiceSettings(base, Optional.of(key), new VoiceSettings.Models(model, "gpt-transcribe"), "marin", usual.hearing(), usual.limits());
    return new OpenAiConversations(settings, ContainerProvider::getWebSocketContainer, Clock.systemUTC());
  }

  @Override
  public Conversations conversations() {
    return conversations;
  }

  @AfterEach
  void stop() {
    conversations.close();
    upstream.close();
  }

  @Test
  void takesAKeyAndAModelThatAreRight() {
    conversations.check();
    assertEquals(1, upstream.sessions().size());
  }

  @Test
  void saysAtTheStartThatTheKeyIsWrong() {
    assertRefused(at(upstream.at(), "sk-wrong", "gpt-realtime-2.1"), PortException.Kind.REFUSED, "the service refuses the key: 401");
  }

  @Test
  void saysAtTheStartThatTheModelIsUnknown() {
    assertRefused(at(upstream.at(), Upstream.KEY, "unknown"), PortException.Kind.REFUSED, "the service has no model unknown, or its base URL is wrong: 404");
  }

  @Test
  void aServiceThatHasNoRoomIsNoReasonNotToStart() {
    upstream.refusing(429);
    assertRefused(at(upstream.at(), Upstream.KEY, "gpt-realtime-2.1"), PortException.Kind.UNAVAILABLE, "the service has no room now: 429");
    upstream.refusing(503);
    assertRefused(at(upstream.at(), Upstream.KEY, "gpt-realtime-2.1"), PortException.Kind.UNAVAILABLE, "the service makes no connection: 503");
  }

  @Test
  void warnsBeforeAModelThatSpeaksOrListensIsSwitchedOff() {
    Map<String, String> told = Map.of("gpt-realtime", "{\"id\":\"gpt-realtime\",\"shutdown_date\":\"2027-01-20\"}", "gpt-transcribe", "{\"id\":\"gpt-transcribe\",\"shutdown_date\":null}");
    try (StandInService service = StandInService.answering(asked -> Told.whole(200, told.get(asked.path().substring("/v1/models/".length()))));
        OpenAiConversations warned = at(service.at("/v1"), Upstream.KEY, "gpt-realtime")) {
      assertEquals(List.of("the model gpt-realtime is switched off on 2027-01-20, in 60 days: choose another one"), warned.warnings(LocalDate.of(2026, 11, 21)));
      assertEquals(List.of(), warned.warnings(LocalDate.of(2026, 11, 20)));
    }
    for (String nothing : List.of("", "<html>", "{\"shutdown_date\":\"soon\"}", "{}")) {
      try (StandInService service = StandInService.answering(asked -> Told.whole(200, nothing));
          OpenAiConversations unsure = at(service.at("/v1"), Upstream.KEY, "gpt-realtime")) {
        assertEquals(List.of(), unsure.warnings(LocalDate.of(2027, 6, 1)), nothing);
      }
    }
    assertEquals(List.of(), at(URI.create("http://127.0.0.1:1/v1"), Upstream.KEY, "gpt-realtime").warnings(LocalDate.of(2027, 6, 1)));
  }

  private static void assertRefused(OpenAiConversations wrong, PortException.Kind kind, String why) {
    try (wrong) {
      PortException refused = assertThrows(PortException.class, wrong::check);
      assertEquals(kind, refused.kind());
      assertEquals(why, refused.getMessage());
      assertFalse(refused.getMessage().contains("sk-"));
    }
  }
}
