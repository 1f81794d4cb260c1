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
import org.interviewkit.application.Replying.Written;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.Author;
import org.interviewkit.domain.assistant.Delivery;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.TeamMember;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketContent;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.domain.assistant.TicketOpening;
import org.interviewkit.domain.assistant.TicketReply;
import org.interviewkit.local.MemoryJobs;
import org.interviewkit.local.MemoryKeepers;
import org.interviewkit.local.MemoryMessenger;
import org.interviewkit.local.MemoryTickets;
import org.interviewkit.local.NoMail;
import org.interviewkit.local.assisting.LexicalPassages;
import org.interviewkit.local.assisting.LocalAnswerer;
import org.interviewkit.local.assisting.LocalClassifier;
import org.interviewkit.port.FrontDesk;
import org.interviewkit.port.Job;
import org.interviewkit.port.Letter;
import org.interviewkit.port.Mail;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;
import org.interviewkit.port.TicketCount;
import org.interviewkit.port.TicketFilter;
import org.interviewkit.port.Tickets;
import org.interviewkit.port.WaitingTickets;
import org.junit.jupiter.api.Test;

/** Answers to visitors, with mail servers, stores and processes that fail. */
final class ReplyingTest {

  private static final TeamMember ADA = new TeamMember("ada", "Ada Weiß");

  private final MovableClock clock = new MovableClock();
  private final BreakingTickets tickets = new BreakingTickets();
  private final FrontDesk desk = withTickets(MemoryKeepers.frontDesk(), tickets);
  private final MemoryJobs jobs = new MemoryJobs();
  private final ScriptedMail mail = new ScriptedMail();
  private Assistance assistance = newProcess(mail);

  private static FrontDesk withTickets(FrontDesk desk, Tickets tickets) {
    return new FrontDesk(desk.threads(), tickets, desk.feedback(), desk.log(), desk.shelf());
  }

  private Assistance newProcess(Mail sender) {
    Assistance.Minds minds = new Assistance.Minds(new LocalClassifier(), new LocalAnswerer(), new LexicalPassages());
    ChatRules rules = new ChatRules(Duration.ofHours(1), List.of("Sonstiges"), "Bäckerei Müller");
    return new Assistance(desk, minds, rules, new Assistance.World(clock, UUID::randomUUID, new MemoryMessenger()), new Outbox(jobs, sender));
  }

  private static Written byEmail(String text) {
    return new Written(text, true, false, Optional.empty());
  }

  private TicketNumber raised(String name, String contact, boolean wantsReply, Optional<ThreadId> thread) {
    Optional<String> none = Optional.empty();
    return assistance.ticketing().raise(new Ticketing.Raised(Optional.of(name), Optional.of(contact), none, none, wantsReply, none, "Hilfe", none, thread)).number();
  }

  private TicketNumber raised() {
    return raised("Sarah\nWeiß", "sarah@example.org", true, Optional.empty());
  }

  private Delivery delivery(TicketNumber number) {
    List<TicketReply> replies = assistance.ticketing().require(number).handling().replies();
    return replies.get(replies.size() - 1).delivery();
  }

  private void deliverAfter(Duration wait) {
    clock.advance(wait);
    jobs.runDue(List.of(assistance.replying().worker()), clock);
  }

  @Test
  void keepsAReplyFirstAndSendsItOnce() {
    TicketNumber number = raised();
    Ticket answered = assistance.replying().reply(number, byEmail("Guten Tag!\n\nBitte starten Sie neu."), ADA);
    assertEquals(Delivery.QUEUED, answered.handling().replies().get(0).delivery());
    assertEquals(List.of(), mail.sent);
    deliverAfter(Duration.ZERO);
    assertEquals(Delivery.SENT, delivery(number));
    for (int i = 0; i < 3; i++) {
      deliverAfter(Duration.ofHours(1));
      assistance = newProcess(mail);
    }
    assertEquals(1, mail.sent.size());
    Letter letter = mail.sent.get(0);
    assertEquals("sarah@example.org", letter.recipient());
    assertEquals("Sarah Weiß", letter.name());
    assertEquals("Antwort auf Ihre Anfrage [Ticket #1]", letter.subject());
    assertEquals("Ticket #1", letter.answersTo());
    assertTrue(letter.id().startsWith("ticket-1-1."), letter.id());
    assertTrue(letter.text().startsWith("Guten Tag!\n\nBitte starten Sie neu.\n\nAda Weiß\nBäckerei Müller\n\n-- \n"), letter.text());
    assertTrue(letter.text().contains("21.11.2026 (Ticket #1)") && !letter.text().contains("Hilfe"), letter.text());
  }

  @Test
  void triesAgainLaterAndLaterWithTheSameIdUntilTheServerIsBack() {
    TicketNumber number = raised();
    mail.failures.addAll(List.of(Kind.UNAVAILABLE, Kind.UNAVAILABLE, Kind.UNAVAILABLE));
    assistance.replying().reply(number, byEmail("x"), ADA);
    deliverAfter(Duration.ZERO);
    assertEquals(Delivery.delayed("scripted UNAVAILABLE"), delivery(number));
    deliverAfter(Duration.ofSeconds(9));
    assertEquals(1, mail.tried.size());
    deliverAfter(Duration.ofSeconds(1));
    assertEquals(2, mail.tried.size());
    deliverAfter(Duration.ofSeconds(18));
    assertEquals(2, mail.tried.size());
    assistance = newProcess(mail);
    deliverAfter(Duration.ofSeconds(2));
    assertEquals(3, mail.tried.size());
    deliverAfter(Duration.ofSeconds(40));
    assertEquals(Delivery.SENT, delivery(number));
    assertEquals(1, mail.tried.stream().distinct().count());
    assertEquals(1, mail.sent.size());
  }

  @Test
  void givesUpWhatIsRefusedAndSaysWhy() {
    TicketNumber number = raised();
    mail.failures.add(Kind.REFUSED);
    assistance.replying().reply(number, byEmail("x"), ADA);
    deliverAfter(Duration.ZERO);
    assertEquals(Delivery.failed("scripted REFUSED"), delivery(number));
    deliverAfter(Duration.ofDays(9));
    assertEquals(1, mail.tried.size());
  }

  @Test
  void sendsAgainOnRequestWhatWasGivenUpAndNothingElse() {
    TicketNumber number = raised();
    mail.failures.add(Kind.REFUSED);
    assistance.replying().reply(number, byEmail("x"), ADA);
    assertThrows(Conflict.class, () -> assistance.replying().sendAgain(number, 1));
    deliverAfter(Duration.ZERO);
    assertEquals(Delivery.QUEUED, assistance.replying().sendAgain(number, 1).handling().replies().get(0).delivery());
    deliverAfter(Duration.ofSeconds(2));
    assertEquals(Delivery.SENT, delivery(number));
    assertEquals(1, mail.sent.size());
    assertThrows(Conflict.class, () -> assistance.replying().sendAgain(number, 1));
    assertThrows(NotFound.class, () -> assistance.replying().sendAgain(number, 2));
    assertThrows(NotFound.class, () -> assistance.replying().sendAgain(number, 0));
  }

  @Test
  void givesUpAfterMoreThanADay() {
    TicketNumber number = raised();
    for (int i = 0; i < 100; i++) {
      mail.failures.add(Kind.UNAVAILABLE);
    }
    assistance.replying().reply(number, byEmail("x"), ADA);
    int hours = 0;
    deliverAfter(Duration.ZERO);
    while (delivery(number).state() == Delivery.State.QUEUED && hours < 100) {
      deliverAfter(Duration.ofHours(1));
      hours++;
    }
    assertEquals(Delivery.State.FAILED, delivery(number).state());
    assertTrue(hours > 24 && hours < 48, hours + " h");
  }

  @Test
  void doesNotSendAgainWhatOnlyCouldNotBeKeptAsSent() {
    TicketNumber number = raised();
    assistance.replying().reply(number, byEmail("x"), ADA);
    tickets.breakAtSave = 1;
    deliverAfter(Duration.ZERO);
    assertEquals(Delivery.QUEUED, delivery(number));
    deliverAfter(Duration.ofSeconds(10));
    assertEquals(Delivery.SENT, delivery(number));
    assertEquals(1, mail.sent.size());
  }

  @Test
  void keepsNothingHalfWhenTheStoreIsAway() {
    TicketNumber number = raised();
    tickets.breakAtSave = 1;
    assertThrows(PortException.class, () -> assistance.replying().reply(number, byEmail("x"), ADA));
    for (int i = 0; i < 6; i++) {
      deliverAfter(Duration.ofMinutes(1));
    }
    assertEquals(List.of(), mail.tried);
    assertEquals(Job.State.DONE, jobs.find(Postman.REPLY, "1/1").orElseThrow().state());
    assistance.replying().reply(number, byEmail("y"), ADA);
    deliverAfter(Duration.ZERO);
    assertEquals(1, mail.sent.size());
  }

  @Test
  void takesAReplyOnceByItsClientId() {
    TicketNumber number = raised();
    Written written = new Written("x", true, false, Optional.of("c1"));
    assertEquals(assistance.replying().reply(number, written, ADA), assistance.replying().reply(number, written, ADA));
    deliverAfter(Duration.ZERO);
    assertEquals(1, mail.sent.size());
  }

  @Test
  void answersInTheConversationOnceAndAtOnce() {
    ThreadId thread = assistance.chatting().open(Optional.empty(), Language.EN).thread();
    TicketNumber number = raised("Sarah", "sarah@example.org", true, Optional.of(thread));
    assistance.chatting().say(thread, "Hello", Optional.empty());
    assistance.replying().reply(number, new Written("We called you back.", true, true, Optional.empty()), ADA);
    Message last = assistance.chatting().readAfter(thread, 2).get(0);
    assertEquals(Author.PERSON, last.author());
    assertEquals(Optional.of("Ada Weiß"), last.name());
    assertEquals("We called you back.", last.text());
    deliverAfter(Duration.ZERO);
    assertEquals(3, assistance.chatting().readAfter(thread, 0).size());
    assertEquals("Answer to your request [Ticket #1]", mail.sent.get(0).subject());
    assertTrue(mail.sent.get(0).text().contains("21 November 2026"), mail.sent.get(0).text());
  }

  @Test
  void putsIntoTheConversationLaterWhatAProcessThatEndedLeftOut() {
    ThreadId thread = assistance.chatting().open(Optional.empty(), Language.DE).thread();
    TicketOpening how = new TicketOpening(Optional.of(thread), Optional.empty(), clock.instant(), Optional.empty());
    Ticket opened = tickets.open(new TicketContent(org.interviewkit.domain.assistant.Contact.ANONYMOUS, false, "Sonstiges", "x", ""), how);
    tickets.save(opened.replying(new TicketReply(clock.instant(), ADA, "Danke!", Optional.empty(), true, Delivery.NONE)));
    jobs.submit(Postman.REPLY, opened.number() + "/1", clock.instant());
    deliverAfter(Duration.ZERO);
    deliverAfter(Duration.ofHours(1));
    assertEquals(List.of("Danke!"), assistance.chatting().readAfter(thread, 0).stream().map(Message::text).toList());
    assertEquals(List.of(), mail.tried);
  }

  @Test
  void refusesWhatCannotGoItsWay() {
    TicketNumber anonymous = raised("", "", false, Optional.empty());
    assertConflict("ticket 1 is anonymous: it cannot be answered by e-mail", anonymous, byEmail("x"));
    TicketNumber unwanted = raised("Sarah", "sarah@example.org", false, Optional.empty());
    assertConflict("ticket 2 wants no reply: it cannot be answered by e-mail", unwanted, byEmail("x"));
    assertConflict("ticket 2 came from no conversation: it cannot be answered in one", unwanted, new Written("x", false, true, Optional.empty()));
    TicketNumber merged = raised();
    assistance.merging().merge(merged, unwanted, "ada");
    assertConflict("ticket 3 is merged into ticket 2: work on that one, or take this one out first", merged, byEmail("x"));
    TicketNumber orphan = raised("Sarah", "sarah@example.org", true, Optional.of(new ThreadId(UUID.randomUUID())));
    assertConflict("the conversation of ticket 4 is not kept any more: it cannot be answered in it", orphan, new Written("x", false, true, Optional.empty()));
    assertEquals("by_email", assertThrows(InvalidInput.class, () -> assistance.replying().reply(unwanted, new Written("x", false, false, Optional.empty()), ADA)).field());
    assertEquals("text", assertThrows(InvalidInput.class, () -> assistance.replying().reply(orphan, byEmail("x".repeat(4_001)), ADA)).field());
    assertEquals("client_id", assertThrows(InvalidInput.class, () -> assistance.replying().reply(orphan, new Written("x", true, false, Optional.of("x".repeat(65))), ADA)).field());
    assistance = newProcess(new NoMail());
    assertFalse(assistance.replying().canMail());
    assertConflict("no mail server is configured: ticket 4 cannot be answered by e-mail", orphan, byEmail("x"));
    deliverAfter(Duration.ofHours(1));
    assertEquals(List.of(), mail.tried);
  }

  private void assertConflict(String message, TicketNumber number, Written written) {
    Ticket before = assistance.ticketing().require(number);
    assertEquals(message, assertThrows(Conflict.class, () -> assistance.replying().reply(number, written, ADA)).getMessage());
    assertEquals(before, assistance.ticketing().require(number));
  }

  /** Takes letters, or fails as it was told. */
  private static final class ScriptedMail implements Mail {

    private final List<Letter> tried = new ArrayList<>();
    private final List<Letter> sent = new ArrayList<>();
    private final List<Kind> failures = new ArrayList<>();

    @Override
    public boolean canSend() {
      return true;
    }

    @Override
    public void send(Letter letter) {
      tried.add(letter);
      if (!failures.isEmpty()) {
        Kind kind = failures.remove(0);
        throw new PortException(kind, "scripted " + kind);
      }
      sent.add(letter);
    }
  }

  /** Tickets in memory that fail when they are told to, before anything is kept. */
  private static final class BreakingTickets implements Tickets {

    private final Tickets kept = new MemoryTickets();
    private int breakAtSave;

    @Override
    public Ticket open(TicketContent content, TicketOpening how) {
      return kept.open(content, how);
    }

    @Override
    public Ticket save(Ticket ticket) {
      if (breakAtSave-- > 0) {
        throw new PortException(Kind.UNAVAILABLE, "scripted");
      }
      return kept.save(ticket);
    }

    @Override
    public Optional<Ticket> find(TicketNumber number) {
      return kept.find(number);
    }

    @Override
    public Optional<Ticket> openedBy(ThreadId thread, int message) {
      return kept.openedBy(thread, message);
    }

    @Override
    public List<Ticket> list(TicketFilter filter, Optional<TicketNumber> before, int limit) {
      return kept.list(filter, before, limit);
    }

    @Override
    public List<TicketCount> counts() {
      return kept.counts();
    }

    @Override
    public WaitingTickets waiting(Instant now) {
      return kept.waiting(now);
    }
  }
}
