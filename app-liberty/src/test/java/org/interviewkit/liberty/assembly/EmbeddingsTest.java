package org.interviewkit.liberty.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.contract.InterviewFixtures;
import org.interviewkit.contract.StandInService;
import org.interviewkit.contract.StandInService.Told;
import org.interviewkit.domain.Language;
import org.interviewkit.liberty.metrics.Measurements;
import org.interviewkit.liberty.tracing.Tracing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddingsTest {

  private static final String KEY = "sk-geheim-0123456789abcdef";

  @TempDir private Path data;

  private Assembly start(StandInService service, String kind) {
    Map<String, String> values =
        Map.of(
            "interview.embeddings", kind, "interview.store", "memory", "interview.documents", "memory", "interview.data.dir", data.toString(),
            "interview.openai.api.key", KEY, "interview.openai.base.url", service.at("/v1").toString());
    Assembly.Watch watch = new Assembly.Watch(model -> model, new Measurements(() -> 0), Tracing.NONE);
    return Assembly.start(Settings.read(key -> Optional.ofNullable(values.get(key))), () -> null, Clock.systemUTC(), watch);
  }

  private static StandInService answering(int status) {
    return StandInService.answering(asked -> Told.whole(status, "{\"error\":{\"message\":\"" + KEY + "\"}}"));
  }

  @ParameterizedTest
  @CsvSource({
    "401,interview.embeddings=openai: the service of embeddings refuses the key: 401",
    "404,interview.embeddings=openai: the service of embeddings does not take the model text-embedding-3-small: 404"
  })
  void doesNotStartWithAKeyOrAModelThatIsRefused(int status, String line) {
    try (StandInService service = answering(status)) {
      assertEquals(line, assertThrows(WrongConfiguration.class, () -> start(service, "openai")).getMessage());
    }
  }

  @Test
  void startsAllTheSameWhenTheServiceIsDownAndTellsCandidatesOfIt() {
    try (StandInService service = answering(503);
        Assembly started = start(service, "openai")) {
      assertFalse(service.asked().isEmpty());
      assertTrue(started.notices().of(InterviewFixtures.scheduledInterview(), Language.EN).version().endsWith("-searched"));
    }
  }

  @Test
  void asksNobodyWhenNoneWasChosen() {
    try (StandInService service = answering(401);
        Assembly started = start(service, "none")) {
      assertTrue(service.asked().isEmpty());
      assertFalse(started.notices().of(InterviewFixtures.scheduledInterview(), Language.EN).version().contains("searched"));
    }
  }
}
