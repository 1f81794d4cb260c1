package org.interviewkit.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interviewkit.domain.assistant.Author;
import org.interviewkit.domain.assistant.Delivery;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.Outcome;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketReply;
import org.interviewkit.domain.assistant.TicketStatus;
import org.interviewkit.domain.assistant.UnansweredTopic;
import org.interviewkit.port.FrontDesk;
import org.interviewkit.port.LogCount;

/** Works out what happened in a period. What it reads is bounded, however much there is: one count by an index, so many tickets, so many conversations. */
final class Charting {

  private final FrontDesk desk;
  private final OpenedTickets opened;

  Charting(FrontDesk desk) {
    this.desk = desk;
    this.opened = new OpenedTickets(desk.tickets());
  }

  Series of(Period period) {
    List<LogCount> counts = desk.log().counts(period.begin(), period.end());
    List<Ticket> tickets = opened.within(period, Series.MOST_TICKETS);
    Map<LocalDate, List<LogCount>> countsByDay = counts.stream().collect(Collectors.groupingBy(LogCount::day));
    Map<LocalDate, List<Ticket>> ticketsByDay = tickets.stream().collect(Collectors.groupingBy(ticket -> LocalDate.ofInstant(ticket.createdAt(), ZoneOffset.UTC)));
    List<Series.Day> days =
        period.days().stream().map(day -> day(day, countsByDay.getOrDefault(day, List.of()), categories(ticketsByDay.getOrDefault(day, List.of())))).toList();
    List<Duration> times = tickets.stream().flatMap(ticket -> caredFor(ticket).map(at -> Duration.between(ticket.createdAt(), at)).stream()).toList();
    return new Series(period, days, categories(tickets), Series.Responses.of(times), UnansweredTopic.of(unanswered(period), Series.MOST_TOPICS));
  }

  private static Series.Day day(LocalDate day, List<LogCount> counts, Map<String, Long> categories) {
    Map<Kind, Long> kinds = counts.stream().collect(Collectors.groupingBy(LogCount::kind, Collectors.summingLong(LogCount::entries)));
    Map<Intent, Long> intents = new EnumMap<>(Intent.class);
    counts.stream().filter(count -> count.kind() == Kind.MESSAGE_ANSWERED).forEach(count -> count.intent().ifPresent(intent -> intents.merge(intent, count.entries(), Long::sum)));
    return new Series.Day(
        day,
        kinds.getOrDefault(Kind.MESSAGE_ANSWERED, 0L),
        kinds.getOrDefault(Kind.TICKET_OPENED, 0L),
        intents.getOrDefault(Intent.ESCALATION, 0L),
        kinds.getOrDefault(Kind.OUT_OF_SCOPE, 0L),
        intents,
        categories);
  }

  private static Map<String, Long> categories(List<Ticket> tickets) {
    return tickets.stream().collect(Collectors.groupingBy(ticket -> ticket.content().category(), TreeMap::new, Collectors.counting()));
  }

  /** When somebody first took care of a ticket: answered its visitor, or was done with it. A letter that was given up answered nobody. */
  private static Optional<Instant> caredFor(Ticket ticket) {
    Stream<Instant> answers =
        ticket.handling().replies().stream().filter(reply -> reply.inThread() || reply.delivery().state() != Delivery.State.FAILED).map(TicketReply::at);
    Stream<Instant> ends = ticket.history().stream().filter(change -> change.to() == TicketStatus.DONE).map(Ticket.Change::at);
    return Stream.concat(answers, ends).min(Comparator.naturalOrder());
  }

  private List<UnansweredTopic.Asked> unanswered(Period period) {
    List<LogEntry> entries = desk.log().newest(Kind.OUT_OF_SCOPE, period.begin(), period.end(), Series.MOST_UNANSWERED);
    List<ThreadId> threads = entries.stream().flatMap(entry -> entry.thread().stream()).distinct().toList();
    return threads.stream().map(thread -> unanswered(thread, period)).<UnansweredTopic.Asked>flatMap(List::stream).limit(Series.MOST_UNANSWERED).toList();
  }

  private List<UnansweredTopic.Asked> unanswered(ThreadId thread, Period period) {
    List<UnansweredTopic.Asked> unanswered = new ArrayList<>();
    Optional<Message> asked = Optional.empty();
    for (Message message : desk.threads().readAfter(thread, 0)) {
      if (message.author() == Author.VISITOR) {
        asked = Optional.of(message);
      } else if (message.outcome().map(Outcome::outOfScope).orElse(false) && period.holds(message.at())) {
        asked.map(asking(thread)).ifPresent(unanswered::add);
      }
    }
    return unanswered;
  }

  private static Function<Message, UnansweredTopic.Asked> asking(ThreadId thread) {
    return question -> new UnansweredTopic.Asked(thread, question.position(), question.text());
  }
}
