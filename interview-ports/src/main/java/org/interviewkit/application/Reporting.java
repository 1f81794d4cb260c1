package org.interviewkit.application;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogCheck;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogHead;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.FrontDesk;
import org.interviewkit.port.LogCount;
import org.interviewkit.port.PortException;
import org.interviewkit.port.TicketCount;
import org.interviewkit.port.WaitingTickets;

/** What the assistant did, as a log and in figures. */
public final class Reporting {

  private static final System.Logger LOG = System.getLogger("org.interviewkit");
  private static final int PAGE = 1_000;
  private static final Instant ALWAYS = Instant.parse("9999-12-31T00:00:00Z");

  private final FrontDesk desk;
  private final Charting charting;

  Reporting(FrontDesk desk) {
    this.desk = desk;
    this.charting = new Charting(desk);
  }

  /**
   * The figures since the beginning.
   *
   * @param log how many log entries there are of each kind
   * @param intents how many answered messages there are of each intent
   * @param tickets how many tickets there are of each status and category
   * @param feedback how much feedback there is of each category
   */
  public record Figures(Map<LogEntry.Kind, Long> log, Map<Intent, Long> intents, List<TicketCount> tickets, Map<String, Long> feedback) {}

  /** One page of the log, newest first; see {@link org.interviewkit.port.LogEntries#list}. */
  public List<LogLink> log(Optional<Cursor> after, int limit) {
    return desk.log().list(after, limit);
  }

  /**
   * A part of the log in the order of its chain; see {@link org.interviewkit.port.LogEntries#readAfter}.
   *
   * @throws PortException if the next entry is missing or cannot be read
   */
  public List<LogLink> chain(long number, int limit) {
    LogHead head = desk.log().head();
    List<LogLink> links = desk.log().readAfter(number, limit);
    if (links.isEmpty() && head.number() > number) {
      throw new PortException(PortException.Kind.MALFORMED, "log entry " + (number + 1) + " is missing or cannot be read");
    }
    return links;
  }

  /** Looks through the whole log; reads all of it, page by page. */
  public LogCheck verify() {
    return LogCheck.of(number -> desk.log().readAfter(number, PAGE), desk.log()::head);
  }

  /** Writes how far the log reaches to the server's own log, so that a copy of it is kept elsewhere. */
  public void noteHead() {
    LogHead head = desk.log().head();
    LOG.log(System.Logger.Level.INFO, "the assistant''s log has {0,number,#} entries; its head is {1}", head.number(), head.hash());
  }

  /** What happened in a period, day by day. */
  public Series series(Period period) {
    return charting.of(period);
  }

  /** How many tickets there are of each status and category. */
  public List<TicketCount> tickets() {
    return desk.tickets().counts();
  }

  /** How many tickets wait for a person, and how many of them are overdue by now. */
  public WaitingTickets waiting(Instant now) {
    return desk.tickets().waiting(now);
  }

  /** The figures as they stand now. */
  public Figures figures() {
    Map<LogEntry.Kind, Long> kinds = new EnumMap<>(LogEntry.Kind.class);
    Map<Intent, Long> intents = new EnumMap<>(Intent.class);
    for (LogCount count : desk.log().counts(Instant.EPOCH, ALWAYS)) {
      kinds.merge(count.kind(), count.entries(), Long::sum);
      if (count.kind() == LogEntry.Kind.MESSAGE_ANSWERED) {
        count.intent().ifPresent(intent -> intents.merge(intent, count.entries(), Long::sum));
      }
    }
    return new Figures(kinds, intents, desk.tickets().counts(), desk.feedback().counts());
  }
}
