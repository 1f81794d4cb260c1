package org.interviewkit.application;

import java.util.function.UnaryOperator;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.port.Tickets;

/** Tickets as they are kept, changed one at a time: whoever was second looks again and tries once more. */
final class StoredTickets {

  private static final int TRIES = 5;

  private final Tickets tickets;
  private final AssistantLog log;

  StoredTickets(Tickets tickets, AssistantLog log) {
    this.tickets = tickets;
    this.log = log;
  }

  Ticket require(TicketNumber number) {
    return tickets.find(number).orElseThrow(() -> new NotFound("ticket", number));
  }

  /** Keeps what the change makes of a ticket and notes it; nothing when it makes nothing of it. The change is done again on what stands by then when somebody was quicker. */
  Ticket change(TicketNumber number, String what, UnaryOperator<Ticket> change) {
    for (int tries = 1; ; tries++) {
      Ticket standing = require(number);
      Ticket wanted = change.apply(standing);
      if (wanted.equals(standing)) {
        return standing;
      }
      try {
        Ticket saved = tickets.save(wanted);
        log.note(Kind.TICKET_CHANGED, saved.thread(), "ticket " + number + " " + what);
        log.tell(new DeskEvent.TicketChanged(number));
        return saved;
      } catch (Conflict e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }
}
