package org.interviewkit.liberty.rest.assistant;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interviewkit.application.GatheringFeedback;
import org.interviewkit.application.Reporting;
import org.interviewkit.application.Ticketing;
import org.interviewkit.domain.assistant.Feedback;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketReply;
import org.interviewkit.liberty.rest.table.Cell;
import org.interviewkit.liberty.rest.table.Column;
import org.interviewkit.liberty.rest.table.Table;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.TicketFilter;

/** The assistant's records as tables. */
final class AssistantTables {

  private static final int TICKETS = 200;
  private static final int ENTRIES = 1_000;

  private static final List<Column<Feedback>> FEEDBACK =
      List.of(
          Column.text("id", feedback -> feedback.id().toString()),
          Column.moment("timestamp", Feedback::at),
          Column.text("kind", feedback -> word(feedback.kind())),
          Column.text("session_id", Feedback::sessionId),
          Column.text("user_question", Feedback::userQuestion),
          Column.text("assistant_reply", Feedback::assistantReply),
          Column.text("category", Feedback::category),
          Column.text("comment", Feedback::comment),
          new Column<>("rating", Column.Kind.WHOLE, feedback -> feedback.rating().<Cell>map(Cell.Whole::new).orElseGet(Cell.Nothing::new)));

  private static final List<Column<LogLink>> LOG =
      List.of(
          Column.whole("number", LogLink::number),
          Column.moment("timestamp", link -> link.entry().at()),
          Column.text("kind", link -> word(link.entry().kind())),
          Column.maybe("session_id", link -> link.entry().thread().map(ThreadId::toString)),
          Column.maybe("intent", link -> link.entry().intent().map(AssistantTables::word)),
          Column.maybe("address", link -> link.entry().address()),
          Column.text("detail", link -> link.entry().detail()),
          Column.text("id", link -> link.entry().id().toString()),
          Column.text("hash", LogLink::hash));

  private AssistantTables() {}

  /** Tickets, highest number first. */
  static Table<Ticket> tickets(Ticketing ticketing, TicketFilter filter) {
    return new Table<>("tickets", columns(ticketing), last -> ticketing.list(filter, last.map(Ticket::number), TICKETS));
  }

  /** Feedback, newest first. */
  static Table<Feedback> feedback(GatheringFeedback gathering) {
    return new Table<>("feedback", FEEDBACK, last -> gathering.list(last.map(feedback -> new Cursor(feedback.at(), feedback.id())), ENTRIES));
  }

  /** The log in the order of its chain. */
  static Table<LogLink> log(Reporting reporting) {
    return new Table<>("log", LOG, last -> reporting.chain(last.map(LogLink::number).orElse(0L), ENTRIES));
  }

  /** New columns come last: whoever reads the file by position still can. */
  private static List<Column<Ticket>> columns(Ticketing ticketing) {
    return List.of(
          Column.whole("id", ticket -> ticket.number().value()),
          Column.moment("created_at", Ticket::createdAt),
          Column.text("status", ticket -> ticket.status().label()),
          Column.text("category", ticket -> ticket.content().category()),
          Column.text("name", ticket -> ticket.content().contact().name()),
          Column.maybe("email", ticket -> ticket.content().contact().email()),
          Column.maybe("phone", ticket -> ticket.content().contact().phone()),
          Column.text("contact", ticket -> ticket.content().contact().other()),
          Column.flag("wants_reply", ticket -> ticket.content().wantsReply()),
          Column.text("message", ticket -> ticket.content().message()),
          Column.text("source", ticket -> ticket.content().source()),
          Column.maybe("session_id", ticket -> ticket.thread().map(ThreadId::toString)),
          Column.maybe("owner", ticket -> ticket.handling().owner()),
          Column.maybe("due_at", ticket -> ticket.handling().due().map(Instant::toString)),
          Column.flag("overdue", ticketing::isOverdue),
          Column.whole("notes", ticket -> ticket.handling().notes().size()),
          Column.whole("replies", ticket -> ticket.handling().replies().size()),
          Column.maybe("last_reply_at", ticket -> lastReply(ticket).map(reply -> reply.at().toString())),
          Column.maybe("last_reply_delivery", ticket -> lastReply(ticket).map(reply -> word(reply.delivery().state()))),
          Column.maybe("merged_into", ticket -> ticket.handling().family().into().map(Object::toString)));
  }

  private static Optional<TicketReply> lastReply(Ticket ticket) {
    return ticket.handling().replies().reversed().stream().findFirst();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
