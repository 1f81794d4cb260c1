package org.interviewkit.openai.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.interviewkit.contract.EmbedderContract;
import org.interviewkit.contract.StandInService;
import org.interviewkit.contract.StandInService.Asked;
import org.interviewkit.contract.StandInService.Told;
import org.interviewkit.contract.WordEmbedder;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.port.Embedder;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiEmbedderTest implements EmbedderContract {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "sk-test-0123456789";

  private final List<StandInService> services = new ArrayList<>();

  @AfterEach
  void close() {
    services.forEach(StandInService::close);
  }

  private OpenAiEmbedder against(Function<Asked, Told> script) {
    StandInService service = StandInService.answering(script);
    services.add(service);
    return new OpenAiEmbedder(new Settings(service.at("/v1"), Optional.of(KEY), "text-embedding-3-small", Duration.ofSeconds(5)));
  }

  private static OpenAiEmbedder saying(String body) {
    StandInService service = StandInService.answering(asked -> Told.whole(200, body));
    return new OpenAiEmbedder(new Settings(service.at("/v1"), Optional.empty(), "m", Duration.ofSeconds(5)));
  }

  /** Answers as the interface says, twice as long as 1, and in another order than asked. */
  private static Told answer(Asked asked) {
    assertEquals(List.of("POST", "/v1/embeddings", "Bearer " + KEY), List.of(asked.method(), asked.path(), asked.header("Authorization")));
    JsonNode request = tree(asked.body());
    assertEquals("text-embedding-3-small", request.get("model").asText());
    List<String> texts = new ArrayList<>();
    request.get("input").forEach(text -> texts.add(text.asText()));
    List<float[]> vectors = new WordEmbedder().embed(texts);
    ObjectNode answer = JSON.createObjectNode().put("object", "list");
    ArrayNode data = answer.putArray("data");
    for (int i = texts.size() - 1; i >= 0; i--) {
      ArrayNode numbers = data.addObject().put("index", i).putArray("embedding");
      for (float number : vectors.get(i)) {
        numbers.add(2 * number);
      }
    }
    return Told.whole(200, answer.toString());
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Embedder embedder() {
    return against(OpenAiEmbedderTest::answer);
  }

  @Override
  public Embedder brokenEmbedder() {
    return against(asked -> Told.whole(500, "{\"error\":{\"message\":\"Zwiebelkuchen\"}}"));
  }

  @Test
  void countsWhatTheServiceSaysItRead() {
    StandInService service = StandInService.answering(asked -> Told.whole(200, "{\"data\":[{\"index\":0,\"embedding\":[1,0]}],\"usage\":{\"prompt_tokens\":7,\"total_tokens\":7}}"));
    services.add(service);
    OpenAiEmbedder embedder = new OpenAiEmbedder(new Settings(service.at("/v1"), Optional.empty(), "m", Duration.ofSeconds(5)));
    embedder.embed(List.of("x"));
    embedder.question("y");
    assertEquals(14, embedder.tokens());
  }

  @ParameterizedTest
  @CsvSource({"401,REFUSED", "404,REFUSED", "429,UNAVAILABLE", "503,UNAVAILABLE"})
  void saysWhatKindOfFailureItIs(int status, PortException.Kind kind) {
    PortException failure = assertThrows(PortException.class, () -> against(asked -> Told.whole(status, "{\"error\":{\"message\":\"" + KEY + "\"}}")).embed(List.of("x")));
    assertEquals(kind, failure.kind());
    assertFalse(failure.getMessage().contains(KEY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "{\"data\":[]}",
        "{\"data\":[{\"index\":1,\"embedding\":[1]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[0,0]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1,\"x\"]}]}"
      })
  void takesNothingForAVectorThatIsNone(String body) {
    assertEquals(PortException.Kind.MALFORMED, assertThrows(PortException.class, () -> saying(body).embed(List.of("x"))).kind());
  }

  /** However many bytes a character has: no request is larger than the service takes, no text longer, and each vector is that of its text. */
  @Test
  void sendsNoMoreAtOnceThanTheServiceTakes() {
    OpenAiEmbedder embedder = against(OpenAiEmbedderTest::answer);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < Embedder.MOST_TEXTS; i++) {
      texts.add("Wort" + i + " " + (i % 2 == 0 ? "日" : "x").repeat(3_900));
    }
    List<float[]> vectors = embedder.embed(texts);
    List<JsonNode> requests = services.get(0).asked().stream().map(asked -> tree(asked.body()).get("input")).toList();
    assertTrue(requests.size() > 1);
    for (JsonNode input : requests) {
      int sum = 0;
      for (JsonNode text : input) {
        int bytes = text.asText().getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes <= 8_192 && !text.asText().contains("\uFFFD"), bytes + " bytes");
        sum += bytes;
      }
      assertTrue(sum <= 300_000, sum + " bytes");
    }
    assertEquals(texts.size(), requests.stream().mapToInt(JsonNode::size).sum());
    for (int i : List.of(0, 1, 100, 255)) {
      assertArrayEquals(embedder.embed(List.of(texts.get(i))).get(0), vectors.get(i), 1e-4f, "text " + i);
    }
  }

  @Test
  void takesNoVectorsOfDifferentDimensions() {
    String body = "{\"data\":[{\"index\":0,\"embedding\":[1,1]},{\"index\":1,\"embedding\":[1]}]}";
    assertEquals(PortException.Kind.MALFORMED, assertThrows(PortException.class, () -> saying(body).embed(List.of("x", "y"))).kind());
  }

  @Test
  void printsNoKey() {
    URI base = URI.create("https://api.openai.com/v1");
    assertFalse(new Settings(base, Optional.of(KEY), "m", Duration.ofSeconds(5)).toString().contains(KEY));
    assertTrue(assertThrows(InvalidInput.class, () -> new Settings(base, Optional.of(KEY + "\n"), "m", Duration.ofSeconds(5))).getMessage().contains("visible ASCII"));
    assertThrows(InvalidInput.class, () -> new Settings(base, Optional.empty(), "m", Duration.ofMinutes(2)));
  }
}
