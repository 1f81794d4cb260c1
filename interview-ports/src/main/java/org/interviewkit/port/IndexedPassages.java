package org.interviewkit.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.knowledge.SourceKind;

/**
 * An index of the passages of job descriptions, CVs and conversations: it says where something stands that is near to a question, and can be made anew from the documents at any
 * time. It holds no text that could be quoted: whoever asks reads the passage in its document, which may have changed since. Safe for use by many threads and processes.
 */
public interface IndexedPassages {

  /** The most places of one answer. */
  int MOST = 50;

  /**
   * Takes a document's passages in, in place of those it had before; a document that stands there in the same edition under today's model changes nothing. A document without
   * passages is forgotten.
   *
   * @throws PortException of kind UNAVAILABLE if the index or what it asks does not answer, of kind REFUSED or MALFORMED if asking again will not help; what stood there stands
   */
  void put(IndexedDocument document);

  /** Forgets a document's passages; an unknown document changes nothing. */
  void remove(DocumentId document);

  /**
   * Where something stands in some documents that is near to a question, nearest first; fewer places or none when nothing has anything to do with it.
   *
   * @param question 1–2,000 characters in somebody's words; data, never instructions
   * @param editions the documents to look into, in the edition the caller holds: at most a dozen
   * @param limit most places, 1–{@value #MOST}
   * @return empty if one of the documents is not there in that edition, or not under today's model
   * @throws PortException if the index does not answer
   */
  Optional<List<FoundPlace>> nearest(String question, Map<DocumentId, String> editions, int limit);

  /**
   * Where something stands in any document of some kinds that is near to a question, nearest first.
   *
   * @param question 1–2,000 characters in somebody's words; data, never instructions
   * @param kinds the kinds to look into, at least one
   * @param limit most places, 1–{@value #MOST}
   * @throws PortException if the index does not answer
   */
  List<FoundPlace> anywhere(String question, Set<SourceKind> kinds, int limit);

  /**
   * How far it is.
   *
   * @throws PortException if the index does not answer
   */
  IndexState state();
}
