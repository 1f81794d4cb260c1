package org.interviewkit.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.port.TicketFilter;
import org.interviewkit.port.Tickets;

/** Finds the tickets of a period by their numbers, which rise with time: a few looks lead to its end, however many tickets came later. */
final class OpenedTickets {

  private static final int PAGE = 200;

  private final Tickets tickets;

  OpenedTickets(Tickets tickets) {
    this.tickets = tickets;
  }

  /** The newest tickets of a period, newest first, at most so many. */
  List<Ticket> within(Period period, int most) {
    List<Ticket> found = new ArrayList<>();
    Optional<TicketNumber> before = firstFrom(period.end());
    List<Ticket> page;
    do {
      page = tickets.list(TicketFilter.ALL, before, PAGE);
      page.stream().filter(ticket -> period.holds(ticket.createdAt())).limit(most - found.size()).forEach(found::add);
      before = page.isEmpty() ? before : Optional.of(page.get(page.size() - 1).number());
    } while (page.size() == PAGE && found.size() < most && !page.get(PAGE - 1).createdAt().isBefore(period.begin()));
    return found;
  }

  /** A number below which lie all tickets opened before a moment; empty when that is all there are. */
  private Optional<TicketNumber> firstFrom(Instant moment) {
    Optional<Ticket> newest = under(Optional.empty());
    if (newest.isEmpty() || newest.get().createdAt().isBefore(moment)) {
      return Optional.empty();
    }
    long early = 1;
    long late = newest.get().number().value();
    while (early < late) {
      long middle = early + (late - early) / 2;
      Optional<Ticket> there = under(Optional.of(new TicketNumber(middle + 1)));
      if (there.isPresent() && !there.get().createdAt().isBefore(moment)) {
        late = there.get().number().value();
      } else {
        early = middle + 1;
      }
    }
    return Optional.of(new TicketNumber(late));
  }

  private Optional<Ticket> under(Optional<TicketNumber> number) {
    return tickets.list(TicketFilter.ALL, number, 1).stream().findFirst();
  }
}
