package org.interviewkit.local.assisting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.port.Found;

/** How near passages are to a question, by the words they share: a word counts the more, the fewer passages hold it. */
final class Ranking {

  /** What stands above a passage says what it is about, though less surely than its own words. */
  private static final double CONTEXT = 0.8;

  /**
   * A passage, read.
   *
   * @param own the terms of its text
   * @param context the terms of its title and its heading
   */
  record Entry(Passage passage, Set<String> own, Set<String> context) {
    static Entry of(Passage passage) {
      return new Entry(passage, Terms.of(passage.text()), Terms.of(passage.title() + "\n" + passage.heading()));
    }
  }

  private Ranking() {}

  static List<Found> nearest(String question, List<Entry> entries, int limit) {
    Require.between("limit", limit, 1, 50);
    Map<String, Double> likeness = new HashMap<>();
    double[] scores = new double[entries.size()];
    for (String wanted : Terms.of(question)) {
      likeness.clear();
      double[] hits = entries.stream().mapToDouble(entry -> Math.max(best(wanted, entry.own(), likeness), CONTEXT * best(wanted, entry.context(), likeness))).toArray();
      long passages = Arrays.stream(hits).filter(hit -> hit > 0).count();
      double rarity = Math.log(1 + (entries.size() - passages + 0.5) / (passages + 0.5));
      for (int i = 0; i < hits.length; i++) {
        scores[i] += hits[i] * rarity * Terms.weight(wanted);
      }
    }
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0) {
        found.add(new Found(entries.get(i).passage(), scores[i]));
      }
    }
    // a stable sort: equals stay in the order of their documents
    return found.stream().sorted(Comparator.comparingDouble(Found::score).reversed()).limit(limit).toList();
  }

  private static double best(String wanted, Set<String> terms, Map<String, Double> known) {
    double best = 0;
    for (String term : terms) {
      best = Math.max(best, known.computeIfAbsent(term, other -> Terms.likeness(wanted, other)));
    }
    return best;
  }
}
