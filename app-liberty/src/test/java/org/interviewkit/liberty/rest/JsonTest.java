package org.interviewkit.liberty.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.evaluation.Score;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.supervision.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

  /** A body as resources take it. */
  record Body(String fullName, Optional<String> email, Language language, Integer count, Optional<Instant> at, List<Wording> texts) {}

  private static final String GOOD =
      "{\"full_name\":\"Ada\",\"language\":\"de\",\"count\":2,\"at\":\"2026-11-21T10:30:00+01:00\",\"texts\":[{\"de\":\"a\",\"en\":\"\"}],\"unknown\":[1,2]}";

  private static Problem refusal(String json) {
    return assertThrows(Refusal.class, () -> Json.read(json, Body.class)).problem();
  }

  @Test
  void readsSnakeCaseWordsAndInstantsAndPassesOverUnknownKeys() {
    Body body = Json.read(GOOD, Body.class);
    assertEquals(
        new Body("Ada", Optional.empty(), Language.DE, 2, Optional.of(Instant.parse("2026-11-21T09:30:00Z")), List.of(new Wording("a", ""))), body);
  }

  @Test
  void writesSnakeCaseWordsNullsSecondsAndScores() throws Exception {
    record Answer(String roleTitle, Optional<String> email, InterviewStatus status, Duration length, Duration part, Score score, boolean isActive, Instant at) {}
    Answer answer =
        new Answer("x", Optional.empty(), InterviewStatus.IN_PROGRESS, Duration.ofSeconds(90), Duration.ofMillis(1500), new Score(7), true, Instant.EPOCH);
    assertEquals(
        "{\"role_title\":\"x\",\"email\":null,\"status\":\"in_progress\",\"length\":90,\"part\":1.5,\"score\":7,\"is_active\":true,\"at\":\"1970-01-01T00:00:00Z\"}",
        Json.MAPPER.writeValueAsString(answer));
    assertEquals("{\"in_progress\":3}", Json.MAPPER.writeValueAsString(Map.of(InterviewStatus.IN_PROGRESS, 3)));
    assertEquals("{\"value\":null,\"reason\":\"r\"}", Json.MAPPER.writeValueAsString(Measure.unknown("r")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"full_name\":5,\"language\":\"de\",\"count\":2,\"texts\":[]}|/full_name",
        "{\"full_name\":true,\"language\":\"de\",\"count\":2,\"texts\":[]}|/full_name",
        "{\"language\":\"de\",\"count\":2,\"texts\":[]}|/full_name",
        "{\"full_name\":null,\"language\":\"de\",\"count\":2,\"texts\":[]}|/full_name",
        "{\"full_name\":\"a\",\"language\":\"fr\",\"count\":2,\"texts\":[]}|/language",
        "{\"full_name\":\"a\",\"language\":\"DE\",\"count\":2,\"texts\":[]}|/language",
        "{\"full_name\":\"a\",\"language\":1,\"count\":2,\"texts\":[]}|/language",
        "{\"full_name\":\"a\",\"language\":\"de\",\"count\":\"2\",\"texts\":[]}|/count",
        "{\"full_name\":\"a\",\"language\":\"de\",\"count\":2.5,\"texts\":[]}|/count",
        "{\"full_name\":\"a\",\"language\":\"de\",\"count\":99999999999,\"texts\":[]}|/count",
        "{\"full_name\":\"a\",\"language\":\"de\",\"count\":2,\"at\":\"2026-11-21\",\"texts\":[]}|/at",
        "{\"full_name\":\"a\",\"language\":\"de\",\"count\":2,\"at\":1,\"texts\":[]}|/at",
        "{\"full_name\":\"a\",\"language\":\"de\",\"count\":2,\"texts\":{}}|/texts",
        "{\"full_name\":\"a\",\"language\":\"de\",\"count\":2,\"texts\":[{\"de\":\"a\",\"en\":\"\"},5]}|/texts/1",
        "{\"full_name\":\"a\",\"language\":\"de\",\"count\":2,\"texts\":[{\"de\":\"a\"}]}|/texts/0/en",
        "{\"full_name\":\"a\",\"language\":\"de\",\"count\":2,\"texts\":[{\"de\":\"\",\"en\":\"\"}]}|/texts/0",
      })
  void namesTheRefusedValueByItsPointer(String json, String pointer) {
    Problem problem = refusal(json);
    assertEquals(400, problem.status());
    assertEquals(pointer, problem.pointer(), problem.detail());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"{\"full_name\":", "[]", "\"x\"", "nonsense", "{\"full_name\":\"a\",\"full_name\":\"b\"}", "{} {}"})
  void refusesWhatIsNotOneJsonObject(String json) {
    assertEquals(400, refusal(json).status());
  }

  @Test
  void refusesNullWithinAList() {
    assertEquals("/texts/0", refusal("{\"full_name\":\"a\",\"language\":\"de\",\"count\":2,\"texts\":[null]}").pointer());
  }

  @Test
  void leadsADomainRefusalDeepInsideToItsPlace() {
    String wording = "{\"de\":\"a\",\"en\":\"b\"}";
    String anchors = String.join(",", List.of(wording, wording, wording, wording, wording));
    String json = "{\"id\":\"Bad Id\",\"name\":" + wording + ",\"description\":" + wording + ",\"weight\":3,\"anchors\":[" + anchors + "]}";
    Problem problem = assertThrows(Refusal.class, () -> Json.read(json, Criterion.class)).problem();
    assertEquals("/id", problem.pointer());
    assertEquals("/weight", assertThrows(Refusal.class, () -> Json.read(json.replace("Bad Id", "a").replace(":3", ":11"), Criterion.class)).problem().pointer());
  }

  @Test
  void neverRepeatsWhatStoodInTheBody() {
    Problem problem = refusal("{\"full_name\":\"a\",\"language\":\"my secret answer\",\"count\":2,\"texts\":[]}");
    assertEquals("language is not accepted: allowed are de, en", problem.detail());
  }
}
