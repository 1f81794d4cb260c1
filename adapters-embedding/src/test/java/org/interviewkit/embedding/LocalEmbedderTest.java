package org.interviewkit.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.interviewkit.contract.EmbedderContract;
import org.interviewkit.port.Embedder;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The English model, as it comes along and as an operator's folder would hold it. */
final class LocalEmbedderTest implements EmbedderContract {

  private static final LocalEmbedder ENGLISH = new LocalEmbedder(new Settings(Optional.empty(), Optional.empty(), 1, Optional.empty()));

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    ENGLISH.close();
  }

  @Override
  public Embedder embedder() {
    return ENGLISH;
  }

  @Override
  public Embedder brokenEmbedder() {
    LocalEmbedder closed = new LocalEmbedder(new Settings(Optional.empty(), Optional.empty(), 1, Optional.empty()));
    closed.close();
    return closed;
  }

  @Test
  void findsWhatIsMeantInEnglish() {
    float[] question = ENGLISH.question("Who ran a message broker in production?");
    List<float[]> passages = ENGLISH.embed(List.of("Operated Apache Kafka clusters for the payment platform.", "Nurse on an intensive care ward.", "Likes hiking and chess."));
    assertTrue(likeness(question, passages.get(0)) > likeness(question, passages.get(1)) + 0.1);
    assertTrue(likeness(question, passages.get(0)) > likeness(question, passages.get(2)) + 0.1);
    assertEquals("all-minilm-l6-v2-q", ENGLISH.model());
    assertEquals(384, ENGLISH.dimensions());
  }

  @Test
  void readsAFolderAsModelsAreGivenAway() throws IOException {
    lay("all-minilm-l6-v2-q.onnx", "onnx/model_quantized.onnx");
    lay("all-minilm-l6-v2-q-tokenizer.json", "tokenizer.json");
    float[] same = ENGLISH.embed(List.of("Kafka")).get(0);
    String plain;
    try (LocalEmbedder own = of(Optional.empty())) {
      assertArrayEquals(same, own.embed(List.of("Kafka")).get(0), 1e-5f);
      plain = own.model();
      assertTrue(plain.startsWith(folder.getFileName() + "-"), plain);
    }
    write("config_sentence_transformers.json", "{\"prompts\": {\"query\": \"query: \", \"passage\": \"passage: \"}}");
    write("sentence_bert_config.json", "{\"max_seq_length\": 64}");
    try (LocalEmbedder own = of(Optional.empty())) {
      assertArrayEquals(ENGLISH.embed(List.of("query: Kafka")).get(0), own.question("Kafka"), 1e-5f);
      assertArrayEquals(ENGLISH.embed(List.of("passage: Kafka")).get(0), own.embed(List.of("Kafka")).get(0), 1e-5f);
      assertArrayEquals(own.embed(List.of("word ".repeat(100))).get(0), own.embed(List.of("word ".repeat(800))).get(0), 1e-5f);
      assertNotEquals(plain, own.model());
    }
    write("1_Pooling/config.json", "{\"pooling_mode_cls_token\": true}");
    try (LocalEmbedder own = of(Optional.of(Settings.Prefixes.NONE))) {
      assertTrue(likeness(same, own.embed(List.of("Kafka")).get(0)) < 0.99);
    }
  }

  @Test
  void saysWhatAFolderLacks() throws IOException {
    assertEquals(folder + " holds none of model.onnx, onnx/model.onnx, model_quantized.onnx, onnx/model_quantized.onnx, onnx/model_int8.onnx", refusal());
    write("model.onnx", "version https://git-lfs.github.com/spec/v1");
    assertEquals(folder + " holds no tokenizer.json", refusal());
    write("tokenizer.json", "{\"model\": {\"type\": \"BPE\"}}");
    assertEquals(folder + "/tokenizer.json cannot be used: its pieces are of the kind BPE; WordPiece and Unigram are known", refusal());
    lay("all-minilm-l6-v2-q-tokenizer.json", "tokenizer.json");
    assertTrue(refusal().startsWith("the model cannot be used: ONNX Runtime cannot read it: "), refusal());
    write("1_Pooling/config.json", "{");
    assertEquals(folder + "/1_Pooling/config.json is no JSON", refusal());
  }

  @Test
  void endsAComputationThatTakesTooLong() {
    Settings settings = new Settings(Optional.empty(), Optional.empty(), 1, Optional.empty());
    long[] tokens = new long[256];
    java.util.Arrays.fill(tokens, 2_000);
    try (Network network = Library.network(getClass().getClassLoader(), settings, new ModelFiles(Optional.empty(), getClass().getClassLoader()))) {
      assertEquals(PortException.Kind.UNAVAILABLE, assertThrows(PortException.class, () -> network.vector(tokens, Duration.ofNanos(1))).kind());
      assertEquals(384, network.vector(tokens, Duration.ofSeconds(10)).length);
    }
  }

  @Test
  void letsAQuestionInBetweenTheTextsOfADocument() {
    CompletableFuture<List<float[]>> document = CompletableFuture.supplyAsync(() -> ENGLISH.embed(Collections.nCopies(60, "A long document about many things. ".repeat(10))));
    ENGLISH.question("Kafka?");
    assertTrue(!document.isDone(), "the question waited for the whole document");
    assertEquals(60, document.join().size());
  }

  private LocalEmbedder of(Optional<Settings.Prefixes> prefixes) {
    return new LocalEmbedder(new Settings(Optional.of(folder), prefixes, 2, Optional.empty()));
  }

  private String refusal() {
    PortException refusal = assertThrows(PortException.class, () -> of(Optional.empty()).close());
    assertEquals(PortException.Kind.REFUSED, refusal.kind());
    return refusal.getMessage();
  }

  private void lay(String resource, String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (InputStream in = getClass().getResourceAsStream("/" + resource)) {
      Files.write(file, in.readAllBytes());
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static double likeness(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
