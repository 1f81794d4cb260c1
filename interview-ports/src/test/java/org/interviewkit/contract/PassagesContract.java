package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.document.ShelfDocument;
import org.interviewkit.port.Found;
import org.interviewkit.port.Passages;
import org.junit.jupiter.api.Test;

/** What every index of passages does. */
public interface PassagesContract {

  /** The index under test: empty before each test, the same one within a test. */
  Passages passages();

  /** The passage that speaks of the matter comes first, in German and English. */
  @Test
  default void findsThePassageThatSpeaksOfTheMatter() {
    fill();
    assertTrue(passages().nearest("Was kostet der Versand?", 3).get(0).passage().text().contains("4,90 Euro"));
    assertTrue(passages().nearest("Where did she study computer science?", 3).get(0).passage().text().contains("Cologne"));
  }

  /** What is found is exactly what was put. */
  @Test
  default void givesPassagesBackAsTheyWerePut() {
    fill();
    List<Passage> put = AssistantFixtures.passages();
    List<Found> found = passages().nearest("Versand Rückgabe Experience Education Öffnungszeiten", 50);
    assertFalse(found.isEmpty());
    assertTrue(found.stream().allMatch(one -> one.score() > 0), found.toString());
    assertEquals(found.stream().map(Found::score).sorted(Comparator.reverseOrder()).toList(), found.stream().map(Found::score).toList());
    assertTrue(put.containsAll(found.stream().map(Found::passage).toList()), found.toString());
    assertEquals(found, passages().nearest("Versand Rückgabe Experience Education Öffnungszeiten", 50));
    assertEquals(found.subList(0, 1), passages().nearest("Versand Rückgabe Experience Education Öffnungszeiten", 1));
  }

  /** A document's passages are replaced and forgotten as a whole. */
  @Test
  default void replacesAndForgetsADocument() {
    fill();
    ShelfDocument changed = new ShelfDocument(AssistantFixtures.company().id(), "Häufige Fragen", "Der Versand kostet jetzt 7 Euro.", Texts.NOW);
    passages().put(changed.id(), changed.passages());
    assertTrue(passages().nearest("Was kostet der Versand?", 50).stream().noneMatch(found -> found.passage().text().contains("4,90")));
    passages().remove(changed.id());
    passages().remove(changed.id());
    assertTrue(passages().nearest("Was kostet der Versand?", 50).stream().noneMatch(found -> found.passage().document().equals(changed.id())));
  }

  /** An empty index finds nothing. */
  @Test
  default void findsNothingInNothing() {
    assertEquals(List.of(), passages().nearest("Was kostet der Versand?", 5));
    assertThrows(InvalidInput.class, () -> passages().nearest("x", 0));
    assertThrows(InvalidInput.class, () -> passages().nearest("x", 51));
  }

  private void fill() {
    passages().put(AssistantFixtures.company().id(), AssistantFixtures.company().passages());
    passages().put(AssistantFixtures.profile().id(), AssistantFixtures.profile().passages());
  }
}
