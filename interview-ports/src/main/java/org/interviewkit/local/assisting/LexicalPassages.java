package org.interviewkit.local.assisting;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.port.Found;
import org.interviewkit.port.Passages;

/** Finds passages by the words they share with the question, rare words first. In memory: to be filled again at each start. */
public final class LexicalPassages implements Passages {

  private final Map<String, List<Ranking.Entry>> byDocument = new ConcurrentSkipListMap<>();

  @Override
  public void put(DocumentId document, List<Passage> passages) {
    byDocument.put(document.toString(), passages.stream().map(Ranking.Entry::of).toList());
  }

  @Override
  public void remove(DocumentId document) {
    byDocument.remove(document.toString());
  }

  @Override
  public List<Found> nearest(String question, int limit) {
    return Ranking.nearest(question, byDocument.values().stream().flatMap(List::stream).toList(), limit);
  }
}
