package org.interviewkit.liberty.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.contract.StandInService;
import org.interviewkit.contract.StandInService.Told;
import org.interviewkit.openai.transcription.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptionsTest {

  private static final String KEY = "sk-geheim-0123456789abcdef";

  private static Optional<Settings> read(String kind, boolean recording, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    return Transcriptions.read(Choice.of(Choice.TranscriptionKind.class, "interview.transcription", kind), recording, key -> Optional.ofNullable(values.get(key)));
  }

  private static StandInService answering(int status) {
    return StandInService.answering(asked -> Told.whole(status, "{\"error\":{\"message\":\"" + KEY + "\"}}"));
  }

  private static Settings settings(StandInService service) {
    return read("openai", true, Map.of("interview.openai.api.key", KEY, "interview.openai.base.url", service.at("/v1").toString())).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "401,interview.transcription=openai: the service of transcription refuses the key: 401",
    "404,interview.transcription=openai: the service of transcription does not have the model gpt-transcribe: 404"
  })
  void doesNotStartWithAKeyOrAModelThatIsRefused(int status, String line) {
    try (StandInService service = answering(status)) {
      assertEquals(line, assertThrows(WrongConfiguration.class, () -> Transcriptions.checked(settings(service))).getMessage());
    }
  }

  @Test
  void startsAllTheSameWhenTheServiceIsDown() {
    try (StandInService service = answering(503)) {
      Transcriptions.checked(settings(service));
      assertEquals("/v1/audio/transcriptions", service.asked().get(0).path());
    }
  }

  @Test
  void needsARecordingAndAKey() {
    assertEquals(Optional.empty(), read("none", false, Map.of()));
    String recording = assertThrows(WrongConfiguration.class, () -> read("openai", false, Map.of("interview.openai.api.key", KEY))).getMessage();
    assertTrue(recording.startsWith("interview.transcription=openai needs interview.recording=on or interview.session.audio=on"), recording);
    String key = assertThrows(WrongConfiguration.class, () -> read("openai", true, Map.of())).getMessage();
    assertTrue(key.startsWith("interview.openai.api.key is not set"), key);
    String model = assertThrows(WrongConfiguration.class, () -> read("openai", true, Map.of("interview.openai.api.key", KEY, "interview.openai.transcription.model", "m".repeat(201)))).getMessage();
    assertTrue(model.startsWith("interview.openai.transcription.model") && !model.contains(KEY), model);
    assertFalse(read("openai", true, Map.of("interview.openai.api.key", KEY)).orElseThrow().toString().contains(KEY));
    assertEquals(Optional.of("gpt-4o-transcribe-diarize"), read("openai", true, Map.of("interview.openai.api.key", KEY)).orElseThrow().diarization());
    assertEquals(Optional.empty(), read("openai", true, Map.of("interview.openai.api.key", KEY, "interview.openai.diarization.model", "none")).orElseThrow().diarization());
  }
}
