package org.interviewkit.local;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.ShelfDocument;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.ShelfDocuments;

/** The public shelf in memory: gone with the process. */
public final class MemoryShelfDocuments implements ShelfDocuments {

  private final Map<DocumentId, ShelfDocument> kept = new ConcurrentHashMap<>();

  @Override
  public void put(ShelfDocument document) {
    kept.put(document.id(), document);
  }

  @Override
  public Optional<ShelfDocument> find(DocumentId id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public List<ShelfDocument> all() {
    return kept.values().stream().sorted(Comparator.comparing(one -> new Cursor(one.addedAt(), one.id().value()), Cursor.NEWEST_FIRST)).toList();
  }

  @Override
  public void remove(DocumentId id) {
    kept.remove(id);
  }
}
