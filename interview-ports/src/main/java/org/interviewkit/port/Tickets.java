package org.interviewkit.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketContent;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.domain.assistant.TicketOpening;

/** Keeps tickets and gives them their numbers. */
public interface Tickets {

  /**
   * Opens a ticket under the next number: higher than all before it, and never given twice. A message of a conversation opens one ticket: the same again, at the same time as
   * well, changes nothing.
   *
   * @return the ticket as kept, open, at version 0; the one that was opened before, as it stands now, when that message has opened one
   */
  Ticket open(TicketContent content, TicketOpening how);

  /**
   * Replaces a ticket.
   *
   * @return the ticket as kept, with its version one higher
   * @throws org.interviewkit.domain.Conflict if the kept version is not the ticket's: somebody else was first
   * @throws org.interviewkit.domain.NotFound if there is no such ticket
   */
  Ticket save(Ticket ticket);

  /** The ticket, or empty. */
  Optional<Ticket> find(TicketNumber number);

  /** The ticket that a message of a conversation has opened, by its position from 1; empty if it has opened none. */
  Optional<Ticket> openedBy(ThreadId thread, int message);

  /**
   * One page, highest number first.
   *
   * @param before only tickets with a lower number than this; empty for the first page
   * @param limit most entries, 1–200
   */
  List<Ticket> list(TicketFilter filter, Optional<TicketNumber> before, int limit);

  /** How many tickets there are of each status and category; those of which there is none are left out. In no order. */
  List<TicketCount> counts();

  /** How many tickets are open, and how many of them were due before a moment. Looks at open tickets only, however many are done. */
  WaitingTickets waiting(Instant now);
}
