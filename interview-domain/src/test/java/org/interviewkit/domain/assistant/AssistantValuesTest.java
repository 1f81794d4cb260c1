package org.interviewkit.domain.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.document.ShelfDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AssistantValuesTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  private static final DocumentId DOCUMENT = new DocumentId(new UUID(1, 2));

  @Test
  void aTicketRemembersWhoMovedIt() {
    Ticket opened = Ticket.opened(new TicketNumber(73), new TicketContent(Contact.ANONYMOUS, false, "Feedback", "x", ""), TicketOpening.at(NOW));
    assertSame(opened, opened.to(TicketStatus.OPEN, "ada", NOW));
    Ticket done = opened.to(TicketStatus.DONE, "ada", NOW.plusSeconds(1));
    assertEquals(List.of(new Ticket.Change(NOW.plusSeconds(1), "ada", TicketStatus.DONE)), done.history());
    Ticket moved = done;
    for (int i = 0; i < 500; i++) {
      moved = moved.to(i % 2 == 0 ? TicketStatus.OPEN : TicketStatus.DONE, "bo", NOW.plusSeconds(i + 2));
    }
    assertEquals(Ticket.MOST_CHANGES, moved.history().size());
    assertEquals(NOW.plusSeconds(501), moved.history().get(Ticket.MOST_CHANGES - 1).at());
  }

  @Test
  void aReplyNeedsAWayToReachSomebody() {
    InvalidInput refused = assertThrows(InvalidInput.class, () -> new TicketContent(new Contact("Eva", Optional.empty(), Optional.empty(), ""), true, "Feedback", "x", ""));
    assertEquals("contact", refused.field());
  }

  @Test
  void statusesHaveTheirWords() {
    assertEquals(TicketStatus.OPEN, TicketStatus.of("offen"));
    assertEquals(TicketStatus.DONE, TicketStatus.of("erledigt"));
    assertEquals("status is not accepted: allowed are offen, erledigt", assertThrows(InvalidInput.class, () -> TicketStatus.of("open")).getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "", "x", "01", "99999999999999999999", "1.0"})
  void whatCannotBeATicketDoesNotExist(String text) {
    assertThrows(NotFound.class, () -> TicketNumber.of(text));
  }

  @Test
  void anIdentifierReadsBackFromItsText() {
    ThreadId id = new ThreadId(UUID.randomUUID());
    assertEquals(id, ThreadId.of(id.toString()));
    assertThrows(NotFound.class, () -> ThreadId.of(id.value().toString()));
  }

  @Test
  void aGrantEndsAndCanBeRenewedForAWhile() {
    ChatThread thread = ChatThread.opened(new ThreadId(new UUID(1, 1)), new UUID(2, 2), Language.DE, new Grant("a".repeat(64), NOW), NOW);
    assertTrue(thread.admits("a".repeat(64), NOW.minusNanos(1)));
    assertFalse(thread.admits("a".repeat(64), NOW));
    assertFalse(thread.admits("b".repeat(64), NOW.minusSeconds(1)));
    assertTrue(thread.renews("a".repeat(64), NOW.plusSeconds(59), Duration.ofMinutes(1)));
    assertFalse(thread.renews("a".repeat(64), NOW.plusSeconds(60), Duration.ofMinutes(1)));
    ChatThread many = thread;
    for (int i = 0; i < ChatThread.MOST_GRANTS; i++) {
      many = many.granting(new Grant("c".repeat(64), NOW.plusSeconds(60)));
    }
    assertFalse(many.admits("a".repeat(64), NOW.minusSeconds(1)));
  }

  @Test
  void readsPlainAnswersOnly() {
    for (String yes : List.of("Ja", "ja!", "Ja, bitte.", "OK", "yes", "That’s right", "Passt so")) {
      assertEquals(Consent.YES, Consent.of(yes), yes);
    }
    for (String no : List.of("Nein", "nein danke", "No", "abbrechen", "don’t send")) {
      assertEquals(Consent.NO, Consent.of(no), no);
    }
    assertEquals(Consent.ANONYMOUS, Consent.of("bitte anonym"));
    for (String other : List.of("ja, aber die Nummer ist falsch", "yes and no", "", "vielleicht", "Ja ".repeat(40))) {
      assertEquals(Consent.NEITHER, Consent.of(other), other);
    }
  }

  @Test
  void aCitationHasToStandThereWordForWord() {
    Passage passage = new Passage(DOCUMENT, "Preise", "", 10, "Der Versand kostet 5 Euro.");
    Citation right = new Citation(DOCUMENT, "Preise", 14, "Versand kostet");
    Answer answer =
        new Answer(
            "5 Euro",
            List.of(
                right,
                new Citation(DOCUMENT, "Preise", 13, "Versand kostet"),
                new Citation(DOCUMENT, "Preise", 0, "Der"),
                new Citation(DOCUMENT, "Preise", 900, "Der"),
                new Citation(new DocumentId(new UUID(9, 9)), "Preise", 14, "Versand kostet")));
    assertEquals(Optional.of(new Answer("5 Euro", List.of(right))), answer.supportedBy(List.of(passage)));
    assertEquals(Optional.empty(), answer.supportedBy(List.of()));
  }

  @Test
  void passagesHoldWholeSentencesAndStandWhereTheySay() {
    String text = "Überschrift\n" + "Das ist ein Satz mit z. B. einer Abkürzung. ".repeat(60) + "\n\n" + "x".repeat(5_000) + "\n\nEnde.";
    ShelfDocument document = new ShelfDocument(DOCUMENT, "Titel", text, NOW);
    List<Passage> passages = document.passages();
    assertTrue(passages.size() > 5);
    int last = 0;
    for (Passage passage : passages) {
      assertTrue(text.startsWith(passage.text(), passage.start()), passage.toString());
      assertTrue(passage.start() >= last, "passages overlap");
      last = passage.start() + passage.text().length();
    }
    assertTrue(passages.get(0).text().startsWith("Überschrift\nDas ist ein Satz") && passages.get(0).text().endsWith("Abkürzung."), passages.get(0).text());
    assertEquals(text.replaceAll("\\s", ""), String.join("", passages.stream().map(Passage::text).toList()).replaceAll("\\s", ""));
  }

  @Test
  void aBoundaryBelongsToWhatIsUnsafe() {
    assertThrows(InvalidInput.class, () -> Routing.of(Intent.UNSAFE, "x", "y", Language.DE, Topic.OTHER));
    assertThrows(InvalidInput.class, () -> new Routing(Intent.TICKET, "x", "y", Language.DE, Topic.OTHER, Optional.of(Boundary.TAX)));
    assertEquals("Sonstiges", Topic.TECHNICAL.among(List.of("Feedback", "Sonstiges")));
    assertEquals("feedback", Topic.FEEDBACK.among(List.of("feedback", "Sonstiges")));
  }
}
