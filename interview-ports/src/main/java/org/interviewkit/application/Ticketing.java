package org.interviewkit.application;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.Contact;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketContent;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.domain.assistant.TicketStatus;
import org.interviewkit.port.TicketFilter;
import org.interviewkit.port.Tickets;

/** Opening tickets and working through them. */
public final class Ticketing {

  private static final int TRIES = 5;

  private final Tickets tickets;
  private final AssistantLog log;
  private final ChatRules rules;

  Ticketing(Tickets tickets, AssistantLog log, ChatRules rules) {
    this.tickets = tickets;
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
    return open(new TicketContent(contact, raised.wantsReply(), category(raised.category()), message, source), raised.thread());
  }

  Ticket open(TicketContent content, Optional<ThreadId> thread) {
    Ticket ticket = tickets.open(content, thread, log.now());
    log.note(Kind.TICKET_OPENED, thread, "ticket " + ticket.number() + " under " + content.category());
    log.tell(new DeskEvent.TicketChanged(ticket.number()));
    return ticket;
  }

  /** The owner's categories. */
  public List<String> categories() {
    return rules.categories();
  }

  /** One page, highest number first; see {@link Tickets#list}. */
  public List<Ticket> list(TicketFilter filter, Optional<TicketNumber> before, int limit) {
    return tickets.list(filter, before, limit);
  }

  /**
   * The ticket.
   *
   * @throws NotFound if there is none
   */
  public Ticket require(TicketNumber number) {
    return tickets.find(number).orElseThrow(() -> new NotFound("ticket", number));
  }

  /**
   * Changes where a ticket stands; the same status again changes nothing.
   *
   * @param by the account that does it
   * @throws NotFound if there is no such ticket
   * @throws Conflict if others change it all the time
   */
  public Ticket move(TicketNumber number, TicketStatus wanted, String by) {
    for (int tries = 1; ; tries++) {
      Ticket standing = require(number);
      if (standing.status() == wanted) {
        return standing;
      }
      try {
        Ticket saved = tickets.save(standing.to(wanted, by, log.now()));
        log.note(Kind.TICKET_CHANGED, saved.thread(), "ticket " + number + " is " + wanted.label());
        log.tell(new DeskEvent.TicketChanged(number));
        return saved;
      } catch (Conflict e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
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
