package org.interviewkit.port;

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
 */
public record TicketFilter(Optional<TicketStatus> status, Optional<String> category, String text) {

  /** How much of a message is looked through, in characters. */
  public static final int SEARCHED = 500;

  /** All tickets. */
  public static final TicketFilter ALL = new TicketFilter(Optional.empty(), Optional.empty(), "");

  /** Whether a ticket meets all conditions. Keepers that filter in their own store give the same answer. */
  public boolean admits(Ticket ticket) {
    SearchText wanted = new SearchText(text);
    return status.map(ticket.status()::equals).orElse(true)
        && category.map(ticket.content().category()::equals).orElse(true)
        && (searched(ticket).contains(wanted) || new SearchText(ticket.content().contact().name()).contains(wanted) || contact(ticket).contains(wanted));
  }

  /** The part of a ticket's message that is looked through. */
  public static SearchText searched(Ticket ticket) {
    String message = ticket.content().message();
    return new SearchText(message.substring(0, Math.min(message.length(), SEARCHED)));
  }

  private static SearchText contact(Ticket ticket) {
    return new SearchText(ticket.content().contact().line());
  }
}
