package org.interviewkit.application;

import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.knowledge.Source;
import org.interviewkit.port.Found;
import org.interviewkit.port.FoundPlace;
import org.interviewkit.port.IndexedDocument;
import org.interviewkit.port.IndexedPassages;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Retriever;

/**
 * Finds passages of sources that are at hand. An index that holds them as they stand is asked where they are, and its order is fused with that of our own words; otherwise they
 * are searched in memory. Either way only what is at hand can be found.
 */
final class Finding {

  private static final System.Logger LOG = System.getLogger(Finding.class.getName());
  private static final int POOL = 50;

  /** What is added to a rank before it is turned over; small, because the lists have a few dozen places. */
  private static final double OFFSET = 10;

  private final Retriever retriever;
  private final Retriever words;
  private final Optional<IndexedPassages> index;

  /**
   * A finding.
   *
   * @param retriever searches in memory, without an index
   * @param words searches by words alone, beside an index
   */
  Finding(Retriever retriever, Retriever words, Optional<IndexedPassages> index) {
    this.retriever = retriever;
    this.words = words;
    this.index = index;
  }

  /**
   * The passages nearest to a question, nearest first.
   *
   * @param missed told each source an index does not hold as it stands
   */
  List<Found> nearest(String question, List<Source> sources, Consumer<Source> missed) {
    List<Source> read = sources.stream().filter(source -> !source.passages().isEmpty()).toList();
    List<Passage> among = read.stream().flatMap(source -> source.passages().stream()).toList();
    if (among.isEmpty()) {
      return List.of();
    }
    Optional<List<FoundPlace>> places = index.flatMap(held -> places(held, question, read));
    if (places.isPresent()) {
      return fused(words.nearest(question, among, POOL), places.get(), among);
    }
    if (index.isPresent()) {
      read.forEach(missed);
    }
    return retriever.nearest(question, among, POOL);
  }

  private static Optional<List<FoundPlace>> places(IndexedPassages held, String question, List<Source> sources) {
    Map<DocumentId, String> editions = new LinkedHashMap<>();
    sources.forEach(source -> editions.put(source.id(), IndexedDocument.of(source).edition()));
    try {
      return held.nearest(question, editions, POOL);
    } catch (PortException e) {
      LOG.log(Level.WARNING, "passages are searched in memory: {0}", e.getMessage());
      return Optional.empty();
    }
  }

  private record Key(DocumentId document, int start) {}

  private static List<Found> fused(List<Found> named, List<FoundPlace> places, List<Passage> among) {
    Map<Key, Passage> atHand = new LinkedHashMap<>();
    among.forEach(passage -> atHand.put(new Key(passage.document(), passage.start()), passage));
    Map<Passage, Double> scores = new LinkedHashMap<>();
    among.forEach(passage -> scores.put(passage, 0.0));
    for (int rank = 1; rank <= named.size(); rank++) {
      scores.merge(named.get(rank - 1).passage(), 1 / (OFFSET + rank), Double::sum);
    }
    for (int rank = 1; rank <= places.size(); rank++) {
      FoundPlace place = places.get(rank - 1);
      double worth = 1 / (OFFSET + rank);
      Optional.ofNullable(atHand.get(new Key(place.document(), place.start()))).ifPresent(passage -> scores.merge(passage, worth, Double::sum));
    }
    return scores.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> new Found(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Found::score).reversed())
        .limit(POOL)
        .toList();
  }
}
