package org.interviewkit.openai.embedding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.interviewkit.domain.Require;
import org.interviewkit.openai.TimedCalls;
import org.interviewkit.port.Embedder;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/** Embeddings of a service that speaks OpenAI's interface. What the service says in plain words is never repeated in a failure. Safe for use by many threads. */
public final class OpenAiEmbedder implements Embedder, AutoCloseable {

  private static final int LONGEST = 4_000;

  /** OpenAI takes 8,192 tokens a text and 300,000 a request, and 2,048 texts. No token is shorter than a byte. */
  private static final int MOST_BYTES = 8_192;

  private static final int MOST_BYTES_AT_ONCE = 300_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TimedCalls calls;
  private final Settings settings;
  private final LongAdder tokens = new LongAdder();

  /** An embedder; nothing is asked yet. */
  public OpenAiEmbedder(Settings settings) {
    this.settings = settings;
    this.calls = new TimedCalls("the service of embeddings", settings.timeout());
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    Require.size("texts", texts, 1, MOST_TEXTS);
    texts.forEach(text -> Require.text("texts", text, LONGEST));
    List<float[]> vectors = new ArrayList<>();
    for (List<String> some : portions(texts.stream().map(OpenAiEmbedder::cut).toList())) {
      HttpResponse<String> response = calls.send(request(some));
      if (response.statusCode() != 200) {
        throw failed(response.statusCode());
      }
      JsonNode answer = tree(response.body());
      tokens.add(Math.max(0, answer.path("usage").path("prompt_tokens").asLong()));
      vectors.addAll(vectors(answer, some.size()));
    }
    if (vectors.stream().mapToInt(vector -> vector.length).distinct().count() != 1) {
      throw malformed();
    }
    return vectors;
  }

  /** What the service says it has read since the start, in its tokens. */
  public long tokens() {
    return tokens.sum();
  }

  private static List<List<String>> portions(List<String> texts) {
    List<List<String>> portions = new ArrayList<>();
    int room = 0;
    for (String text : texts) {
      int bytes = text.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > room) {
        portions.add(new ArrayList<>());
        room = MOST_BYTES_AT_ONCE;
      }
      portions.get(portions.size() - 1).add(text);
      room -= bytes;
    }
    return portions;
  }

  /** As much of a text as the service takes, whatever it is written in. */
  private static String cut(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= MOST_BYTES) {
      return text;
    }
    int end = MOST_BYTES;
    while ((bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  /**
   * Looks whether the service takes the key and has the model.
   *
   * @throws PortException as {@link #embed} does
   */
  public void check() {
    embed(List.of("InterviewKit"));
  }

  @Override
  public void close() {
    calls.close();
  }

  private HttpRequest request(List<String> texts) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(settings.baseUrl().toString().replaceFirst("/+$", "") + "/embeddings")).header("Content-Type", "application/json");
    settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
    try {
      return request.POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("model", settings.model(), "input", texts, "encoding_format", "float")))).build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of strings cannot be written", e);
    }
  }

  private PortException failed(int status) {
    return switch (status) {
      case 401, 403 -> new PortException(Kind.REFUSED, "the service of embeddings refuses the key: " + status);
      case 400, 404, 422 -> new PortException(Kind.REFUSED, "the service of embeddings does not take the model " + settings.model() + ": " + status);
      case 408, 409, 425, 429 -> new PortException(Kind.UNAVAILABLE, "the service of embeddings has no room now: " + status);
      default -> new PortException(status >= 500 ? Kind.UNAVAILABLE : Kind.REFUSED, "the service of embeddings answered with an error: " + status);
    };
  }

  private static List<float[]> vectors(JsonNode answer, int count) {
    List<Optional<float[]>> found = new ArrayList<>(Collections.nCopies(count, Optional.empty()));
    for (JsonNode one : answer.path("data")) {
      int index = one.path("index").asInt(-1);
      if (index >= 0 && index < count) {
        found.set(index, vector(one.path("embedding")));
      }
    }
    List<float[]> vectors = found.stream().flatMap(Optional::stream).toList();
    if (vectors.size() != count) {
      throw malformed();
    }
    return vectors;
  }

  /** A vector brought to length 1; empty if it is none. */
  private static Optional<float[]> vector(JsonNode numbers) {
    float[] vector = new float[numbers.size()];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      double number = numbers.get(i).isNumber() ? numbers.get(i).asDouble() : Double.NaN;
      vector[i] = (float) number;
      square += number * number;
    }
    if (!Double.isFinite(square) || square == 0) {
      return Optional.empty();
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return Optional.of(vector);
  }

  private static JsonNode tree(String body) {
    try {
      JsonNode tree = JSON.readTree(body);
      return tree == null ? JSON.nullNode() : tree;
    } catch (JsonProcessingException e) {
      throw malformed();
    }
  }

  private static PortException malformed() {
    return new PortException(Kind.MALFORMED, "the service of embeddings gave no vectors, or not as many as texts");
  }
}
