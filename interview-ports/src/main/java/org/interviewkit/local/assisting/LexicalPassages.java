package org.interviewkit.local.assisting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.port.Found;
import org.interviewkit.port.Passages;

/** Finds passages by the words they share with the question, rare words first. In memory: to be filled again at each start. */
public final class LexicalPassages implements Passages {

  private record Entry(Passage passage, Set<String> terms) {}

  private final Map<String, List<Entry>> byDocument = new ConcurrentSkipListMap<>();

  @Override
  public void put(DocumentId document, List<Passage> passages) {
    byDocument.put(document.toString(), passages.stream().map(passage -> new Entry(passage, Terms.of(passage.title() + " " + passage.text()))).toList());
  }

  @Override
  public void remove(DocumentId document) {
    byDocument.remove(document.toString());
  }

  @Override
  public List<Found> nearest(String question, int limit) {
    Require.between("limit", limit, 1, 50);
    List<Entry> entries = byDocument.values().stream().flatMap(List::stream).toList();
    Map<String, Double> likeness = new HashMap<>();
    List<double[]> found = new ArrayList<>();
    for (String wanted : Terms.of(question)) {
      likeness.clear();
      double[] hits = entries.stream().mapToDouble(entry -> best(wanted, entry.terms(), likeness)).toArray();
      long passages = Arrays.stream(hits).filter(hit -> hit > 0).count();
      double rarity = Math.log(1 + (entries.size() - passages + 0.5) / (passages + 0.5));
      found.add(Arrays.stream(hits).map(hit -> hit * rarity).toArray());
    }
    List<Found> scored = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      double score = 0;
      for (double[] hits : found) {
        score += hits[i];
      }
      if (score > 0) {
        scored.add(new Found(entries.get(i).passage(), score));
      }
    }
    // a stable sort: equals stay in the order of their documents
    return scored.stream().sorted(Comparator.comparingDouble(Found::score).reversed()).limit(limit).toList();
  }

  private static double best(String wanted, Set<String> terms, Map<String, Double> known) {
    double best = 0;
    for (String term : terms) {
      best = Math.max(best, known.computeIfAbsent(term, other -> Terms.likeness(wanted, other)));
    }
    return best;
  }
}
