package org.interviewkit.liberty.rest.assistant;

import java.util.List;
import java.util.Optional;
import org.interviewkit.application.Ticketing;
import org.interviewkit.domain.assistant.Contact;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.liberty.rest.Csv;
import org.interviewkit.port.TicketFilter;

/** Tickets as a table. */
final class TicketSheet {

  private static final int PAGE = 200;

  private final Ticketing ticketing;
  private final TicketFilter filter;

  TicketSheet(Ticketing ticketing, TicketFilter filter) {
    this.ticketing = ticketing;
    this.filter = filter;
  }

  String csv() {
    Csv csv = new Csv().line("id", "created_at", "status", "category", "name", "email", "phone", "contact", "wants_reply", "message", "source", "session_id");
    Optional<TicketNumber> before = Optional.empty();
    List<Ticket> page;
    do {
      page = ticketing.list(filter, before, PAGE);
      page.forEach(ticket -> csv.line(cells(ticket)));
      before = page.isEmpty() ? before : Optional.of(page.get(page.size() - 1).number());
    } while (page.size() == PAGE);
    return csv.toString();
  }

  private static List<String> cells(Ticket ticket) {
    Contact contact = ticket.content().contact();
    return List.of(
        ticket.number().toString(),
        ticket.createdAt().toString(),
        ticket.status().label(),
        ticket.content().category(),
        contact.name(),
        contact.email().orElse(""),
        contact.phone().orElse(""),
        contact.other(),
        Boolean.toString(ticket.content().wantsReply()),
        ticket.content().message(),
        ticket.content().source(),
        ticket.thread().map(Object::toString).orElse(""));
  }
}
