package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.interviewkit.domain.assistant.Contact;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.TicketFilter;

@Entity
@Table(name = "ticket")
class TicketRow {

  static final Stored<Ticket> STORED = new Stored<>("ticket", Ticket.class);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_number")
  @SequenceGenerator(name = "ticket_number", sequenceName = "ticket_number", allocationSize = 1)
  private long number;

  private long version;

  private String status;

  private String category;

  private String search;

  private String owner;

  @Column(name = "due_at")
  private Long dueAt;

  /** The message that opened it: what makes sure that there is one ticket of it. */
  private String origin;

  @Lob private String document;

  TicketNumber number() {
    return new TicketNumber(number);
  }

  Ticket ticket() {
    return STORED.read(document);
  }

  void take(Ticket ticket) {
    Contact contact = ticket.content().contact();
    version = ticket.version();
    status = ticket.status().name();
    category = ticket.content().category();
    search = Search.column(contact.name(), contact.line()) + Search.column("", TicketFilter.searched(ticket).folded());
    owner = ticket.handling().owner().orElse(null);
    dueAt = ticket.handling().due().map(Micros::of).orElse(null);
    origin = ticket.message().map(message -> origin(ticket.thread().orElseThrow(), message)).orElse(null);
    document = STORED.write(ticket);
  }

  static String origin(ThreadId thread, int message) {
    return thread + "/" + message;
  }

  long version() {
    return version;
  }
}
