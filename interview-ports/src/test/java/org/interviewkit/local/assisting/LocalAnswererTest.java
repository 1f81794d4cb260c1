package org.interviewkit.local.assisting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.interviewkit.contract.AnswererContract;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.document.ShelfDocument;
import org.interviewkit.port.Answerer;
import org.junit.jupiter.api.Test;

final class LocalAnswererTest implements AnswererContract {

  private final Answerer kept = new LocalAnswerer();

  @Override
  public Answerer answerer() {
    return kept;
  }

  private List<String> quotes(String question) {
    ShelfDocument shelved = AssistantFixtures.shelved("Prices", "Bread costs 3 euros.\nOpening hours\nMonday to Friday 6 to 18\nParking\nThere is none.");
    return kept.answer(question, Language.EN, shelved.passages()).orElseThrow().citations().stream().map(Citation::quote).toList();
  }

  @Test
  void quotesAHeadingWithWhatStandsUnderItAndNoneOfSomethingElse() {
    assertEquals(List.of("Bread costs 3 euros."), quotes("What does bread cost?"));
    assertEquals(List.of("Opening hours", "Monday to Friday 6 to 18"), quotes("What are your opening hours?"));
    assertEquals(List.of("Parking", "There is none."), quotes("Is there parking?"));
  }
}
