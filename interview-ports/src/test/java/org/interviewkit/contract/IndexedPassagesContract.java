package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.document.Cutting;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.port.FoundPlace;
import org.interviewkit.port.IndexedDocument;
import org.interviewkit.port.IndexedPassages;
import org.junit.jupiter.api.Test;

/** What every index of passages of interviews does. */
public interface IndexedPassagesContract {

  /** A job description in German. */
  IndexedDocument JOB =
      document(
          "job",
          SourceKind.JOB_DESCRIPTION,
          "Anforderungen\n\nErfahrung mit Kafka im Betrieb ist nötig. Gute Kenntnisse in Java werden erwartet.\n\nWir bieten\n\nEs gibt 31 Urlaubstage und einen Garten.");

  /** A CV in English. */
  IndexedDocument CV =
      document("cv", SourceKind.CV, "Experience\n\nShe ran Kafka clusters in production for three years.\n\nEducation\n\nShe studied computer science in Cologne.");

  /** Somebody else's CV. */
  IndexedDocument OTHER =
      document("other", SourceKind.CV, "Erfahrung\n\nEr hat Brot gebacken und Lehrlinge ausgebildet.\n\nSprachen\n\nEr spricht Deutsch und Türkisch.");

  /** The index under test: empty before each test, the same one within a test. */
  IndexedPassages index();

  /** A document whose identifier follows from its name. */
  static IndexedDocument document(String name, SourceKind kind, String text) {
    DocumentId id = new DocumentId(Texts.uuid(name));
    return new IndexedDocument(id, kind, new Cutting(100, 0).passages(id, "title", text));
  }

  private void fill() {
    List.of(JOB, CV, OTHER).forEach(index()::put);
  }

  private static String text(FoundPlace place) {
    return List.of(JOB, CV, OTHER).stream()
        .filter(document -> document.document().equals(place.document()))
        .flatMap(document -> document.passages().stream())
        .filter(passage -> passage.start() == place.start())
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static Map<DocumentId, String> editions(IndexedDocument... documents) {
    return List.of(documents).stream().collect(Collectors.toMap(IndexedDocument::document, IndexedDocument::edition));
  }

  private List<FoundPlace> nearest(String question, int limit, IndexedDocument... among) {
    return index().nearest(question, editions(among), limit).orElseThrow();
  }

  /** The passage that speaks of the matter comes first, in German and English. */
  @Test
  default void findsThePlaceThatSpeaksOfTheMatter() {
    fill();
    assertTrue(text(nearest("Wie viele Urlaubstage gibt es?", 3, JOB, CV).get(0)).contains("31 Urlaubstage"));
    assertTrue(text(nearest("Where did she study computer science?", 3, JOB, CV).get(0)).contains("Cologne"));
  }

  /** What is found stands in the documents that were named, nearest first, each place once, and is found again. */
  @Test
  default void findsOnlyInTheDocumentsThatAreNamed() {
    fill();
    List<FoundPlace> found = nearest("Erfahrung mit Kafka in production", 50, JOB, CV);
    assertFalse(found.isEmpty());
    assertTrue(found.stream().noneMatch(place -> place.document().equals(OTHER.document())), found.toString());
    assertEquals(found.size(), found.stream().map(place -> place.document() + " " + place.start()).distinct().count());
    assertEquals(found.stream().sorted(Comparator.comparingDouble(FoundPlace::score).reversed()).toList(), found);
    assertTrue(found.stream().allMatch(place -> place.score() > 0), found.toString());
    assertEquals(found, nearest("Erfahrung mit Kafka in production", 50, JOB, CV));
    assertEquals(found.subList(0, 1), nearest("Erfahrung mit Kafka in production", 1, JOB, CV));
  }

  /** Who finds a word of the question knows it. */
  @Test
  default void saysWhatSharesWords() {
    fill();
    FoundPlace first = nearest("Kafka production", 1, CV).get(0);
    assertTrue(first.worded());
    assertEquals(SourceKind.CV, first.kind());
    assertEquals(CV.edition(), first.edition());
  }

  /** What it does not hold as it stands it says nothing about. */
  @Test
  default void saysThatADocumentIsNotThereAsItStands() {
    index().put(JOB);
    assertEquals(Optional.empty(), index().nearest("Kafka", editions(JOB, CV), 5));
    index().put(CV);
    assertTrue(index().nearest("Kafka", editions(JOB, CV), 5).isPresent());
    IndexedDocument changed = document("cv", SourceKind.CV, "Experience\n\nShe never saw Kafka.");
    assertEquals(Optional.empty(), index().nearest("Kafka", editions(JOB, changed), 5));
  }

  /** A document is replaced and forgotten as a whole; the same again changes nothing. */
  @Test
  default void replacesAndForgetsADocument() {
    fill();
    index().put(CV);
    assertEquals(Map.of(SourceKind.JOB_DESCRIPTION, 1L, SourceKind.CV, 2L), index().state().documents());
    IndexedDocument changed = document("cv", SourceKind.CV, "Experience\n\nShe never saw Kafka.");
    index().put(changed);
    assertEquals(Optional.empty(), index().nearest("Kafka", editions(CV), 5));
    assertEquals(1, nearest("Kafka", 50, changed).size());
    index().remove(changed.document());
    index().remove(changed.document());
    assertEquals(Optional.empty(), index().nearest("Kafka", editions(changed), 5));
    index().put(new IndexedDocument(OTHER.document(), SourceKind.CV, List.of()));
    assertEquals(Map.of(SourceKind.JOB_DESCRIPTION, 1L), index().state().documents());
  }

  /** In all documents of a kind. */
  @Test
  default void findsAnywhere() {
    fill();
    List<FoundPlace> found = index().anywhere("Who has run Kafka in production?", Set.of(SourceKind.CV), 50);
    assertTrue(text(found.get(0)).contains("Kafka clusters"));
    assertTrue(found.stream().allMatch(place -> place.kind() == SourceKind.CV), found.toString());
    List<FoundPlace> wide = index().anywhere("Kafka", EnumSet.allOf(SourceKind.class), 50);
    assertEquals(Set.of(JOB.document(), CV.document()), wide.stream().filter(FoundPlace::worded).map(FoundPlace::document).collect(Collectors.toSet()));
    assertEquals(List.of(), index().anywhere("Kafka", Set.of(SourceKind.TRANSCRIPT), 50));
  }

  /** A question is data: signs of a query language in it mean nothing. */
  @Test
  default void takesAQuestionForWhatItIs() {
    fill();
    for (String question : List.of("Kafka' & !!! | (", "\\ ' \" % _ ? :name $1 #1", "<->", "a&b=c|d http://example.org/?a=1&b=2 !Kafka:*")) {
      assertTrue(index().nearest(question, editions(CV), 5).isPresent(), question);
    }
    assertTrue(nearest("!(Kafka) & ' production", 5, CV).get(0).worded());
  }

  /** The limit has its bounds; an empty index finds nothing. */
  @Test
  default void keepsToItsBounds() {
    assertEquals(List.of(), index().anywhere("Kafka", Set.of(SourceKind.CV), 5));
    assertThrows(InvalidInput.class, () -> index().anywhere("Kafka", Set.of(SourceKind.CV), 0));
    assertThrows(InvalidInput.class, () -> index().nearest("Kafka", editions(CV), 51));
  }
}
