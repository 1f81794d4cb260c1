package org.interviewkit.embedding;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Words cut into the pieces that are likeliest together, as XLM-RoBERTa, E5 and most models for many languages read (Kudo, “Subword Regularization”, 2018). Signs are written as
 * Unicode's compatibility form has them, which is what SentencePiece's own table does but for rare signs.
 */
final class LikelyPieces implements Marked.Pieces {

  /** Stands for the space before a word. */
  private static final String SPACE = "▁";

  /** How much less likely an unknown letter is than the rarest piece. */
  private static final double PENALTY = 10;

  private final Map<String, Integer> vocabulary;
  private final float[] likelihoods;
  private final int unknown;
  private final double rarest;
  private final int longest;

  /**
   * The pieces of a model.
   *
   * @param vocabulary each piece's number
   * @param likelihoods the logarithm of how likely each piece is, by its number
   * @param unknown the number of what has no pieces
   */
  LikelyPieces(Map<String, Integer> vocabulary, float[] likelihoods, int unknown) {
    this.vocabulary = vocabulary;
    this.likelihoods = likelihoods;
    this.unknown = unknown;
    double least = 0;
    for (float likelihood : likelihoods) {
      least = Math.min(least, likelihood);
    }
    this.rarest = least - PENALTY;
    this.longest = vocabulary.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  @Override
  public Stream<String> words(String text) {
    String normal = Normalizer.normalize(text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\s\\u200d]]", ""), Normalizer.Form.NFKC);
    return Arrays.stream(normal.split("[\\s\\p{Z}]+")).filter(word -> !word.isEmpty()).map(word -> SPACE + word);
  }

  /** The best way to each place in the word, from left to right, and then back along it. */
  @Override
  public void cut(String word, IntConsumer piece) {
    int length = word.length();
    double[] best = new double[length + 1];
    int[] from = new int[length + 1];
    int[] number = new int[length + 1];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[0] = 0;
    for (int start = 0; start < length; start += Character.charCount(word.codePointAt(start))) {
      int letter = start + Character.charCount(word.codePointAt(start));
      for (int end = letter; end <= Math.min(length, start + longest); end++) {
        Integer known = vocabulary.get(word.substring(start, end));
        if (known != null) {
          reach(best, from, number, start, end, known, likelihoods[known]);
        } else if (end == letter) {
          reach(best, from, number, start, end, unknown, rarest);
        }
      }
    }
    Deque<Integer> pieces = new ArrayDeque<>();
    for (int at = length; at > 0; at = from[at]) {
      boolean oneMore = number[at] == unknown && !pieces.isEmpty() && pieces.getFirst() == unknown;
      if (!oneMore) {
        pieces.addFirst(number[at]);
      }
    }
    pieces.forEach(piece::accept);
  }

  private static void reach(double[] best, int[] from, int[] number, int start, int end, int piece, double likelihood) {
    if (best[start] + likelihood > best[end]) {
      best[end] = best[start] + likelihood;
      from[end] = start;
      number[end] = piece;
    }
  }
}
