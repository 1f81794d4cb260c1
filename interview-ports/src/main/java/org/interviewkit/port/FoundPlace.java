package org.interviewkit.port;

import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.knowledge.SourceKind;

/**
 * A place where a passage was found.
 *
 * @param document the document it stands in
 * @param kind what that is
 * @param edition the document's edition when it was indexed, as {@link IndexedDocument#edition()} gives it
 * @param start index of the passage's first character in the document's text
 * @param score how near it is: greater than 0, the greater the nearer; to be compared within one answer alone
 * @param worded whether it shares words with the question
 * @param meant whether it is among the nearest by what it means
 */
public record FoundPlace(DocumentId document, SourceKind kind, String edition, int start, double score, boolean worded, boolean meant) {

  /** Checks presence. */
  public FoundPlace {
    Require.present("document", document);
    Require.present("kind", kind);
    Require.present("edition", edition);
  }
}
