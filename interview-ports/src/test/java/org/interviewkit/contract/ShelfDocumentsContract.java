package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.document.ShelfDocument;
import org.interviewkit.port.ShelfDocuments;
import org.junit.jupiter.api.Test;

/** What every keeper of the public shelf does. */
public interface ShelfDocumentsContract {

  /** The keeper under test: empty before each test, the same one within a test. */
  ShelfDocuments shelf();

  /** A document comes back as it was put, the longest one included. */
  @Test
  default void givesADocumentBackAsItWasPut() {
    ShelfDocument longest = AssistantFixtures.shelved(Texts.ofLength(200), Texts.ofLength(ShelfDocument.MAX_TEXT));
    shelf().put(longest);
    assertEquals(Optional.of(longest), shelf().find(longest.id()));
    assertEquals(Optional.empty(), shelf().find(AssistantFixtures.company().id()));
  }

  /** A document is put in place of the one before. */
  @Test
  default void replacesADocument() {
    ShelfDocument before = AssistantFixtures.company();
    ShelfDocument after = new ShelfDocument(before.id(), "Neu", "Neuer Text.", Texts.NOW.plusSeconds(1));
    shelf().put(before);
    shelf().put(after);
    assertEquals(List.of(after), shelf().all());
  }

  /** The list begins with the newest; what was removed is gone. */
  @Test
  default void listsNewestFirstAndForgets() {
    ShelfDocument old = AssistantFixtures.company();
    ShelfDocument young = new ShelfDocument(AssistantFixtures.profile().id(), "Profil", "Text.", Texts.NOW.plusSeconds(5));
    shelf().put(young);
    shelf().put(old);
    assertEquals(List.of(young, old), shelf().all());
    shelf().remove(young.id());
    shelf().remove(young.id());
    assertEquals(List.of(old), shelf().all());
    assertEquals(Optional.empty(), shelf().find(young.id()));
    shelf().put(young);
    assertEquals(List.of(young, old), shelf().all());
  }
}
