package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.interviewkit.application.Ticketing.Term;
import org.interviewkit.application.Ticketing.Wish;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.contract.Race;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.Author;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.domain.assistant.TicketStatus;
import org.interviewkit.local.MemoryJobs;
import org.interviewkit.local.MemoryKeepers;
import org.interviewkit.local.MemoryMessenger;
import org.interviewkit.local.MemoryThreads;
import org.interviewkit.local.NoMail;
import org.interviewkit.local.assisting.LexicalPassages;
import org.interviewkit.local.assisting.LocalAnswerer;
import org.interviewkit.local.assisting.LocalClassifier;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.FrontDesk;
import org.interviewkit.port.PortException;
import org.interviewkit.port.ThreadFilter;
import org.interviewkit.port.ThreadSummary;
import org.interviewkit.port.Threads;
import org.interviewkit.port.TicketFilter;
import org.interviewkit.port.TicketFilter.Care;
import org.junit.jupiter.api.Test;

/** What the team does with tickets, and what becomes of them when something breaks. */
final class TicketingTest {

  private final MovableClock clock = new MovableClock();
  private final BreakingThreads threads = new BreakingThreads();
  private final FrontDesk desk = withThreads(MemoryKeepers.frontDesk(), threads);
  private final Assistance.Minds minds = new Assistance.Minds(new LocalClassifier(), new LocalAnswerer(), new LexicalPassages());
  private final Assistance assistance = new Assistance(desk, minds, ChatRules.DEFAULT, new Assistance.World(clock, UUID::randomUUID, new MemoryMessenger()),
          new Outbox(new MemoryJobs(), new NoMail()));
  private final Ticketing ticketing = assistance.ticketing();

  private static FrontDesk withThreads(FrontDesk desk, Threads threads) {
    return new FrontDesk(threads, desk.tickets(), desk.feedback(), desk.log(), desk.shelf());
  }

  private static Wish owner(Optional<String> owner) {
    return new Wish(Optional.of(new Care(owner)), Optional.empty(), Optional.empty());
  }

  private static Wish due(Optional<Instant> due) {
    return new Wish(Optional.empty(), Optional.of(new Term(due)), Optional.empty());
  }

  private static Wish category(String category) {
    return new Wish(Optional.empty(), Optional.empty(), Optional.of(category));
  }

  private TicketNumber raise(String message) {
    return ticketing.raise(raised(message)).number();
  }

  private static Ticketing.Raised raised(String message) {
    Optional<String> none = Optional.empty();
    return new Ticketing.Raised(Optional.of("Sarah"), Optional.of("sarah@example.org"), none, none, true, none, message, none, Optional.empty());
  }

  private List<TicketNumber> numbers(TicketFilter filter) {
    return ticketing.list(filter, Optional.empty(), 200).stream().map(Ticket::number).toList();
  }

  @Test
  void isDueAfterADayAndOverdueByTheClock() {
    TicketNumber number = raise("x");
    Ticket ticket = ticketing.require(number);
    assertEquals(Optional.of(ticket.createdAt().plus(Duration.ofHours(24))), ticket.handling().due());
    clock.advance(Duration.ofHours(19));
    assertEquals(List.of(), numbers(TicketFilter.ALL.dueWithin(ticketing.span(Ticketing.Due.SOON))));
    clock.advance(Duration.ofHours(2));
    assertEquals(List.of(number), numbers(TicketFilter.ALL.dueWithin(ticketing.span(Ticketing.Due.SOON))));
    assertFalse(ticketing.isOverdue(ticket));
    clock.advance(Duration.ofHours(4));
    assertTrue(ticketing.isOverdue(ticket));
    assertEquals(List.of(number), numbers(TicketFilter.ALL.dueWithin(ticketing.span(Ticketing.Due.OVERDUE))));
    assertEquals(List.of(), numbers(TicketFilter.ALL.dueWithin(ticketing.span(Ticketing.Due.SOON))));
    ticketing.move(number, TicketStatus.DONE, "ada");
    assertEquals(List.of(), numbers(TicketFilter.ALL.dueWithin(ticketing.span(Ticketing.Due.OVERDUE))));
  }

  @Test
  void changesOwnerDueTimeAndCategoryAndTakesThemAway() {
    TicketNumber number = raise("x");
    Instant due = clock.instant().plusSeconds(60);
    Wish all = new Wish(Optional.of(new Care(Optional.of("bo"))), Optional.of(new Term(Optional.of(due))), Optional.of("terminvereinbarung"));
    Ticket changed = ticketing.change(number, all, "ada");
    assertEquals(1, changed.version());
    assertEquals(Optional.of("bo"), changed.handling().owner());
    assertEquals(Optional.of(due), changed.handling().due());
    assertEquals("Terminvereinbarung", changed.content().category());
    assertEquals(3, changed.changes().size());
    assertEquals(changed, ticketing.change(number, all, "ada"));
    assertEquals(Optional.empty(), ticketing.change(number, owner(Optional.empty()), "ada").handling().owner());
    assertEquals(Optional.empty(), ticketing.change(number, due(Optional.empty()), "ada").handling().due());
  }

  @Test
  void refusesWhatCannotBeAndChangesNothing() {
    TicketNumber number = raise("x");
    Ticket before = ticketing.require(number);
    assertEquals("category", assertThrows(InvalidInput.class, () -> ticketing.change(number, category("Pizza"), "ada")).field());
    assertEquals("category", assertThrows(InvalidInput.class, () -> ticketing.change(number, category(" "), "ada")).field());
    assertEquals("owner has 101 characters: allowed 100", assertThrows(InvalidInput.class, () -> ticketing.change(number, owner(Optional.of("x".repeat(101))), "ada")).getMessage());
    assertEquals("due_at", assertThrows(InvalidInput.class, () -> ticketing.change(number, due(Optional.of(Instant.EPOCH)), "ada")).field());
    assertEquals("text", assertThrows(InvalidInput.class, () -> ticketing.note(number, "\u200b", "ada")).field());
    assertEquals(before, ticketing.require(number));
    assertThrows(NotFound.class, () -> ticketing.note(new TicketNumber(999), "x", "ada"));
  }

  @Test
  void writesInTheLogWhatChangedAndNobodysWords() {
    TicketNumber number = raise("geheim");
    ticketing.note(number, "noch geheimer", "ada");
    ticketing.change(number, owner(Optional.of("bo")), "ada");
    List<LogEntry> noted = desk.log().list(Optional.empty(), 10).stream().map(LogLink::entry).toList();
    List<String> details = noted.stream().filter(entry -> entry.kind() == LogEntry.Kind.TICKET_CHANGED).map(LogEntry::detail).toList();
    assertEquals(2, details.size());
    assertFalse(details.toString().contains("geheim") || details.toString().contains("bo"), details.toString());
  }

  @Test
  void losesNoNoteWhenManyAreWrittenAtOnce() throws Exception {
    TicketNumber number = raise("x");
    List<Callable<Ticket>> calls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String text = "Notiz " + i;
      calls.add(() -> ticketing.note(number, text, "ada"));
    }
    assertEquals(List.of(), Race.between(calls).failures());
    assertEquals(4, ticketing.require(number).handling().notes().size());
  }

  @Test
  void mergesAndTakesApart() {
    TicketNumber one = raise("eins");
    TicketNumber two = raise("zwei");
    Ticket merged = assistance.merging().merge(one, two, "ada");
    assertEquals(TicketStatus.DONE, merged.status());
    assertEquals(Optional.of(two), merged.handling().family().into());
    assertEquals(List.of(one), ticketing.require(two).handling().family().merged());
    assertEquals(merged, assistance.merging().merge(one, two, "ada"));
    assertThrows(Conflict.class, () -> ticketing.note(one, "x", "ada"));
    Ticket apart = assistance.merging().unmerge(one, "ada");
    assertEquals(TicketStatus.OPEN, apart.status());
    assertEquals(List.of(), ticketing.require(two).handling().family().merged());
    assertThrows(Conflict.class, () -> assistance.merging().unmerge(one, "ada"));
  }

  @Test
  void buildsNeitherChainsNorCircles() {
    TicketNumber one = raise("eins");
    TicketNumber two = raise("zwei");
    TicketNumber three = raise("drei");
    assistance.merging().merge(one, two, "ada");
    for (TicketNumber[] refused : new TicketNumber[][] {{two, three}, {three, one}, {two, one}, {one, three}}) {
      Ticket before = ticketing.require(refused[1]);
      assertThrows(Conflict.class, () -> assistance.merging().merge(refused[0], refused[1], "ada"));
      assertEquals(before.handling().family(), ticketing.require(refused[1]).handling().family());
    }
    assertEquals("into", assertThrows(InvalidInput.class, () -> assistance.merging().merge(one, one, "ada")).field());
    assertEquals("into", assertThrows(InvalidInput.class, () -> assistance.merging().merge(three, new TicketNumber(99), "ada")).field());
    assertThrows(NotFound.class, () -> assistance.merging().merge(new TicketNumber(99), three, "ada"));
  }

  @Test
  void leavesNoChainWhenTwoMergeIntoEachOtherAtOnce() throws Exception {
    for (int round = 0; round < 20; round++) {
      TicketNumber one = raise("eins");
      TicketNumber two = raise("zwei");
      TicketNumber three = raise("drei");
      Race.between(
          List.of(
              () -> assistance.merging().merge(one, two, "ada"), () -> assistance.merging().merge(two, three, "bo"), () -> assistance.merging().merge(three, one, "cy")));
      Predicate<TicketNumber> isMerged = number -> ticketing.require(number).isMerged();
      for (TicketNumber number : List.of(one, two, three)) {
        ticketing.require(number).handling().family().into().ifPresent(into -> assertFalse(isMerged.test(into), "a chain from " + number));
      }
    }
  }

  @Test
  void opensOneTicketThoughItsAnswerWasLost() {
    ThreadId thread = assistance.chatting().open(Optional.empty(), Language.DE).thread();
    assistance.chatting().say(thread, "Die Anmeldung funktioniert nicht. Sarah Weiß, sarah@example.org", Optional.of("m1"));
    threads.breakAtAnswer = 1;
    assertThrows(PortException.class, () -> assistance.chatting().say(thread, "Ja", Optional.of("m2")));
    assertEquals(1, numbers(TicketFilter.ALL).size());
    Message answer = assistance.chatting().say(thread, "Ja", Optional.of("m2")).answer().orElseThrow();
    assertEquals(numbers(TicketFilter.ALL), answer.outcome().orElseThrow().ticket().stream().toList());
    assertEquals(1, desk.log().list(Optional.empty(), 100).stream().filter(entry -> entry.entry().kind() == LogEntry.Kind.TICKET_OPENED).count());
    assertEquals(Optional.empty(), desk.threads().find(thread).orElseThrow().draft());
  }

  @Test
  void opensOneTicketThoughNotEvenTheDraftWasPutAway() {
    ThreadId thread = assistance.chatting().open(Optional.empty(), Language.DE).thread();
    assistance.chatting().say(thread, "Die Anmeldung funktioniert nicht. Sarah Weiß, sarah@example.org", Optional.of("m1"));
    threads.breakAtSave = 1;
    assertThrows(PortException.class, () -> assistance.chatting().say(thread, "Ja", Optional.of("m2")));
    Message answer = assistance.chatting().say(thread, "Ja", Optional.of("m2")).answer().orElseThrow();
    assertEquals(numbers(TicketFilter.ALL), answer.outcome().orElseThrow().ticket().stream().toList());
    assertEquals(1, numbers(TicketFilter.ALL).size());
  }

  @Test
  void opensOneTicketOfAnOpinionThoughItsAnswerWasLost() {
    ThreadId thread = assistance.chatting().open(Optional.empty(), Language.DE).thread();
    threads.breakAtAnswer = 1;
    String opinion = "Mein Feedback: zu lang.";
    assertThrows(PortException.class, () -> assistance.chatting().say(thread, opinion, Optional.of("m1")));
    assistance.chatting().say(thread, opinion, Optional.of("m1"));
    assertEquals(1, numbers(TicketFilter.ALL).size());
  }

  /** Conversations in memory that fail when they are told to, before anything is kept. */
  private static final class BreakingThreads implements Threads {

    private final Threads kept = new MemoryThreads();
    private int breakAtAnswer;
    private int breakAtSave;

    @Override
    public ChatThread add(ChatThread thread) {
      return kept.add(thread);
    }

    @Override
    public ChatThread save(ChatThread thread) {
      if (breakAtSave-- > 0) {
        throw new PortException(PortException.Kind.UNAVAILABLE, "scripted");
      }
      return kept.save(thread);
    }

    @Override
    public Optional<ChatThread> find(ThreadId id) {
      return kept.find(id);
    }

    @Override
    public void append(ThreadId thread, Message message) {
      if (message.author() == Author.ASSISTANT && breakAtAnswer-- > 0) {
        throw new PortException(PortException.Kind.UNAVAILABLE, "scripted");
      }
      kept.append(thread, message);
    }

    @Override
    public List<Message> readAfter(ThreadId thread, int position) {
      return kept.readAfter(thread, position);
    }

    @Override
    public List<ThreadSummary> list(ThreadFilter filter, Optional<Cursor> after, int limit) {
      return kept.list(filter, after, limit);
    }
  }
}
