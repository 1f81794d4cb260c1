package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.port.Embedder;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.Test;

/** What every embedder does. */
public interface EmbedderContract {

  /** The embedder under test, over a service that works. */
  Embedder embedder();

  /** The embedder under test, over a service that does not. */
  Embedder brokenEmbedder();

  /** Vectors stand in the order of the texts, have the same dimensions and the length 1; a text has the same one each time, alone or among others. */
  @Test
  default void givesEachTextItsVector() {
    Embedder embedder = embedder();
    List<String> texts = List.of("Kafka im Betrieb", "Urlaub", "日本語 – " + Texts.TRICKY, "x".repeat(4_000));
    List<float[]> vectors = embedder.embed(texts);
    assertEquals(texts.size(), vectors.size());
    for (int i = 0; i < texts.size(); i++) {
      float[] vector = vectors.get(i);
      assertEquals(vectors.get(0).length, vector.length);
      assertEquals(1, IntStream.range(0, vector.length).mapToDouble(at -> vector[at] * vector[at]).sum(), 1e-3);
      assertArrayEquals(vector, embedder.embed(List.of(texts.get(i))).get(0), 1e-4f, texts.get(i));
    }
  }

  /** A question's vector can be compared with those of passages, and is the same each time. */
  @Test
  default void givesAQuestionItsVector() {
    Embedder embedder = embedder();
    float[] vector = embedder.question("Wie viel Urlaub gibt es?");
    assertEquals(embedder.embed(List.of("Urlaub")).get(0).length, vector.length);
    assertEquals(1, IntStream.range(0, vector.length).mapToDouble(at -> vector[at] * vector[at]).sum(), 1e-3);
    assertArrayEquals(vector, embedder.question("Wie viel Urlaub gibt es?"), 1e-4f);
    assertThrows(InvalidInput.class, () -> embedder.question(" "));
    assertThrows(InvalidInput.class, () -> embedder.question("x".repeat(4_001)));
  }

  /** As many texts at once as are allowed, and no more. */
  @Test
  default void keepsToItsBounds() {
    Embedder embedder = embedder();
    assertEquals(Embedder.MOST_TEXTS, embedder.embed(Collections.nCopies(Embedder.MOST_TEXTS, "Java")).size());
    assertThrows(InvalidInput.class, () -> embedder.embed(List.of()));
    assertThrows(InvalidInput.class, () -> embedder.embed(Collections.nCopies(Embedder.MOST_TEXTS + 1, "Java")));
    assertThrows(InvalidInput.class, () -> embedder.embed(List.of(" ")));
    assertThrows(InvalidInput.class, () -> embedder.embed(List.of("x".repeat(4_001))));
  }

  /** A failure is the port's own, and holds no word of the texts. */
  @Test
  default void failsInItsOwnWords() {
    PortException failure = assertThrows(PortException.class, () -> brokenEmbedder().embed(List.of("Zwiebelkuchen")));
    assertTrue(!String.valueOf(failure.getMessage()).contains("Zwiebelkuchen"));
  }
}
