package org.interviewkit.domain.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.junit.jupiter.api.Test;

class AdviceTest {

  private static final DocumentId CV = new DocumentId(new UUID(1, 1));
  private static final Passage PASSAGE = new Passage(CV, "CV", "Skills", 100, "Java since 2015. Kafka since 2019.");
  private static final Citation KAFKA = new Citation(CV, "CV", 117, "Kafka since 2019.");
  private static final Citation MADE_UP = new Citation(CV, "CV", 100, "Rust since 2001.");

  private static Advice checked(AdvicePoint... points) {
    return Advice.of(new AdviceDraft("test/1", List.of(points)), List.of(PASSAGE), 1_200);
  }

  private static AdvicePoint point(String finding, String ask, Citation... citations) {
    return new AdvicePoint(finding, List.of(citations), ask);
  }

  @Test
  void keepsWhatIsQuotedAndNumbersIt() {
    Advice advice = checked(point("Kafka has not come up.", "What did you do with it?", KAFKA), point("Again [7].", "", KAFKA));
    assertEquals("- Kafka has not come up. [1] What did you do with it?\n- Again. [2]", advice.text());
  }

  @Test
  void dropsQuotationsThatStandNowhereAndFindingsThatRestOnThemAlone() {
    assertEquals(List.of(point("Both.", "", KAFKA)), checked(point("Both.", "", MADE_UP, KAFKA), point("Rust.", "Rust?", MADE_UP), point("Nothing quoted.", "")).points());
  }

  @Test
  void aQuestionAloneNeedsNoQuotation() {
    assertEquals("- Which bug took you longest?", checked(point("", "Which bug took you longest?")).text());
    assertThrows(InvalidInput.class, () -> point(" ", ""));
  }

  @Test
  void saysNeverWhomToTakeOrToReject() {
    for (String verdict :
        List.of("Diese Person ist ungeeignet.", "Man sollte ihn ablehnen.", "Die Person sollte nicht eingestellt werden.", "Do not hire this candidate.", "This is the best candidate.", "I would reject her.", "Ranked second.")) {
      assertEquals(List.of(), checked(point(verdict, "", KAFKA), point("Kafka.", verdict, KAFKA)).points(), verdict);
    }
    assertEquals(1, checked(point("Stellt Parameter ein und rankte die Suche nach Treffern neu.", "", KAFKA)).points().size());
  }

  @Test
  void isNeverLongerThanItMayBe() {
    AdvicePoint[] many = IntStream.range(0, 8).mapToObj(i -> point("x".repeat(390), "", KAFKA)).toArray(AdvicePoint[]::new);
    Advice advice = Advice.of(new AdviceDraft("test/1", List.of(many)), List.of(PASSAGE), 1_200);
    assertEquals(3, advice.points().size());
    assertTrue(advice.text().length() <= 1_200);
  }
}
