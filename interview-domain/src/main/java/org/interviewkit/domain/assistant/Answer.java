package org.interviewkit.domain.assistant;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.Passage;

/**
 * An answer and what it rests on.
 *
 * @param text what the visitor reads, 1–{@value #MAX} characters
 * @param citations where it stands, at most 10
 */
public record Answer(String text, List<Citation> citations) {

  /** The longest answer, in characters. */
  public static final int MAX = 4_000;

  /** Checks every bound. */
  public Answer {
    Require.text("text", text, MAX);
    citations = List.copyOf(Require.size("citations", citations, 0, 10));
  }

  /** The answer with those citations alone that stand word for word in what was handed over; empty when none does: then nothing supports it. */
  public Optional<Answer> supportedBy(List<Passage> passages) {
    List<Citation> found = citations.stream().filter(citation -> passages.stream().anyMatch(citation::standsIn)).toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(new Answer(text, found));
  }
}
