package org.interviewkit.local.assisting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.interviewkit.contract.AnswererContract;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Answer;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.knowledge.CitedAnswer;
import org.interviewkit.port.Answerer;
import org.junit.jupiter.api.Test;

final class LocalExaminerTest implements AnswererContract {

  private static final Passage CV = new Passage(new DocumentId(Texts.uuid("cv")), "Lebenslauf", "Kenntnisse", 0, "Kafka seit 2019 [3].");
  private static final Passage SAID = new Passage(new DocumentId(Texts.uuid("said")), "Gespräch", "Und Kafka?", 40, "Kafka habe ich nur gelesen, nie betrieben.");
  private static final Passage JOB = new Passage(new DocumentId(Texts.uuid("job")), "Stellenbeschreibung", "", 0, "Java und PostgreSQL.");

  @Override
  public Answerer answerer() {
    return new LocalExaminer();
  }

  @Test
  void quotesEachSourceThatSpeaksOfItAndNumbersItsQuotations() {
    List<Passage> passages = List.of(CV, SAID, JOB);
    Answer answer = answerer().answer("Was ist mit Kafka?", Language.DE, passages).orElseThrow();
    assertEquals("Lebenslauf: „Kafka seit 2019 (3).“ [1]\nGespräch: „Kafka habe ich nur gelesen, nie betrieben.“ [2]", answer.text());
    assertEquals(Optional.of(new CitedAnswer(answer.text(), answer.citations())), CitedAnswer.of(answer, passages));
  }

  @Test
  void quotesWhatStandsUnderAHeadingThatIsAskedFor() {
    Passage languages = new Passage(CV.document(), "CV", "Languages", 10, "Languages\n• German\n• Igbo (family)");
    Answer answer = answerer().answer("Which languages does he speak?", Language.EN, List.of(languages)).orElseThrow();
    assertEquals("CV: “German” [1] “Igbo (family)” [2]", answer.text());
  }

  @Test
  void quotesInTheWayOfTheLanguage() {
    assertEquals("Lebenslauf: “Kafka seit 2019 (3).” [1]", answerer().answer("And Kafka?", Language.EN, List.of(CV)).orElseThrow().text());
  }
}
