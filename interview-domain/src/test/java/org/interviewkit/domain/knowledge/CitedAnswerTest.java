package org.interviewkit.domain.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.interviewkit.domain.assistant.Answer;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.junit.jupiter.api.Test;

class CitedAnswerTest {

  private static final DocumentId CV = new DocumentId(new UUID(1, 1));
  private static final Passage PASSAGE = new Passage(CV, "CV", "Skills", 100, "Java since 2015. Kafka since 2019. German and English.");
  private static final Citation JAVA = new Citation(CV, "CV", 100, "Java since 2015.");
  private static final Citation KAFKA = new Citation(CV, "CV", 117, "Kafka since 2019.");
  private static final Citation MADE_UP = new Citation(CV, "CV", 100, "Rust since 2001.");
  private static final Citation ELSEWHERE = new Citation(new DocumentId(new UUID(9, 9)), "CV", 100, "Java since 2015.");

  private static Optional<CitedAnswer> cited(String text, Citation... citations) {
    return CitedAnswer.of(new Answer(text, List.of(citations)), List.of(PASSAGE));
  }

  @Test
  void keepsAnAnswerWhoseCitationsStand() {
    assertEquals(Optional.of(new CitedAnswer("Java [1], Kafka [2].", List.of(JAVA, KAFKA))), cited("Java [1], Kafka [2].", JAVA, KAFKA));
  }

  @Test
  void dropsForeignCitationsAndCountsTheOthersAnew() {
    assertEquals(Optional.of(new CitedAnswer("Rust. Java. Kafka [1].", List.of(KAFKA))), cited("Rust [1]. Java [2]. Kafka [3].", MADE_UP, ELSEWHERE, KAFKA));
  }

  @Test
  void dropsNumbersThatStandForNothing() {
    assertEquals(Optional.of(new CitedAnswer("Java [1]. Both [1][2].", List.of(JAVA, KAFKA))), cited("Java [1][7]. Both [1, 2, 12].", JAVA, KAFKA));
  }

  @Test
  void dropsCitationsThatNoSentenceNames() {
    assertEquals(Optional.of(new CitedAnswer("Kafka [1].", List.of(KAFKA))), cited("Kafka [2].", JAVA, KAFKA));
  }

  @Test
  void namesAllCitationsWhereTheAnswerNamesNone() {
    assertEquals(Optional.of(new CitedAnswer("Java and Kafka. [1][2]", List.of(JAVA, KAFKA))), cited("Java and Kafka.", JAVA, KAFKA));
  }

  @Test
  void knowsNothingWhenNoCitationIsLeft() {
    assertEquals(Optional.empty(), cited("Rust [1].", MADE_UP));
    assertEquals(Optional.empty(), cited("Java [2].", JAVA));
    assertEquals(Optional.empty(), cited("Java, for sure."));
    assertEquals(Optional.empty(), cited("[1]", MADE_UP));
  }

  @Test
  void isReadWhateverAnAnswerRepeats() {
    assertEquals(List.of(1, 3, 2, 12), Brackets.in("Java [1] [3]\n [2 ; 12,1]."));
    assertEquals("Java, Kafka.", Brackets.without("Java [1], Kafka \t[2, 3]."));
    for (String one : List.of(" ", "\n", "[", "[1", " [1, ", "1,")) {
      String row = "[1" + one.repeat(200_000);
      assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertTrue(row.strip().equals(Brackets.without(row))), one);
    }
    assertEquals(List.of(1), assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Brackets.in("[1" + ", 1".repeat(100_000) + "]")));
  }
}
