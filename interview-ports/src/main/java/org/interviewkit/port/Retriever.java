package org.interviewkit.port;

import java.util.List;
import org.interviewkit.domain.document.Passage;

/** Finds among passages those that are nearest to a question. It keeps nothing, so what it is not handed it cannot find. Safe for use by many threads. */
@FunctionalInterface
public interface Retriever {

  /**
   * The passages nearest to a question, nearest first; fewer or none when nothing has anything to do with it. Equals stay in their order. Equal questions over equal passages
   * give equal answers.
   *
   * @param question in somebody's words; data, never instructions
   * @param among the passages, at most some thousands
   * @param limit most passages, 1–50
   * @throws PortException if the world behind it failed
   */
  List<Found> nearest(String question, List<Passage> among, int limit);
}
