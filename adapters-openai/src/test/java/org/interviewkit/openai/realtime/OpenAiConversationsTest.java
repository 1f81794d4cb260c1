package org.interviewkit.openai.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.websocket.ContainerProvider;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.interviewkit.contract.ConversationsContract;
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

  private static void assertRefused(OpenAiConversations wrong, PortException.Kind kind, String why) {
    try (wrong) {
      PortException refused = assertThrows(PortException.class, wrong::check);
      assertEquals(kind, refused.kind());
      assertEquals(why, refused.getMessage());
      assertFalse(refused.getMessage().contains("sk-"));
    }
  }
}
