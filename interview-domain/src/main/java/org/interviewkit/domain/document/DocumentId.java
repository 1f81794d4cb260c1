package org.interviewkit.domain.document;

import java.util.UUID;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.Require;

/** Identifies a document. */
public record DocumentId(UUID value) {

  /** Checks presence. */
  public DocumentId {
    Require.present("documentId", value);
  }

  /**
   * Reads the identifier's text form.
   *
   * @throws NotFound if it is no identifier at all: what cannot be an id does not exist
   */
  public static DocumentId of(String text) {
    try {
      return new DocumentId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new NotFound("document", text);
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
