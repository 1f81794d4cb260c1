package org.interviewkit.local.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds many phrases in one pass over a text. In a phrase, a word that ends in {@code *} stands for every word that begins so (at least three letters), and {@code ...}
 * for up to three words of any kind. Words are compared {@link Token#folded() folded}.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseIndex<T> {

  private static final String GAP = "...";
  private static final int GAP_LENGTH = 3;
  private static final int KEY = 3;

  private final Map<String, List<Phrase<T>>> byKey = new HashMap<>();

  /** Adds a phrase. Not to be called once the index is in use by several threads. */
  public PhraseIndex<T> add(String phrase, T value) {
    List<String> words = new ArrayList<>();
    for (String part : phrase.strip().split("\\s+")) {
      if (part.equals(GAP)) {
        words.add(GAP);
      } else {
        boolean open = part.endsWith("*");
        List<Token> tokens = Tokenized.of(part).tokens();
        tokens.forEach(token -> words.add(token.folded()));
        if (open) {
          words.set(words.size() - 1, words.get(words.size() - 1) + "*");
        }
      }
    }
    String first = words.get(0);
    String literal = first.endsWith("*") ? first.substring(0, first.length() - 1) : first;
    if (literal.length() < KEY && first.endsWith("*")) {
      throw new IllegalStateException("phrase " + phrase + ": at least " + KEY + " letters must stand before *");
    }
    byKey.computeIfAbsent(key(literal), unused -> new ArrayList<>()).add(new Phrase<>(List.copyOf(words), value));
    return this;
  }

  /** Every place where a phrase stands, by the first word of the place. */
  public List<Hit<T>> find(Tokenized text) {
    List<Hit<T>> hits = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      for (Phrase<T> phrase : byKey.getOrDefault(key(text.tokens().get(i).folded()), List.of())) {
        int end = end(phrase.words(), 0, text, i);
        if (end > 0) {
          hits.add(new Hit<>(phrase.value(), i, end));
        }
      }
    }
    return hits;
  }

  private static int end(List<String> words, int word, Tokenized text, int at) {
    if (word == words.size()) {
      return at;
    }
    String wanted = words.get(word);
    if (wanted.equals(GAP)) {
      for (int skip = 0; skip <= GAP_LENGTH; skip++) {
        int end = end(words, word + 1, text, at + skip);
        if (end > 0) {
          return end;
        }
      }
      return -1;
    }
    return at < text.size() && fits(wanted, text.tokens().get(at).folded()) ? end(words, word + 1, text, at + 1) : -1;
  }

  private static boolean fits(String wanted, String word) {
    return wanted.endsWith("*") ? word.startsWith(wanted.substring(0, wanted.length() - 1)) : word.equals(wanted);
  }

  private static String key(String word) {
    return word.length() <= KEY ? word : word.substring(0, KEY);
  }

  private record Phrase<T>(List<String> words, T value) {}

  /**
   * A place where a phrase stands.
   *
   * @param value what the phrase stands for
   * @param from index of its first word
   * @param to index after its last word
   */
  public record Hit<T>(T value, int from, int to) {}
}
