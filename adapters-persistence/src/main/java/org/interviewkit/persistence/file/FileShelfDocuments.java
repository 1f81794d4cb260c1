package org.interviewkit.persistence.file;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.ShelfDocument;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.ShelfDocuments;

/** The public shelf as files. */
public final class FileShelfDocuments implements ShelfDocuments {

  private final Shelf<ShelfDocument, Cursor> shelf;

  FileShelfDocuments(Path directory) {
    shelf = new Shelf<>(directory, new Stored<>("document", ShelfDocument.class), document -> new Cursor(document.addedAt(), document.id().value()));
  }

  @Override
  public synchronized void put(ShelfDocument document) {
    shelf.put(document.id().toString(), document);
  }

  @Override
  public Optional<ShelfDocument> find(DocumentId id) {
    return shelf.find(id.toString());
  }

  @Override
  public List<ShelfDocument> all() {
    return shelf.entries().stream().sorted(Comparator.comparing(place -> place, Cursor.NEWEST_FIRST)).flatMap(place -> shelf.find(place.id().toString()).stream()).toList();
  }

  @Override
  public synchronized void remove(DocumentId id) {
    shelf.remove(id.toString());
  }
}
