package org.interviewkit.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which part of a tenant's passages holds a word, as a sample says, and so which passages a question is worth ranking. A word that is not among them is rare, or new.
 *
 * @param passages how many passages the tenant has, about
 * @param shares greater than 0, at most 1, by word
 */
record WordShares(double passages, Map<String, Double> shares) {

  /** So many passages the words of a question may be expected in: about 5 µs each, and as many again of each other tenant of that size. */
  private static final int MOST_EXPECTED = 1_000;

  WordShares {
    shares = Map.copyOf(shares);
  }

  /**
   * A {@code tsquery} for the passages that are worth ranking: those with any of the rare words; where no rare word is known to stand anywhere, those with the common words
   * together, the rarest first and only as many as needed. Every word is asked for where nothing is common.
   *
   * @param languages the words of the question, as each language has them; a passage knows those of one
   */
  String worthRanking(Collection<Set<String>> languages) {
    Set<String> ways = new LinkedHashSet<>();
    List<List<String>> common = new ArrayList<>();
    double known = 0;
    for (Set<String> words : languages) {
      List<String> rarestFirst = words.stream().sorted(Comparator.comparingDouble(this::share).thenComparing(Comparator.naturalOrder())).toList();
      double expected = 0;
      int taken = 0;
      while (taken < rarestFirst.size() && expected + expected(rarestFirst.get(taken)) <= MOST_EXPECTED) {
        expected += expected(rarestFirst.get(taken));
        ways.add(quoted(rarestFirst.get(taken)));
        taken++;
      }
      known += expected;
      common.add(rarestFirst.subList(taken, rarestFirst.size()));
    }
    // a word that no sample holds may stand nowhere: it alone must not decide
    if (known == 0) {
      boolean nothingRare = ways.isEmpty();
      common.stream().map(this::together).filter(words -> words.size() > 1 || nothingRare && !words.isEmpty()).forEach(words -> ways.add("(" + String.join(" & ", words) + ")"));
    }
    return String.join(" | ", ways);
  }

  /** As many of the words as it takes until few passages may be expected to hold all of them. */
  private List<String> together(List<String> rarestFirst) {
    List<String> needed = new ArrayList<>();
    double expected = passages;
    for (String word : rarestFirst) {
      if (expected > MOST_EXPECTED) {
        needed.add(quoted(word));
        expected *= share(word);
      }
    }
    return needed;
  }

  private double expected(String word) {
    return passages * share(word);
  }

  private double share(String word) {
    return shares.getOrDefault(word, 0.0);
  }

  private static String quoted(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
