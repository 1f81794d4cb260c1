package org.interviewkit.reasoning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.port.Embedder;
import org.interviewkit.port.Found;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Retriever;

/**
 * Finds passages by their words and by what they mean, and fuses both orders by reciprocal ranks. When the embedder is not available it finds by words alone. Vectors of passages
 * are kept for a while under hashes of their texts: the texts themselves are not.
 */
public final class FusedRetriever implements Retriever {

  private static final System.Logger LOG = System.getLogger(FusedRetriever.class.getName());

  /** What is added to a rank before it is turned over. The less, the more the first places count; 60 is usual for long lists, ours have a few dozen passages. */
  private static final double OFFSET = 10;

  /** By meaning there is always somebody nearest: only so many count. */
  private static final int NEAREST = 12;

  /** Vectors kept at most: 31 MB with the 1,536 dimensions of a usual model, twice that with those of a large one. */
  private static final int MOST_KEPT = 5_000;

  private static final int LONGEST = 4_000;

  private final Retriever words;
  private final Embedder embedder;
  private final Map<String, float[]> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
              return size() > MOST_KEPT;
            }
          });

  /** A retriever over another one and an embedder. */
  public FusedRetriever(Retriever words, Embedder embedder) {
    this.words = words;
    this.embedder = embedder;
  }

  @Override
  public List<Found> nearest(String question, List<Passage> among, int limit) {
    Require.between("limit", limit, 1, 50);
    List<Passage> named = words.nearest(question, among, 50).stream().map(Found::passage).toList();
    Map<Passage, Double> scores = new LinkedHashMap<>();
    among.forEach(passage -> scores.put(passage, 0.0));
    count(named, scores);
    count(meant(question, among), scores);
    return scores.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> new Found(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Found::score).reversed())
        .limit(limit)
        .toList();
  }

  private static void count(List<Passage> ranked, Map<Passage, Double> scores) {
    for (int rank = 1; rank <= ranked.size(); rank++) {
      scores.merge(ranked.get(rank - 1), 1 / (OFFSET + rank), Double::sum);
    }
  }

  /** The passages nearest by meaning, nearest first; none when the embedder is not there. */
  private List<Passage> meant(String question, List<Passage> among) {
    if (among.isEmpty() || question.isBlank()) {
      return List.of();
    }
    try {
      float[] wanted = embedder.question(cut(question));
      List<float[]> vectors = vectors(among);
      return IntStream.range(0, among.size())
          .filter(i -> vectors.get(i).length == wanted.length)
          .boxed()
          .sorted(Comparator.comparingDouble((Integer i) -> likeness(wanted, vectors.get(i))).reversed())
          .limit(NEAREST)
          .map(among::get)
          .toList();
    } catch (PortException e) {
      LOG.log(System.Logger.Level.WARNING, "passages are found by their words alone: {0}", e.getMessage());
      return List.of();
    }
  }

  private List<float[]> vectors(List<Passage> among) {
    List<String> texts = among.stream().map(passage -> cut(passage.searchable())).toList();
    List<String> missing = texts.stream().distinct().filter(text -> !kept.containsKey(hash(text))).toList();
    Map<String, float[]> fresh = new LinkedHashMap<>();
    for (int from = 0; from < missing.size(); from += Embedder.MOST_TEXTS) {
      List<String> batch = missing.subList(from, Math.min(missing.size(), from + Embedder.MOST_TEXTS));
      List<float[]> embedded = embedder.embed(batch);
      for (int i = 0; i < batch.size(); i++) {
        fresh.put(hash(batch.get(i)), embedded.get(i));
      }
    }
    List<float[]> vectors = new ArrayList<>();
    for (String text : texts) {
      String hash = hash(text);
      float[] known = fresh.containsKey(hash) ? fresh.get(hash) : kept.get(hash);
      vectors.add(known == null ? new float[0] : known);
    }
    kept.putAll(fresh);
    return vectors;
  }

  private static double likeness(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static String hash(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
