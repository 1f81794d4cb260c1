package org.interviewkit.port;

import java.io.InputStream;
import java.util.Optional;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentId;

/** Keeps files. What is read is byte for byte what was put. */
public interface Documents {

  /**
   * Keeps a document. The bytes are read to their end but not closed. The same document with the same bytes again changes nothing.
   *
   * @throws org.interviewkit.domain.InvalidInput if the bytes' number or SHA-256 is not the document's; nothing is kept
   * @throws org.interviewkit.domain.Conflict if another document stands under its id
   * @throws PortException of kind FULL when there is no space; nothing half-written is ever listed or opened
   */
  void put(Document document, InputStream bytes);

  /** The document without its bytes, or empty. */
  Optional<Document> find(DocumentId id);

  /**
   * The bytes from an offset on; the caller closes the stream.
   *
   * @param offset first byte, from 0; at or after the end the stream is empty
   * @throws org.interviewkit.domain.NotFound if there is no such document
   */
  InputStream open(DocumentId id, long offset);

  /** Forgets a document and its bytes; unknown ones change nothing. */
  void delete(DocumentId id);
}
