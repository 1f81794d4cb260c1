package org.interviewkit.liberty.rest.assistant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interviewkit.application.Ticketing;
import org.interviewkit.domain.assistant.Delivery;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketChange;
import org.interviewkit.domain.assistant.TicketNote;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.domain.assistant.TicketReply;

/** A ticket as callers see it. */
public record TicketView(
    long id,
    Instant createdAt,
    String name,
    String contact,
    Optional<String> email,
    Optional<String> phone,
    boolean wantsReply,
    String category,
    @Schema(enumeration = {"offen", "erledigt"}) String status,
    String message,
    String source,
    Optional<ThreadId> sessionId,
    List<ChangeView> history,
    Optional<String> owner,
    Optional<Instant> dueAt,
    boolean overdue,
    List<NoteView> notes,
    List<ReplyView> replies,
    Optional<Long> mergedInto,
    List<Long> merged) {

  /** A change; {@code status} is there for changes of the status alone. For a merge {@code from} and {@code to} are ticket numbers, for a reply {@code to} is the way it went. */
  public record ChangeView(
      Instant at, String by, @Schema(enumeration = {"offen", "erledigt"}) Optional<String> status, TicketChange.Kind kind, Optional<String> from, Optional<String> to) {
    static ChangeView of(TicketChange change) {
      Optional<String> status = change.kind() == TicketChange.Kind.STATUS ? change.to() : Optional.empty();
      return new ChangeView(change.at(), change.by(), status, change.kind(), change.from(), change.to());
    }
  }

  /** What somebody of the team wrote down, for the team alone. */
  public record NoteView(Instant at, String by, String text) {
    static NoteView of(TicketNote note) {
      return new NoteView(note.at(), note.by(), note.text());
    }
  }

  /** What the visitor was answered; {@code delivery_trouble} says why the last attempt by e-mail failed. */
  public record ReplyView(Instant at, String by, String text, boolean byEmail, boolean inThread, Delivery.State delivery, Optional<String> deliveryTrouble) {
    static ReplyView of(TicketReply reply) {
      return new ReplyView(reply.at(), reply.by().account(), reply.text(), reply.byEmail(), reply.inThread(), reply.delivery().state(), reply.delivery().trouble());
    }
  }

  static TicketView of(Ticket ticket, Ticketing ticketing) {
    return new TicketView(
        ticket.number().value(),
        ticket.createdAt(),
        ticket.content().contact().name(),
        ticket.content().contact().line(),
        ticket.content().contact().email(),
        ticket.content().contact().phone(),
        ticket.content().wantsReply(),
        ticket.content().category(),
        ticket.status().label(),
        ticket.content().message(),
        ticket.content().source(),
        ticket.thread(),
        ticket.changes().stream().map(ChangeView::of).toList(),
        ticket.handling().owner(),
        ticket.handling().due(),
        ticketing.isOverdue(ticket),
        ticket.handling().notes().stream().map(NoteView::of).toList(),
        ticket.handling().replies().stream().map(ReplyView::of).toList(),
        ticket.handling().family().into().map(TicketNumber::value),
        ticket.handling().family().merged().stream().map(TicketNumber::value).toList());
  }
}
