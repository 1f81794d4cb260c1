package org.interviewkit.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interviewkit.domain.Require;
import org.interviewkit.port.Embedder;

/** An embedder that understands a handful of words in both languages: enough to see whether somebody uses what it gives. */
public final class WordEmbedder implements Embedder {

  private static final int DIMENSIONS = 32;
  private static final Map<String, Integer> MEANINGS =
      Map.of("versand", 1, "shipping", 1, "lieferung", 1, "hund", 2, "dackel", 2, "dog", 2, "studium", 3, "study", 3, "cologne", 3, "computer", 3);

  @Override
  public List<float[]> embed(List<String> texts) {
    Require.size("texts", texts, 1, MOST_TEXTS);
    return texts.stream().map(text -> vector(Require.text("texts", text, 4_000))).toList();
  }

  private static float[] vector(String text) {
    float[] vector = new float[DIMENSIONS];
    vector[0] = 0.01f;
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      int meaning = MEANINGS.getOrDefault(word, 4 + Math.floorMod(word.hashCode(), DIMENSIONS - 4));
      vector[meaning] += MEANINGS.containsKey(word) ? 1 : 0.02f;
    }
    double square = 0;
    for (float each : vector) {
      square += each * each;
    }
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }
}
