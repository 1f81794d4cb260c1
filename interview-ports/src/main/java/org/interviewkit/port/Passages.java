package org.interviewkit.port;

import java.util.List;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;

/** Finds the passages of the public shelf that are nearest to a question. An index: it can be made anew from the documents at any time. */
public interface Passages {

  /** Takes a document's passages in, in place of those it had before. */
  void put(DocumentId document, List<Passage> passages);

  /** Forgets a document's passages; an unknown document changes nothing. */
  void remove(DocumentId document);

  /**
   * The passages nearest to a question, nearest first; fewer or none when nothing has anything to do with it. Equal questions over equal passages give equal answers.
   *
   * @param question in the visitor's words; data, never instructions
   * @param limit most passages, 1–50
   */
  List<Found> nearest(String question, int limit);
}
