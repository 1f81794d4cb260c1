package org.interviewkit.port;

import java.time.Instant;
import java.util.Optional;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketStatus;

/**
 * Which tickets are wanted; all conditions hold together.
 *
 * @param status in this status; empty for all
 * @param category under this category, exactly; empty for all
 * @param text part of the name, the contact or the message, upper and lower case alike and taken literally; empty for all. Of a message the first {@value #SEARCHED}
 *     characters are looked through
 * @param owner in this care; empty for all
 * @param due waiting, and due within this time; empty for all
 */
public record TicketFilter(Optional<TicketStatus> status, Optional<String> category, String text, Optional<Care> owner, Optional<Span> due) {

  /** How much of a message is looked through, in characters. */
  public static final int SEARCHED = 500;

  /** All tickets. */
  public static final TicketFilter ALL = of(Optional.empty(), Optional.empty(), "");

  /**
   * In whose care.
   *
   * @param owner the account, exactly; empty for nobody's
   */
  public record Care(Optional<String> owner) {}

  /**
   * A span of time.
   *
   * @param from its begin, included
   * @param to its end, not included
   */
  public record Span(Instant from, Instant to) {

    boolean holds(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(to);
    }
  }

  /** In anybody's care, whenever due. */
  public static TicketFilter of(Optional<TicketStatus> status, Optional<String> category, String text) {
    return new TicketFilter(status, category, text, Optional.empty(), Optional.empty());
  }

  /** The same, in this care only. */
  public TicketFilter inCareOf(Care wanted) {
    return new TicketFilter(status, category, text, Optional.of(wanted), due);
  }

  /** The same, waiting and due within this time only. */
  public TicketFilter dueWithin(Span wanted) {
    return new TicketFilter(status, category, text, owner, Optional.of(wanted));
  }

  /** Whether a ticket meets all conditions. Keepers that filter in their own store give the same answer. */
  public boolean admits(Ticket ticket) {
    return status.map(ticket.status()::equals).orElse(true)
        && category.map(ticket.content().category()::equals).orElse(true)
        && owner.map(care -> care.owner().equals(ticket.handling().owner())).orElse(true)
        && due.map(span -> ticket.status() == TicketStatus.OPEN && ticket.handling().due().map(span::holds).orElse(false)).orElse(true)
        && holdsText(ticket);
  }

  /** The part of a ticket's message that is looked through. */
  public static SearchText searched(Ticket ticket) {
    String message = ticket.content().message();
    return new SearchText(message.substring(0, Math.min(message.length(), SEARCHED)));
  }

  private boolean holdsText(Ticket ticket) {
    SearchText wanted = new SearchText(text);
    return searched(ticket).contains(wanted) || new SearchText(ticket.content().contact().name()).contains(wanted) || contact(ticket).contains(wanted);
  }

  private static SearchText contact(Ticket ticket) {
    return new SearchText(ticket.content().contact().line());
  }
}
