package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketContent;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.domain.assistant.TicketOpening;
import org.interviewkit.domain.assistant.TicketStatus;
import org.interviewkit.port.TicketCount;
import org.interviewkit.port.TicketFilter;
import org.interviewkit.port.TicketFilter.Care;
import org.interviewkit.port.TicketFilter.Span;
import org.interviewkit.port.Tickets;
import org.interviewkit.port.WaitingTickets;
import org.junit.jupiter.api.Test;

/** What every keeper of tickets does. */
public interface TicketsContract {

  /** The keeper under test: empty before each test, the same one within a test. */
  Tickets tickets();

  /** A ticket comes back as it was opened. */
  @Test
  default void givesATicketBackAsItWasOpened() {
    for (TicketContent content : List.of(AssistantFixtures.content("Feedback", "x"), AssistantFixtures.longestContent(), AssistantFixtures.anonymous())) {
      Ticket opened = tickets().open(content, AssistantFixtures.beside(AssistantFixtures.threadId("one")));
      assertEquals(Ticket.opened(opened.number(), content, AssistantFixtures.beside(AssistantFixtures.threadId("one"))), opened);
      assertEquals(Optional.of(opened), tickets().find(opened.number()));
    }
    assertEquals(Optional.empty(), tickets().find(new TicketNumber(9_999)));
    assertEquals(Optional.empty(), open("ohne Gespräch", "Feedback").thread());
  }

  /** Numbers rise and are given once, to many threads as well. */
  @Test
  default void givesEveryTicketANumberOfItsOwn() throws Exception {
    long first = open("a", "Feedback").number().value();
    assertTrue(open("b", "Feedback").number().value() > first);
    List<Callable<TicketNumber>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      calls.add(() -> open("gleichzeitig", "Feedback").number());
    }
    Race<TicketNumber> race = Race.between(calls);
    assertEquals(List.of(), race.failures());
    Set<TicketNumber> numbers = race.results().stream().flatMap(Optional::stream).collect(Collectors.toSet());
    assertEquals(16, numbers.size());
    assertEquals(18, tickets().list(TicketFilter.ALL, Optional.empty(), 200).size());
  }

  /** A save replaces a ticket and is counted. */
  @Test
  default void replacesATicketAndCountsTheSave() {
    Ticket opened = open("x", "Feedback");
    Ticket done = opened.to(TicketStatus.DONE, Texts.ofLength(100), Texts.NOW.plusSeconds(9));
    assertEquals(done.atVersion(1), tickets().save(done));
    assertEquals(Optional.of(done.atVersion(1)), tickets().find(opened.number()));
    assertThrows(Conflict.class, () -> tickets().save(opened));
    assertThrows(NotFound.class, () -> tickets().save(Ticket.opened(new TicketNumber(9_999), opened.content(), TicketOpening.at(Texts.NOW))));
    assertEquals(Optional.of(done.atVersion(1)), tickets().find(opened.number()));
  }

  /** What the team did with a ticket comes back whole, at its longest as well. */
  @Test
  default void givesBackWhatTheTeamDid() {
    Ticket worked = AssistantFixtures.workedOnTicket();
    Ticket opened = tickets().open(worked.content(), new TicketOpening(worked.thread(), worked.message(), worked.createdAt(), Optional.of(Texts.NOW)));
    Ticket done = new Ticket(
        opened.number(), worked.content(), worked.status(), worked.thread(), worked.createdAt(), worked.history(), 0, worked.message(), worked.handling());
    assertEquals(done.atVersion(1), tickets().save(done));
    assertEquals(Optional.of(done.atVersion(1)), tickets().find(opened.number()));
    Ticket longest = AssistantFixtures.longestWorkedOnTicket(open("x", "Feedback"));
    tickets().save(longest);
    assertEquals(Optional.of(longest.atVersion(1)), tickets().find(longest.number()));
    assertEquals(List.of(longest.atVersion(1)), tickets().list(TicketFilter.ALL.inCareOf(new Care(longest.handling().owner())), Optional.empty(), 9));
  }

  /** A message opens one ticket, however often and from wherever it is looked at. */
  @Test
  default void opensOneTicketOfAMessage() throws Exception {
    TicketOpening how = TicketOpening.by(AssistantFixtures.threadId("one"), 3, Texts.NOW);
    TicketContent content = AssistantFixtures.content("Feedback", "x");
    List<Callable<Ticket>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      calls.add(() -> tickets().open(content, how));
    }
    Race<Ticket> race = Race.between(calls);
    assertEquals(List.of(), race.failures());
    assertEquals(1, race.results().stream().flatMap(Optional::stream).distinct().count());
    Ticket opened = tickets().openedBy(AssistantFixtures.threadId("one"), 3).orElseThrow();
    assertEquals(Ticket.opened(opened.number(), content, how), opened);
    Ticket done = tickets().save(opened.to(TicketStatus.DONE, "ada", Texts.NOW));
    assertEquals(done, tickets().open(AssistantFixtures.content("Feedback", "etwas anderes"), TicketOpening.by(AssistantFixtures.threadId("one"), 3, Texts.NOW.plusSeconds(9))));
    assertEquals(List.of(done), tickets().list(TicketFilter.ALL, Optional.empty(), 9));
    assertEquals(Optional.empty(), tickets().openedBy(AssistantFixtures.threadId("one"), 4));
    assertEquals(Optional.empty(), tickets().openedBy(AssistantFixtures.threadId("two"), 3));
    Set<TicketNumber> others = new HashSet<>();
    others.add(tickets().open(content, TicketOpening.by(AssistantFixtures.threadId("one"), 4, Texts.NOW)).number());
    others.add(tickets().open(content, TicketOpening.by(AssistantFixtures.threadId("two"), 3, Texts.NOW)).number());
    others.add(tickets().open(content, AssistantFixtures.beside(AssistantFixtures.threadId("one"))).number());
    others.add(tickets().open(content, AssistantFixtures.beside(AssistantFixtures.threadId("one"))).number());
    assertEquals(4, others.size());
    assertEquals(5, tickets().list(TicketFilter.ALL, Optional.empty(), 9).size());
  }

  /** Of two saves at once one wins. */
  @Test
  default void letsExactlyOneOfTwoSavesWin() throws Exception {
    Ticket kept = open("x", "Feedback");
    for (int round = 0; round < 10; round++) {
      Ticket base = kept;
      Race<Ticket> race =
          Race.between(
              List.of(
                  () -> tickets().save(base.to(TicketStatus.DONE, "ada", Texts.NOW)), () -> tickets().save(base.to(TicketStatus.OPEN, "bo", Texts.NOW))));
      assertInstanceOf(Conflict.class, race.failures().get(0));
      kept = race.winner();
      assertEquals(Optional.of(kept), tickets().find(kept.number()));
    }
  }

  /** Lists begin with the highest number, page by page, for every filter. */
  @Test
  default void listsByNumberPageByPage() {
    List<Ticket> all = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      Ticket opened = open("Anliegen %_! " + i, i % 3 == 0 ? "Feedback" : "Terminvereinbarung");
      Ticket owned = i % 5 == 0 ? tickets().save(opened.ownedBy(Optional.of(i % 10 == 0 ? "ada" : "Ada"), "ada", Texts.NOW)) : opened;
      Ticket due = i % 4 == 3 ? owned : tickets().save(owned.dueAt(Optional.of(Texts.NOW.plusSeconds(i)), "ada", Texts.NOW));
      all.add(i % 2 == 0 ? tickets().save(due.to(TicketStatus.DONE, "ada", Texts.NOW)) : due);
    }
    List<TicketFilter> filters =
        List.of(
            TicketFilter.ALL,
            TicketFilter.of(Optional.of(TicketStatus.OPEN), Optional.empty(), ""),
            TicketFilter.of(Optional.of(TicketStatus.DONE), Optional.of("Feedback"), ""),
            TicketFilter.of(Optional.empty(), Optional.of("feedback"), ""),
            TicketFilter.of(Optional.empty(), Optional.empty(), "ANLIEGEN %_! 1"),
            TicketFilter.of(Optional.of(TicketStatus.OPEN), Optional.empty(), "sarah@EXAMPLE"),
            TicketFilter.of(Optional.empty(), Optional.empty(), "WEISS"),
            TicketFilter.of(Optional.empty(), Optional.empty(), "x_y"),
            TicketFilter.ALL.inCareOf(new Care(Optional.of("ada"))),
            TicketFilter.ALL.inCareOf(new Care(Optional.empty())),
            TicketFilter.ALL.inCareOf(new Care(Optional.of("Ada' or 1=1 --"))),
            TicketFilter.ALL.dueWithin(new Span(Instant.EPOCH, Texts.NOW.plusSeconds(9))),
            TicketFilter.ALL.dueWithin(new Span(Texts.NOW.plusSeconds(5), Texts.NOW.plusSeconds(17))),
            TicketFilter.of(Optional.of(TicketStatus.DONE), Optional.empty(), "").dueWithin(new Span(Instant.EPOCH, Texts.NOW.plusSeconds(99))),
            TicketFilter.of(Optional.of(TicketStatus.OPEN), Optional.of("Terminvereinbarung"), "liegen")
                .inCareOf(new Care(Optional.of("Ada")))
                .dueWithin(new Span(Instant.EPOCH, Texts.NOW.plusSeconds(99))));
    for (TicketFilter filter : filters) {
      List<Ticket> wanted = all.stream().filter(filter::admits).sorted(Comparator.comparing(Ticket::number).reversed()).toList();
      List<Ticket> found = new ArrayList<>();
      List<Ticket> page = tickets().list(filter, Optional.empty(), 4);
      while (!page.isEmpty()) {
        assertTrue(page.size() <= 4);
        found.addAll(page);
        page = tickets().list(filter, Optional.of(page.get(page.size() - 1).number()), 4);
      }
      assertEquals(wanted, found, filter.toString());
    }
  }

  /** Pages have 1 to 200 entries. */
  @Test
  default void refusesPagesOfAnImpossibleSize() {
    for (int limit : new int[] {0, 201, -1}) {
      assertThrows(InvalidInput.class, () -> tickets().list(TicketFilter.ALL, Optional.empty(), limit));
    }
    assertEquals(List.of(), tickets().list(TicketFilter.ALL, Optional.empty(), 200));
  }

  /** Counts are by status and category. */
  @Test
  default void countsByStatusAndCategory() {
    assertEquals(List.of(), tickets().counts());
    open("a", "Feedback");
    open("b", "Feedback");
    tickets().save(open("c", "Feedback").to(TicketStatus.DONE, "ada", Texts.NOW));
    open("d", "Terminvereinbarung");
    assertEquals(
        Set.of(new TicketCount(TicketStatus.OPEN, "Feedback", 2), new TicketCount(TicketStatus.DONE, "Feedback", 1), new TicketCount(TicketStatus.OPEN, "Terminvereinbarung", 1)),
        Set.copyOf(tickets().counts()));
  }

  /** Waiting are open tickets, overdue those of them whose time has come. */
  @Test
  default void countsWhatWaits() {
    assertEquals(new WaitingTickets(0, 0), tickets().waiting(Texts.NOW));
    Ticket late = tickets().save(open("a", "Feedback").dueAt(Optional.of(Texts.NOW.plusSeconds(5)), "ada", Texts.NOW));
    tickets().save(open("b", "Feedback").dueAt(Optional.of(Texts.NOW.plusSeconds(6)), "ada", Texts.NOW));
    open("c", "Feedback");
    Ticket inTime = tickets().save(open("d", "Feedback").dueAt(Optional.of(Texts.NOW), "ada", Texts.NOW));
    tickets().save(inTime.to(TicketStatus.DONE, "ada", Texts.NOW));
    assertEquals(new WaitingTickets(3, 0), tickets().waiting(Texts.NOW.plusSeconds(5)));
    assertEquals(new WaitingTickets(3, 1), tickets().waiting(Texts.NOW.plusSeconds(6)));
    assertEquals(new WaitingTickets(3, 2), tickets().waiting(Texts.NOW.plusSeconds(7)));
    tickets().save(late.to(TicketStatus.DONE, "ada", Texts.NOW));
    assertEquals(new WaitingTickets(2, 1), tickets().waiting(Texts.NOW.plusSeconds(7)));
  }

  private Ticket open(String message, String category) {
    return tickets().open(AssistantFixtures.content(category, message), TicketOpening.at(Texts.NOW));
  }
}
