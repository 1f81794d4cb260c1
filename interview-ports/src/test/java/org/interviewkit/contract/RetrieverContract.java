package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.port.Found;
import org.interviewkit.port.Retriever;
import org.junit.jupiter.api.Test;

/** What every retriever does. */
public interface RetrieverContract {

  /** The retriever under test. */
  Retriever retriever();

  /** The passage that speaks of the matter comes first, in German and English. */
  @Test
  default void findsThePassageThatSpeaksOfTheMatter() {
    List<Passage> passages = AssistantFixtures.passages();
    assertTrue(retriever().nearest("Was kostet der Versand?", passages, 3).get(0).passage().text().contains("4,90 Euro"));
    assertTrue(retriever().nearest("Where did she study computer science?", passages, 3).get(0).passage().text().contains("Cologne"));
  }

  /** What is found was handed over, nearest first, each once, and is found again. */
  @Test
  default void findsOnlyWhatItWasHanded() {
    List<Passage> passages = AssistantFixtures.passages();
    List<Found> found = retriever().nearest("Versand Rückgabe Experience Education", passages, 50);
    assertFalse(found.isEmpty());
    assertTrue(passages.containsAll(found.stream().map(Found::passage).toList()), found.toString());
    assertEquals(found.size(), found.stream().map(Found::passage).distinct().count());
    assertEquals(found.stream().sorted(Comparator.comparingDouble(Found::score).reversed()).toList(), found);
    assertTrue(found.stream().allMatch(one -> one.score() > 0), found.toString());
    assertEquals(found, retriever().nearest("Versand Rückgabe Experience Education", passages, 50));
    assertEquals(found.subList(0, 1), retriever().nearest("Versand Rückgabe Experience Education", passages, 1));
  }

  /** It keeps nothing of a call. */
  @Test
  default void knowsNothingOfACallBefore() {
    retriever().nearest("Was kostet der Versand?", AssistantFixtures.passages(), 5);
    List<Passage> others = AssistantFixtures.profile().passages();
    assertTrue(others.containsAll(retriever().nearest("Was kostet der Versand?", others, 5).stream().map(Found::passage).toList()));
    assertEquals(List.of(), retriever().nearest("Was kostet der Versand?", List.of(), 5));
  }

  /** The limit has its bounds. */
  @Test
  default void refusesALimitOutOfBounds() {
    assertThrows(InvalidInput.class, () -> retriever().nearest("x", AssistantFixtures.passages(), 0));
    assertThrows(InvalidInput.class, () -> retriever().nearest("x", AssistantFixtures.passages(), 51));
  }
}
