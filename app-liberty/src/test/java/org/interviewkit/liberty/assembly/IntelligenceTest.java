package org.interviewkit.liberty.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.contract.ReasonerContract;
import org.interviewkit.contract.StandInService;
import org.interviewkit.contract.StandInService.Told;
import org.interviewkit.liberty.metrics.Measurements;
import org.interviewkit.liberty.tracing.Tracing;
import org.interviewkit.openai.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntelligenceTest {

  private static final String KEY = ReasonerContract.KEY;

  @TempDir private Path data;

  private static Settings read(Map<String, String> values) {
    return Settings.read(key -> Optional.ofNullable(values.get(key)));
  }

  private static String refusal(Map<String, String> values) {
    return assertThrows(WrongConfiguration.class, () -> read(values)).getMessage();
  }

  private Map<String, String> at(StandInService service, String kind) {
    Map<String, String> values = new HashMap<>(Map.of("interview.intelligence", kind, "interview.store", "memory", "interview.documents", "memory"));
    values.put("interview.data.dir", data.toString());
    values.put("interview." + kind + ".api.key", KEY);
    values.put("interview." + kind + ".base.url", service.at("/v1").toString());
    return values;
  }

  @Test
  void knowsOnlyOfTheOneThatWasChosen() {
    assertEquals(new Intelligence(Optional.empty(), Optional.empty()), read(Map.of("interview.openai.dialect", "morse")).intelligence());
  }

  @Test
  void readsWhatOpenAiMustBeTold() {
    Settings settings = read(Map.of("interview.intelligence", "openai", "OPENAI_API_KEY", KEY, "interview.openai.dialect", "chat-schema", "interview.openai.library", "/opt/openai"));
    assertEquals(
        Optional.of(
            new org.interviewkit.openai.Settings(
                URI.create("https://api.openai.com/v1"),
                Optional.of(KEY),
                new org.interviewkit.openai.Settings.Models("gpt-6-luna", "gpt-6.1-sol"),
                Dialect.CHAT_SCHEMA,
                Duration.ofSeconds(45),
                Optional.of(Path.of("/opt/openai")))),
        settings.intelligence().openai());
  }

  @Test
  void namesWhatIsMissingOrWrong() {
    assertEquals("interview.openai.api.key is not set: interview.intelligence=openai needs a key", refusal(Map.of("interview.intelligence", "openai")));
    assertEquals("interview.anthropic.api.key is not set: interview.intelligence=anthropic needs a key", refusal(Map.of("interview.intelligence", "anthropic")));
    assertEquals(
        "interview.openai.dialect=morse: allowed are auto, responses, chat-schema, chat-object, chat-prompt",
        refusal(Map.of("interview.intelligence", "openai", "OPENAI_API_KEY", KEY, "interview.openai.dialect", "morse")));
    assertEquals(
        "interview.intelligence.timeout=PT2M: allowed PT1S–PT50S", refusal(Map.of("interview.intelligence", "openai", "OPENAI_API_KEY", KEY, "interview.intelligence.timeout", "PT2M")));
  }

  @Test
  void needsNoKeyForAServiceOfOnesOwn() {
    Settings settings = read(Map.of("interview.intelligence", "openai", "OPENAI_BASE_URL", "http://localhost:11434/v1/"));
    assertEquals(URI.create("http://localhost:11434/v1"), settings.intelligence().openai().orElseThrow().baseUrl());
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai", "anthropic"})
  void printsNoKey(String kind) {
    Settings settings = read(Map.of("interview.intelligence", kind, "interview." + kind + ".api.key", KEY));
    assertFalse((settings + " " + settings.intelligence()).contains(KEY));
    assertFalse(refusal(Map.of("interview.intelligence", kind, "interview." + kind + ".api.key", KEY + " 2")).contains(KEY));
  }

  @ParameterizedTest
  @CsvSource({
    "openai,401,interview.intelligence=openai: the service of gpt-6-luna refuses the key: 401",
    "openai,404,'interview.intelligence=openai: the service has no model gpt-6-luna, or its base URL is wrong: 404'",
    "anthropic,401,interview.intelligence=anthropic: the service of claude-sonnet-5-5 refuses the key: 401",
    "anthropic,404,'interview.intelligence=anthropic: the service has no model claude-sonnet-5-5, or its base URL is wrong: 404'"
  })
  void doesNotStartWithAKeyOrAModelThatIsRefused(String kind, int status, String line) {
    try (StandInService service = StandInService.answering(asked -> Told.whole(status, "{\"error\":{\"message\":\"" + KEY + "\"}}"))) {
      Settings settings = read(at(service, kind));
      Assembly.Watch watch = new Assembly.Watch(model -> model, new Measurements(() -> 0), Tracing.NONE);
      assertEquals(line, assertThrows(WrongConfiguration.class, () -> Assembly.start(settings, () -> null, Clock.systemUTC(), watch)).getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai", "anthropic"})
  void startsAllTheSameWhenTheServiceIsDown(String kind) {
    try (StandInService service = StandInService.answering(asked -> Told.whole(503, ""));
        Assembly started = Assembly.start(read(at(service, kind)), () -> null, Clock.systemUTC(), new Assembly.Watch(model -> model, new Measurements(() -> 0), Tracing.NONE))) {
      assertFalse(service.asked().isEmpty());
      assertEquals(List.of(), started.system().definingRoles().all());
    }
  }
}
