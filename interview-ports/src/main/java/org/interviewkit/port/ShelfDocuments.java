package org.interviewkit.port;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.ShelfDocument;

/** Keeps the documents of the public shelf, as text. */
public interface ShelfDocuments {

  /** Keeps a document; in place of the one before when its id stands there already. */
  void put(ShelfDocument document);

  /** The document, or empty. */
  Optional<ShelfDocument> find(DocumentId id);

  /** All documents, newest first; there are hundreds at most. */
  List<ShelfDocument> all();

  /** Forgets a document; an unknown one changes nothing. */
  void remove(DocumentId id);
}
