package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.InterviewSystem;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Boundary;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.domain.document.ShelfDocument;
import org.interviewkit.port.TicketFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TryingTest {

  private final InterviewSystem system = InterviewSystem.builder().build();

  @BeforeEach
  void fillTheShelf() {
    for (ShelfDocument document : List.of(AssistantFixtures.company(), AssistantFixtures.profile())) {
      system.assistance().shelving().add(document.title(), document.text());
    }
  }

  @AfterEach
  void close() {
    system.close();
  }

  private Trying.Trial ask(String question) {
    return system.assistance().trying().ask(question, Language.DE);
  }

  @Test
  void showsTheAnswerAndWhatItRestsOn() {
    Trying.Trial trial = ask("Was kostet der Versand?");
    assertTrue(trial.answer().orElseThrow().text().contains("4,90"));
    assertEquals("otherwise", trial.routing().rule());
    List<Trying.Shelved> cited = trial.passages().stream().filter(Trying.Shelved::cited).toList();
    assertEquals(List.of(Optional.of("Versand")), cited.stream().map(Trying.Shelved::heading).toList());
    assertEquals(cited.get(0), trial.passages().get(0));
    assertTrue(cited.get(0).found().score() > 0);
  }

  @Test
  void showsWhatWasFoundEvenWhenItAnswersNothing() {
    Trying.Trial trial = ask("Wie heißt der Geschäftsführer des Büros mit Vornamen?");
    assertEquals(Optional.empty(), trial.answer());
    assertTrue(trial.outOfScope());
    assertTrue(!trial.passages().isEmpty() && trial.passages().stream().noneMatch(Trying.Shelved::cited), trial.passages().toString());
  }

  @Test
  void saysWhoWouldAnswerInstead() {
    Trying.Trial feedback = ask("Mein Feedback: zu lang.");
    assertEquals(List.of(Intent.FEEDBACK, false), List.of(feedback.routing().intent(), feedback.outOfScope()));
    assertEquals(Optional.of(Boundary.TAX), ask("Kann ich den Versand von der Steuer absetzen?").routing().boundary());
    assertTrue(ask("Wie wird das Wetter morgen?").outOfScope());
  }

  @Test
  void keepsNothing() {
    List<LogLink> before = system.assistance().reporting().log(Optional.empty(), 100);
    ask("Mein Feedback: zu lang.");
    ask("Die Anmeldung funktioniert nicht. Sarah, sarah@example.org");
    assertEquals(before, system.assistance().reporting().log(Optional.empty(), 100));
    assertEquals(List.of(), system.assistance().ticketing().list(TicketFilter.ALL, Optional.empty(), 10));
    assertEquals(Map.of(), system.assistance().reporting().figures().intents());
  }

  @Test
  void refusesWhatAVisitorCouldNotAsk() {
    assertThrows(InvalidInput.class, () -> ask("a".repeat(4_001)));
    assertThrows(InvalidInput.class, () -> ask(" "));
  }
}
