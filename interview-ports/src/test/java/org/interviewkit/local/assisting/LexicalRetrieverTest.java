package org.interviewkit.local.assisting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.interviewkit.contract.RetrieverContract;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.port.Retriever;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LexicalRetrieverTest implements RetrieverContract {

  private static final DocumentId CV = new DocumentId(Texts.uuid("cv"));

  @Override
  public Retriever retriever() {
    return new LexicalRetriever();
  }

  private static Passage passage(String heading, String text) {
    return new Passage(CV, "CV", heading, 0, text);
  }

  private String first(String question, Passage... passages) {
    return retriever().nearest(question, List.of(passages), 5).stream().findFirst().map(found -> found.passage().text()).orElse("nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "Wie viele Nächte hat er gearbeitet?, Drei Nachtdienste im Monat.",
    "Hat sie schon gepflegt?, Ambulante Pflege in Singen.",
    "Gibt es eine Softwareumstellung?, Die Umstellung dauerte ein Jahr.",
    "Welche Zertifikate gibt es?, Certified Kubernetes Administrator.",
    "Which certificates are there?, Zertifizierung als Prüferin.",
    "How many days of holiday?, Wir bieten 30 Urlaubstage."
  })
  void findsInflectedCompoundAndTranslatedWords(String question, String expected) {
    assertEquals(expected, first(question, passage("", "Gartenarbeit und Chorgesang."), passage("", expected)));
  }

  @Test
  void findsByTheHeadingAPassageStandsUnder() {
    assertEquals("• Igbo (family)", first("Welche Sprachen spricht er?", passage("Skills", "• Java, Kotlin"), passage("Languages", "• Igbo (family)")));
  }

  @Test
  void prefersAPassagesOwnWordsToItsHeading() {
    assertEquals("Kafka since 2019.", first("Kafka?", passage("Do you know Kafka?", "A little."), passage("", "Kafka since 2019.")));
  }

  @Test
  void countsAPartOfACompoundLessThanTheWhole() {
    assertTrue(Terms.likeness("pflegewissenschaft", "pfleg") < Terms.likeness("pfleg", "pflegewissenschaft"));
  }
}
