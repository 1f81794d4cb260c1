package org.interviewkit.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShelfDocumentTest {

  private static final String TEXT = "Unser Laden ist klein.\n\nVersand\nDer Versand kostet 4,90 Euro.\n\nLieferzeit\n\nZwei Tage.\n\nRückgabe:\nDreißig Tage\n\nEnde";

  private final ShelfDocument document = new ShelfDocument(new DocumentId(new UUID(1, 1)), "Fragen", TEXT, Instant.EPOCH);

  private Optional<String> above(String place) {
    return document.headingAt(TEXT.indexOf(place));
  }

  @Test
  void knowsTheHeadingAPlaceStandsUnder() {
    assertEquals(Optional.empty(), above("Unser"));
    assertEquals(Optional.of("Versand"), above("Versand\n"));
    assertEquals(Optional.of("Versand"), above("4,90"));
    assertEquals(Optional.of("Lieferzeit"), above("Zwei"));
  }

  @Test
  void takesNeitherAParagraphsLineNorTheLastOneForAHeading() {
    assertEquals(Optional.of("Lieferzeit"), above("Dreißig"));
    assertEquals(Optional.of("Lieferzeit"), above("Ende"));
  }
}
