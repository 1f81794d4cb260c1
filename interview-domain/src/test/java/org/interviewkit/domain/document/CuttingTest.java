package org.interviewkit.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.interviewkit.domain.InvalidInput;
import org.junit.jupiter.api.Test;

class CuttingTest {

  private static final DocumentId DOCUMENT = new DocumentId(new UUID(1, 1));

  private static final String CV =
      """
      Anna Beispiel
      Softwareentwicklerin in Hamburg
      Profil
      Backend-Entwicklerin mit acht Jahren Erfahrung in Java, die gern erklärt und noch
      lieber fragt. Sie mag Systeme, die sich selbst erklären.
      Sprachen
      • Deutsch (Muttersprache)
      • Englisch (fließend, C1)
      KENNTNISSE
      Java, Kotlin
      PostgreSQL""";

  private static List<Passage> cut(Cutting cutting, String text) {
    return cutting.passages(DOCUMENT, "CV", text);
  }

  @Test
  void cutsWhereAHeadingStandsThoughNoEmptyLineIsAboveIt() {
    List<Passage> passages = cut(Cutting.DEFAULT, CV);
    assertEquals(List.of("Anna Beispiel", "Profil", "Sprachen", "KENNTNISSE"), passages.stream().map(Passage::heading).toList());
    assertEquals("Sprachen\n• Deutsch (Muttersprache)\n• Englisch (fließend, C1)", passages.get(2).text());
  }

  @Test
  void takesAFewWordsBehindAListForAHeadingUnlessTheyEndItsLastItem() {
    String text = "Languages\n• English\n• Igbo (family)\nWhat people say\nNothing but good, and that for years now.\nSkills\n• Nursing of patients and their\nRelatives";
    assertEquals(List.of("Languages", "What people say", "Skills"), cut(Cutting.DEFAULT, text).stream().map(Passage::heading).toList());
  }

  @Test
  void saysWhereEachPassageStands() {
    for (Cutting cutting : List.of(Cutting.DEFAULT, new Cutting(200, 50), new Cutting(100, 50))) {
      cut(cutting, CV).forEach(passage -> assertEquals(passage.text(), CV.substring(passage.start(), passage.end())));
    }
  }

  @Test
  void losesNothing() {
    String whole = cut(new Cutting(100, 0), CV).stream().map(Passage::text).reduce("", String::concat);
    assertEquals(CV.replaceAll("\\s", ""), whole.replaceAll("\\s", ""));
  }

  @Test
  void breaksNoSentenceThatTheWidthOfThePaperHasBroken() {
    String sentence = "Backend-Entwicklerin mit acht Jahren Erfahrung in Java, die gern erklärt und noch\nlieber fragt.";
    assertTrue(cut(new Cutting(100, 0), CV).stream().anyMatch(passage -> passage.text().contains(sentence)), cut(new Cutting(100, 0), CV).toString());
    assertEquals(sentence, Sentence.flowing(CV.substring(CV.indexOf("Backend"))).get(0).text());
  }

  @Test
  void beginsAPassageWithTheEndOfTheOneBefore() {
    String text = "Der erste Satz ist fünfzig Zeichen lang, ganz genau. Der zweite ist kurz. " + "Ein dritter Satz folgt, der auch nicht kurz ist und mehr sagt. Der vierte ist kurz.";
    List<Passage> passages = cut(new Cutting(100, 50), text);
    assertEquals("Der erste Satz ist fünfzig Zeichen lang, ganz genau. Der zweite ist kurz.", passages.get(0).text());
    assertEquals("Der zweite ist kurz. Ein dritter Satz folgt, der auch nicht kurz ist und mehr sagt.", passages.get(1).text());
    assertTrue(passages.get(2).text().endsWith("Der vierte ist kurz."), passages.toString());
    assertEquals(3, passages.size());
  }

  @Test
  void keepsToTheSizeUnlessOneSentenceIsLonger() {
    String text = "Ein Satz mit dreißig Zeichen. ".repeat(40) + "x".repeat(4_500) + ".";
    List<Passage> passages = cut(new Cutting(200, 50), text);
    assertTrue(passages.stream().filter(passage -> !passage.text().contains("xx")).allMatch(passage -> passage.text().length() <= 200));
    assertEquals(List.of(2_000, 2_000, 501), passages.stream().map(passage -> passage.text().length()).filter(length -> length > 200).toList());
  }

  @Test
  void leavesLinesOutAndRunsAcrossNone() {
    String text = "Name Anna\nGeburtsdatum 1. 2. 1990\nBeruf Köchin";
    List<Passage> passages = Cutting.DEFAULT.passages(DOCUMENT, "CV", text, line -> line.startsWith("Geburtsdatum"));
    assertEquals(List.of("Name Anna", "Beruf Köchin"), passages.stream().map(Passage::text).toList());
    assertEquals(text.indexOf("Beruf"), passages.get(1).start());
  }

  @Test
  void takesTheOlderSystemsSizes() {
    assertEquals(new Cutting(200, 50), new Cutting(200, 50));
    assertThrows(InvalidInput.class, () -> new Cutting(99, 0));
    assertThrows(InvalidInput.class, () -> new Cutting(2_001, 0));
    assertThrows(InvalidInput.class, () -> new Cutting(200, 101));
    assertThrows(InvalidInput.class, () -> new Cutting(200, -1));
  }

  @Test
  void cutsNothingIntoNothing() {
    assertEquals(List.of(), cut(Cutting.DEFAULT, " \n\n\t\n"));
  }
}
