package org.interviewkit.local.assisting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.port.Found;
import org.interviewkit.port.FoundPlace;
import org.interviewkit.port.IndexState;
import org.interviewkit.port.IndexedDocument;
import org.interviewkit.port.IndexedPassages;

/** An index of words alone, in memory: to be filled again at each start. */
public final class LexicalIndex implements IndexedPassages {

  private record Indexed(IndexedDocument document, String edition, List<Ranking.Entry> entries) {}

  private final Map<String, Indexed> byDocument = new ConcurrentSkipListMap<>();

  @Override
  public void put(IndexedDocument document) {
    if (document.passages().isEmpty()) {
      remove(document.document());
    } else {
      byDocument.put(document.document().toString(), new Indexed(document, document.edition(), document.passages().stream().map(Ranking.Entry::of).toList()));
    }
  }

  @Override
  public void remove(DocumentId document) {
    byDocument.remove(document.toString());
  }

  @Override
  public Optional<List<FoundPlace>> nearest(String question, Map<DocumentId, String> editions, int limit) {
    boolean there =
        editions.entrySet().stream()
            .allMatch(wanted -> Optional.ofNullable(byDocument.get(wanted.getKey().toString())).filter(held -> held.edition().equals(wanted.getValue())).isPresent());
    List<FoundPlace> found = search(question, held -> editions.containsKey(held.document().document()), limit);
    return there ? Optional.of(found) : Optional.empty();
  }

  @Override
  public List<FoundPlace> anywhere(String question, Set<SourceKind> kinds, int limit) {
    return search(question, held -> kinds.contains(held.document().kind()), limit);
  }

  @Override
  public IndexState state() {
    return new IndexState("", byDocument.values().stream().collect(Collectors.groupingBy(held -> held.document().kind(), Collectors.counting())), 0);
  }

  private List<FoundPlace> search(String question, Predicate<Indexed> wanted, int limit) {
    Require.between("limit", limit, 1, MOST);
    List<Indexed> read = byDocument.values().stream().filter(wanted).toList();
    List<Ranking.Entry> entries = read.stream().flatMap(held -> held.entries().stream()).toList();
    return Ranking.nearest(question, entries, limit).stream().map(found -> place(found, read)).toList();
  }

  private static FoundPlace place(Found found, List<Indexed> read) {
    DocumentId document = found.passage().document();
    Indexed held = read.stream().filter(one -> one.document().document().equals(document)).findFirst().orElseThrow();
    return new FoundPlace(document, held.document().kind(), held.edition(), found.passage().start(), found.score(), true, false);
  }
}
