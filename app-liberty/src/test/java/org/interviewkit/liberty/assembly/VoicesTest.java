package org.interviewkit.liberty.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.openai.realtime.VoiceSettings;
import org.interviewkit.port.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoicesTest {

  private static final String KEY = "sk-only-for-tests-7d1f";

  private static Settings read(Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.putIfAbsent("interview.conversation", "openai");
    return Settings.read(key -> Optional.ofNullable(all.get(key)));
  }

  @Test
  void knowsNothingOfAVoiceThatWasNotChosen() {
    assertEquals(Optional.empty(), read(Map.of("interview.conversation", "local", "interview.openai.voice.turns", "shout")).voice());
  }

  @Test
  void readsWhatTheVoiceMustBeTold() {
    VoiceSettings usual = read(Map.of("OPENAI_API_KEY", KEY)).voice().orElseThrow();
    VoiceSettings.Hearing hearing = new VoiceSettings.Hearing(VoiceSettings.Turns.PAUSE, Patience.NORMAL, VoiceSettings.Noise.FAR);
    VoiceSettings.Models models = new VoiceSettings.Models("gpt-realtime-2.1", "gpt-transcribe");
    assertEquals(new VoiceSettings(URI.create("https://api.openai.com/v1"), Optional.of(KEY), models, "marin", hearing, VoiceSettings.Limits.DEFAULT), usual);
    assertFalse(usual.toString().contains(KEY), usual.toString());
    VoiceSettings other =
        read(Map.of("OPENAI_BASE_URL", "https://voice.example/v1", "interview.openai.voice.turns", "button", "interview.openai.voice.idle", "PT40S")).voice().orElseThrow();
    assertEquals(Optional.empty(), other.key());
    assertEquals(VoiceSettings.Turns.BUTTON, other.hearing().turns());
    assertEquals(Duration.ofSeconds(40), other.limits().idle());
  }

  @Test
  void soundGoesPastThisServerWhereTheRoomIsSuch() {
    assertTrue(read(Map.of("OPENAI_API_KEY", KEY, "interview.room", "webrtc")).voice().orElseThrow().direct());
    assertFalse(read(Map.of("OPENAI_API_KEY", KEY)).voice().orElseThrow().direct());
    assertEquals(
        "interview.room=webrtc needs interview.conversation=openai",
        assertThrows(WrongConfiguration.class, () -> read(Map.of("interview.conversation", "local", "interview.room", "webrtc"))).getMessage());
    Map<String, String> button = Map.of("OPENAI_API_KEY", KEY, "interview.room", "webrtc", "interview.openai.voice.turns", "button");
    assertEquals(
        "interview.openai.voice: turns button: allowed are pause, meaning where sound goes past this server", assertThrows(WrongConfiguration.class, () -> read(button)).getMessage());
  }

  @Test
  void aKeyIsNeededAtOpenAi() {
    assertEquals(
        "interview.openai.api.key is not set: interview.conversation=openai needs a key", assertThrows(WrongConfiguration.class, () -> read(Map.of())).getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "interview.openai.voice.turns, shout",
    "interview.openai.voice.patience, none",
    "interview.openai.voice.noise, loud",
    "interview.openai.voice.idle, PT1S",
    "interview.openai.voice.idle, soon",
    "interview.openai.base.url, nowhere"
  })
  void namesWhatIsWrong(String key, String value) {
    String message = assertThrows(WrongConfiguration.class, () -> read(Map.of("OPENAI_API_KEY", KEY, key, value))).getMessage();
    assertTrue(message.contains(key.substring(key.lastIndexOf('.') + 1)), message);
    assertFalse(message.contains(KEY), message);
  }
}
