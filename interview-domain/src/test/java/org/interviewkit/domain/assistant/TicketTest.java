package org.interviewkit.domain.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.assistant.TicketChange.Kind;
import org.junit.jupiter.api.Test;

final class TicketTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  private static final ThreadId THREAD = new ThreadId(new UUID(1, 1));
  private static final Contact SARAH = new Contact("Sarah Weiß", Optional.of("sarah@example.org"), Optional.empty(), "");

  private static Ticket ticket(long number, Contact contact, boolean wantsReply) {
    TicketOpening opening = new TicketOpening(Optional.of(THREAD), Optional.of(3), NOW, Optional.of(NOW.plusSeconds(60)));
    return Ticket.opened(new TicketNumber(number), new TicketContent(contact, wantsReply, "Feedback", "x", "chat"), opening);
  }

  private static Ticket ticket(long number) {
    return ticket(number, SARAH, true);
  }

  private static TicketReply reply(boolean byEmail, boolean inThread, String clientId) {
    return new TicketReply(NOW, new TeamMember("ada", "Ada"), "Guten Tag!", Optional.of(clientId), inThread, byEmail ? Delivery.QUEUED : Delivery.NONE);
  }

  private static TicketMerge merge(long ticket, long into) {
    return new TicketMerge(new TicketNumber(ticket), new TicketNumber(into), "ada", NOW);
  }

  @Test
  void isOverdueFromTheMomentItsDueTimeIsOverUntilItIsDone() {
    Ticket opened = ticket(1);
    assertFalse(opened.isOverdue(NOW.plusSeconds(60)));
    assertTrue(opened.isOverdue(NOW.plusSeconds(60).plusNanos(1)));
    assertFalse(opened.to(TicketStatus.DONE, "ada", NOW).isOverdue(NOW.plusSeconds(99)));
    assertFalse(opened.dueAt(Optional.empty(), "ada", NOW).isOverdue(NOW.plusSeconds(99)));
  }

  @Test
  void remembersEveryChangeInOrder() {
    Ticket changed =
        ticket(1)
            .ownedBy(Optional.of("bo"), "ada", NOW.plusSeconds(1))
            .to(TicketStatus.DONE, "ada", NOW.plusSeconds(2))
            .under("Sonstiges", "ada", NOW.plusSeconds(3))
            .to(TicketStatus.OPEN, "bo", NOW.plusSeconds(4))
            .noting(new TicketNote(NOW.plusSeconds(5), "bo", "Ruft zurück."))
            .dueAt(Optional.empty(), "bo", NOW.plusSeconds(6));
    assertEquals(
        List.of(
            new TicketChange(NOW.plusSeconds(1), "ada", Kind.OWNER, Optional.empty(), Optional.of("bo")),
            new TicketChange(NOW.plusSeconds(2), "ada", Kind.STATUS, Optional.of("offen"), Optional.of("erledigt")),
            new TicketChange(NOW.plusSeconds(3), "ada", Kind.CATEGORY, Optional.of("Feedback"), Optional.of("Sonstiges")),
            new TicketChange(NOW.plusSeconds(4), "bo", Kind.STATUS, Optional.of("erledigt"), Optional.of("offen")),
            new TicketChange(NOW.plusSeconds(5), "bo", Kind.NOTE, Optional.empty(), Optional.empty()),
            new TicketChange(NOW.plusSeconds(6), "bo", Kind.DUE, Optional.of("2026-11-21T09:01:00Z"), Optional.empty())),
        changed.changes());
    assertSame(changed, changed.ownedBy(Optional.of("bo"), "x", NOW).dueAt(Optional.empty(), "x", NOW).under("Sonstiges", "x", NOW));
  }

  @Test
  void refusesADueTimeBeforeItWasOpenedOrTooFarAway() {
    for (Instant due : List.of(NOW.minusNanos(1), NOW.plus(Ticket.LATEST).plusNanos(1))) {
      assertEquals("due_at", assertThrows(InvalidInput.class, () -> ticket(1).dueAt(Optional.of(due), "ada", NOW)).field());
    }
    assertEquals(Optional.of(NOW), ticket(1).dueAt(Optional.of(NOW), "ada", NOW).handling().due());
  }

  @Test
  void boundsEveryListAndText() {
    Ticket full = ticket(1);
    for (int i = 0; i < Handling.MOST_NOTES; i++) {
      full = full.noting(new TicketNote(NOW, "ada", "x"));
    }
    Ticket noted = full;
    assertEquals("notes has 101 entries: allowed 0–100", assertThrows(InvalidInput.class, () -> noted.noting(new TicketNote(NOW, "ada", "x"))).getMessage());
    for (int i = 0; i < Handling.MOST_REPLIES; i++) {
      full = full.replying(reply(true, false, "c" + i));
    }
    Ticket answered = full;
    assertEquals("replies", assertThrows(InvalidInput.class, () -> answered.replying(reply(true, false, "one more"))).field());
    assertEquals(Handling.MOST_NOTES + Handling.MOST_REPLIES, answered.changes().size());
    for (int i = 0; i < 2 * Handling.MOST_CHANGES; i++) {
      full = full.ownedBy(Optional.of("bo" + i), "ada", NOW.plusSeconds(i));
    }
    assertEquals(Handling.MOST_CHANGES, full.handling().changes().size());
    Ticket target = ticket(1);
    for (int i = 2; i < TicketFamily.MOST + 2; i++) {
      target = merge(i, 1).taken(target);
    }
    Ticket crowded = target;
    assertEquals("merged has 51 entries: allowed 0–50", assertThrows(InvalidInput.class, () -> merge(99, 1).taken(crowded)).getMessage());
    assertEquals("text has 4001 characters: allowed 4000", assertThrows(InvalidInput.class, () -> new TicketNote(NOW, "ada", "x".repeat(4_001))).getMessage());
    assertEquals("owner", assertThrows(InvalidInput.class, () -> ticket(1).ownedBy(Optional.of("x".repeat(101)), "ada", NOW)).field());
  }

  @Test
  void isAnsweredByEmailOnlyWhereAnAddressIsKnownAndAReplyIsWanted() {
    assertEquals(Delivery.QUEUED, ticket(1).replying(reply(true, true, "a")).handling().replies().get(0).delivery());
    assertEquals(
        "ticket 1 is anonymous: it cannot be answered by e-mail",
        assertThrows(Conflict.class, () -> ticket(1, Contact.ANONYMOUS, false).replying(reply(true, false, "a"))).getMessage());
    Contact caller = new Contact("", Optional.empty(), Optional.of("030 1234567"), "");
    assertEquals(
        "ticket 1 has no e-mail address: it cannot be answered by e-mail",
        assertThrows(Conflict.class, () -> ticket(1, caller, true).replying(reply(true, false, "a"))).getMessage());
    assertEquals(
        "ticket 1 wants no reply: it cannot be answered by e-mail",
        assertThrows(Conflict.class, () -> ticket(1, SARAH, false).replying(reply(true, false, "a"))).getMessage());
    assertEquals(1, ticket(1, Contact.ANONYMOUS, false).replying(reply(false, true, "a")).handling().replies().size());
    Ticket alone = Ticket.opened(new TicketNumber(1), new TicketContent(SARAH, true, "Feedback", "x", ""), TicketOpening.at(NOW));
    assertThrows(Conflict.class, () -> alone.replying(reply(true, true, "a")));
    assertEquals("by_email", assertThrows(InvalidInput.class, () -> reply(false, false, "a")).field());
  }

  @Test
  void takesAReplyOnceByItsClientId() {
    Ticket once = ticket(1).replying(reply(true, false, "a"));
    assertSame(once, once.replying(reply(true, false, "a")));
    Ticket sent = once.replying(reply(true, false, "b")).delivering(1, Delivery.SENT);
    assertEquals(List.of(Delivery.SENT, Delivery.QUEUED), sent.handling().replies().stream().map(TicketReply::delivery).toList());
  }

  @Test
  void isClosedAndPointsElsewhereWhenItIsMergedUntilItIsTakenOut() {
    Ticket noted = ticket(7).noting(new TicketNote(NOW, "ada", "wichtig"));
    Ticket merged = merge(7, 9).pointing(noted);
    assertEquals(TicketStatus.DONE, merged.status());
    assertEquals(Optional.of(new TicketNumber(9)), merged.handling().family().into());
    assertEquals(noted.handling().notes(), merged.handling().notes());
    assertSame(merged, merge(7, 9).pointing(merged));
    String refusal = "ticket 7 is merged into ticket 9: work on that one, or take this one out first";
    assertEquals(refusal, assertThrows(Conflict.class, () -> merged.replying(reply(true, false, "a"))).getMessage());
    assertEquals(refusal, assertThrows(Conflict.class, () -> merged.to(TicketStatus.OPEN, "ada", NOW)).getMessage());
    assertEquals(refusal, assertThrows(Conflict.class, () -> merge(7, 8).pointing(merged)).getMessage());
    Ticket apart = merge(7, 9).undone(merged);
    assertEquals(TicketStatus.OPEN, apart.status());
    assertFalse(apart.isMerged());
    assertSame(apart, merge(7, 9).undone(apart));
    assertEquals(TicketStatus.DONE, merge(7, 9).undone(merge(7, 9).pointing(noted.to(TicketStatus.DONE, "bo", NOW))).status());
  }

  @Test
  void mergesIntoNeitherItselfNorAChain() {
    assertEquals("into", assertThrows(InvalidInput.class, () -> merge(7, 7)).field());
    Ticket target = merge(7, 9).taken(ticket(9));
    assertEquals(List.of(new TicketNumber(7)), target.handling().family().merged());
    assertSame(target, merge(7, 9).taken(target));
    assertEquals("ticket 9 has other tickets merged into it: take them out first", assertThrows(Conflict.class, () -> merge(9, 3).pointing(target)).getMessage());
    assertThrows(Conflict.class, () -> merge(1, 7).taken(merge(7, 9).pointing(ticket(7))));
    assertEquals(List.of(), merge(7, 9).released(target).handling().family().merged());
    TicketChange last = merge(7, 9).released(target).changes().get(1);
    assertEquals(new TicketChange(NOW, "ada", Kind.MERGE, Optional.of("9"), Optional.of("7")), last);
  }

  @Test
  void comesFromAMessageOnlyWithItsConversation() {
    assertThrows(InvalidInput.class, () -> new TicketOpening(Optional.empty(), Optional.of(1), NOW, Optional.empty()));
    assertEquals(Optional.of(3), ticket(1).message());
  }
}
