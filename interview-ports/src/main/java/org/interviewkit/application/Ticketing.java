package org.interviewkit.application;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.Contact;
import org.interviewkit.domain.assistant.Handling;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketContent;
import org.interviewkit.domain.assistant.TicketNote;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.domain.assistant.TicketOpening;
import org.interviewkit.domain.assistant.TicketStatus;
import org.interviewkit.port.TicketFilter;
import org.interviewkit.port.TicketFilter.Care;
import org.interviewkit.port.TicketFilter.Span;
import org.interviewkit.port.Tickets;

/** Opening tickets and working through them. */
public final class Ticketing {

  /** What counts as soon. */
  public static final Duration SOON = Duration.ofHours(4);

  private final Tickets tickets;
  private final StoredTickets stored;
  private final AssistantLog log;
  private final ChatRules rules;

  Ticketing(Tickets tickets, AssistantLog log, ChatRules rules) {
    this.tickets = tickets;
    this.stored = new StoredTickets(tickets, log);
    this.log = log;
    this.rules = rules;
  }

  /**
   * A ticket as it comes from outside, unchecked.
   *
   * @param contact one line, for example an address and a number
   * @param category one of the owner's categories in any capitals; empty for the last one
   */
  public record Raised(
      Optional<String> name,
      Optional<String> contact,
      Optional<String> email,
      Optional<String> phone,
      boolean wantsReply,
      Optional<String> category,
      String message,
      Optional<String> source,
      Optional<ThreadId> thread) {}

  /** How urgent a ticket is. */
  public enum Due {
    /** Its due time is over. */
    OVERDUE,
    /** Its due time comes soon. */
    SOON
  }

  /**
   * By when a ticket should be answered.
   *
   * @param due the time, or empty for none
   */
  public record Term(Optional<Instant> due) {}

  /** What is to change about a ticket, unchecked; what is empty stays. */
  public record Wish(Optional<Care> owner, Optional<Term> due, Optional<String> category) {}

  /**
   * Opens a ticket.
   *
   * @throws InvalidInput if something in it cannot be accepted; nothing is kept
   */
  public Ticket raise(Raised raised) {
    String name = VisitorText.optional("name", raised.name(), Contact.MAX_NAME);
    Contact line = Contact.of(name, VisitorText.optional("contact", raised.contact(), Contact.MAX_OTHER));
    Contact contact = line.with(new Contact("", part("email", raised.email(), 254), part("phone", raised.phone(), 40), ""));
    String message = VisitorText.needed("message", raised.message(), TicketContent.MAX_MESSAGE);
    String source = VisitorText.optional("source", raised.source(), 80);
    return open(new TicketContent(contact, raised.wantsReply(), category(raised.category()), message, source), raised.thread(), Optional.empty());
  }

  /** Opens a ticket, or gives the one that the message has opened before. */
  Ticket open(TicketContent content, Optional<ThreadId> thread, Optional<Integer> message) {
    Instant now = log.now();
    Ticket ticket = tickets.open(content, new TicketOpening(thread, message, now, Optional.of(now.plus(rules.due()))));
    if (ticket.createdAt().equals(now)) {
      log.note(Kind.TICKET_OPENED, thread, "ticket " + ticket.number() + " under " + content.category());
      log.tell(new DeskEvent.TicketChanged(ticket.number()));
    }
    return ticket;
  }

  /** The ticket that a message has opened, or empty. */
  Optional<Ticket> openedBy(ThreadId thread, int message) {
    return tickets.openedBy(thread, message);
  }

  /** The owner's categories. */
  public List<String> categories() {
    return rules.categories();
  }

  /** How long after its opening a ticket is due. */
  public Duration usuallyDue() {
    return rules.due();
  }

  /** For whom the assistant speaks; may be empty. */
  public String organisation() {
    return rules.organisation();
  }

  /** One page, highest number first; see {@link Tickets#list}. */
  public List<Ticket> list(TicketFilter filter, Optional<TicketNumber> before, int limit) {
    return tickets.list(filter, before, limit);
  }

  /** The time in which those tickets are due that wait too long already, or soon will: within {@link #SOON}. */
  public Span span(Due due) {
    Instant now = log.now();
    return switch (due) {
      case OVERDUE -> new Span(Instant.EPOCH, now);
      case SOON -> new Span(now, now.plus(SOON));
    };
  }

  /** Whether a ticket waits though its due time is over. */
  public boolean isOverdue(Ticket ticket) {
    return ticket.isOverdue(log.now());
  }

  /**
   * The ticket.
   *
   * @throws NotFound if there is none
   */
  public Ticket require(TicketNumber number) {
    return stored.require(number);
  }

  /**
   * Changes where a ticket stands; the same status again changes nothing.
   *
   * @param by the account that does it
   * @throws NotFound if there is no such ticket
   * @throws Conflict if it is merged into another one, or others change it all the time
   */
  public Ticket move(TicketNumber number, TicketStatus wanted, String by) {
    return stored.change(number, "is " + wanted.label(), ticket -> ticket.to(wanted, by, log.now()));
  }

  /**
   * Changes who looks after a ticket, when it is due and under which category it is; what is so already stays.
   *
   * @param by the account that does it
   * @throws InvalidInput if something cannot be accepted; nothing is changed
   * @throws NotFound if there is no such ticket
   * @throws Conflict if it is merged into another one, or others change it all the time
   */
  public Ticket change(TicketNumber number, Wish wish, String by) {
    Optional<String> category = wish.category().map(wanted -> category(Optional.of(VisitorText.needed("category", wanted, TicketContent.MAX_CATEGORY))));
    Optional<Care> care = wish.owner().map(wanted -> new Care(wanted.owner().map(owner -> VisitorText.needed("owner", owner, Handling.MAX_OWNER))));
    return stored.change(
        number,
        "has another owner, due time or category",
        ticket -> {
          Instant now = log.now();
          Ticket owned = care.map(wanted -> ticket.ownedBy(wanted.owner(), by, now)).orElse(ticket);
          Ticket due = wish.due().map(wanted -> owned.dueAt(wanted.due().map(time -> time.truncatedTo(ChronoUnit.MICROS)), by, now)).orElse(owned);
          return category.map(wanted -> due.under(wanted, by, now)).orElse(due);
        });
  }

  /**
   * Writes something down about a ticket, for the team alone.
   *
   * @param by the account that does it
   * @throws InvalidInput if the text is empty or longer than {@value TicketNote#MAX} characters, or there are {@value Handling#MOST_NOTES} notes
   * @throws NotFound if there is no such ticket
   * @throws Conflict if it is merged into another one, or others change it all the time
   */
  public Ticket note(TicketNumber number, String text, String by) {
    String note = VisitorText.needed("text", text, TicketNote.MAX);
    return stored.change(number, "has one more note", ticket -> ticket.noting(new TicketNote(log.now(), by, note)));
  }

  private String category(Optional<String> asked) {
    String wanted = VisitorText.optional("category", asked, TicketContent.MAX_CATEGORY);
    List<String> known = rules.categories();
    if (wanted.isEmpty()) {
      return known.get(known.size() - 1);
    }
    return known.stream()
        .filter(wanted::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(() -> new InvalidInput("category", "category is not accepted: allowed are " + String.join(", ", known)));
  }

  private static Optional<String> part(String field, Optional<String> raw, int max) {
    return Optional.of(VisitorText.optional(field, raw, max)).filter(text -> !text.isEmpty());
  }
}
