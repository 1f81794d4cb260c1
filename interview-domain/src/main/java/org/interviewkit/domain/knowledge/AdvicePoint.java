package org.interviewkit.domain.knowledge;

import java.util.List;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.document.Passage;

/**
 * One thing the co-pilot points out.
 *
 * @param finding what it is, at most {@value #MAX} characters; empty when there is only something to ask
 * @param citations what it rests on, at most {@value #MOST_CITATIONS}
 * @param ask a question to the candidate that would clear it up, at most {@value #MAX} characters; or empty
 */
public record AdvicePoint(String finding, List<Citation> citations, String ask) {

  /** The longest finding and the longest question, in characters: one or two sentences. */
  public static final int MAX = 400;

  /** The most citations of one point: job description, CV and two turns. */
  public static final int MOST_CITATIONS = 4;

  /** Checks every bound. */
  public AdvicePoint {
    Require.optionalText("finding", finding, MAX);
    citations = List.copyOf(Require.size("citations", citations, 0, MOST_CITATIONS));
    Require.optionalText("ask", ask, MAX);
    if (finding.isBlank()) {
      Require.text("ask", ask, MAX);
    }
  }

  /** The same with those citations alone that stand, at their very places, in passages. */
  AdvicePoint supportedBy(List<Passage> passages) {
    return new AdvicePoint(finding, citations.stream().filter(citation -> passages.stream().anyMatch(citation::standsIn)).toList(), ask);
  }

  /** Whether it says something that nothing is quoted for. */
  boolean isUnsupported() {
    return !finding.isBlank() && citations.isEmpty();
  }
}
