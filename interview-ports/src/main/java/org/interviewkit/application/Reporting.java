package org.interviewkit.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.FrontDesk;
import org.interviewkit.port.TicketCount;

/** What the assistant did, as a log and in figures. */
public final class Reporting {

  private final FrontDesk desk;

  Reporting(FrontDesk desk) {
    this.desk = desk;
  }

  /**
   * The figures.
   *
   * @param log how many log entries there are of each kind
   * @param intents how many answered messages there are of each intent
   * @param tickets how many tickets there are of each status and category
   * @param feedback how much feedback there is of each category
   */
  public record Figures(Map<LogEntry.Kind, Long> log, Map<Intent, Long> intents, List<TicketCount> tickets, Map<String, Long> feedback) {}

  /** One page of the log, newest first; see {@link org.interviewkit.port.LogEntries#list}. */
  public List<LogEntry> log(Optional<Cursor> after, int limit) {
    return desk.log().list(after, limit);
  }

  /** The figures as they stand now. */
  public Figures figures() {
    return new Figures(desk.log().counts(), desk.log().intents(), desk.tickets().counts(), desk.feedback().counts());
  }
}
