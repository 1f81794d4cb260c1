package org.interviewkit.local.assisting;

import java.util.List;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.port.Found;
import org.interviewkit.port.Retriever;

/** Finds passages by the words they share with the question, rare words first. */
public final class LexicalRetriever implements Retriever {

  @Override
  public List<Found> nearest(String question, List<Passage> among, int limit) {
    return Ranking.nearest(question, among.stream().map(Ranking.Entry::of).toList(), limit);
  }
}
