package org.interviewkit.liberty.rest.assistant;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interviewkit.application.Reporting.Figures;
import org.interviewkit.application.Series;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.UnansweredTopic;
import org.interviewkit.port.TicketCount;

/** The assistant in figures: since the beginning up to {@code feedback}, of a period from {@code from} on. */
public record StatsView(
    long sessions,
    long messages,
    long outOfScope,
    Map<Intent, Long> intents,
    TicketFigures tickets,
    FeedbackFigures feedback,
    LocalDate from,
    LocalDate to,
    List<DayView> volume,
    Map<String, Long> categories,
    ResponseTime responseTime,
    List<TopicView> outOfScopeTopics) {

  /** Tickets in figures. */
  public record TicketFigures(long total, long offen, long erledigt, Map<String, Long> byCategory) {}

  /** Feedback in figures. */
  public record FeedbackFigures(long total, Map<String, Long> byCategory) {}

  /** One day in UTC. */
  public record DayView(LocalDate day, long messages, long tickets, long unresolved, long outOfScope, Map<Intent, Long> intents, Map<String, Long> categories) {}

  /** From a ticket's opening until its visitor was answered or it was done; null when none was. */
  public record ResponseTime(int tickets, Optional<Long> medianSeconds, Optional<Long> p90Seconds) {}

  /** What the documents do not cover. */
  public record TopicView(List<String> words, int count, List<ExampleView> examples) {}

  /** A message of a conversation. */
  public record ExampleView(ThreadId sessionId, int position) {}

  static StatsView of(Figures figures, Series series) {
    return new StatsView(
        figures.log().getOrDefault(LogEntry.Kind.SESSION_OPENED, 0L),
        figures.log().getOrDefault(LogEntry.Kind.MESSAGE_ANSWERED, 0L),
        figures.log().getOrDefault(LogEntry.Kind.OUT_OF_SCOPE, 0L),
        figures.intents(),
        tickets(figures.tickets()),
        new FeedbackFigures(figures.feedback().values().stream().mapToLong(Long::longValue).sum(), figures.feedback()),
        series.period().from(),
        series.period().to(),
        series.days().stream().map(StatsView::day).toList(),
        series.categories(),
        new ResponseTime(
            series.responses().map(Series.Responses::tickets).orElse(0),
            series.responses().map(Series.Responses::median).map(Duration::toSeconds),
            series.responses().map(Series.Responses::p90).map(Duration::toSeconds)),
        series.topics().stream().map(StatsView::topic).toList());
  }

  private static DayView day(Series.Day day) {
    return new DayView(day.day(), day.messages(), day.tickets(), day.unresolved(), day.outOfScope(), day.intents(), day.categories());
  }

  private static TopicView topic(UnansweredTopic topic) {
    return new TopicView(topic.words(), topic.messages(), topic.examples().stream().map(asked -> new ExampleView(asked.thread(), asked.position())).toList());
  }

  private static TicketFigures tickets(List<TicketCount> counts) {
    Map<String, Long> categories = counts.stream().collect(Collectors.groupingBy(TicketCount::category, Collectors.summingLong(TicketCount::tickets)));
    Map<String, Long> statuses = counts.stream().collect(Collectors.groupingBy(count -> count.status().label(), Collectors.summingLong(TicketCount::tickets)));
    long open = statuses.getOrDefault("offen", 0L);
    long done = statuses.getOrDefault("erledigt", 0L);
    return new TicketFigures(open + done, open, done, categories);
  }
}
