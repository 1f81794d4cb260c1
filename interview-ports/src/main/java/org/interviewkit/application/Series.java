package org.interviewkit.application;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.UnansweredTopic;

/**
 * What happened in a period, day by day.
 *
 * @param period which days
 * @param days every day of it, first to last, also those on which nothing happened
 * @param categories how many tickets were opened under each category; of the newest {@value #MOST_TICKETS}
 * @param responses how long it took until somebody answered the visitors of those tickets or was done with them; empty when nobody did
 * @param topics what could not be answered from the documents, largest first; from the newest {@value #MOST_UNANSWERED} such messages
 */
public record Series(Period period, List<Day> days, Map<String, Long> categories, Optional<Responses> responses, List<UnansweredTopic> topics) {

  /** The most tickets that are looked at. */
  public static final int MOST_TICKETS = 5_000;

  /** The most unanswered messages that are looked at. */
  public static final int MOST_UNANSWERED = 500;

  /** The most topics. */
  static final int MOST_TOPICS = 10;

  /**
   * One day in UTC.
   *
   * @param messages messages that were answered
   * @param tickets tickets that were opened
   * @param unresolved messages that say that an answer did not help, or want a person
   * @param outOfScope messages that the documents do not cover
   * @param intents how many answered messages there were of each intent; without those of which there was none
   * @param categories how many tickets were opened under each category; without those of which there was none
   */
  public record Day(LocalDate day, long messages, long tickets, long unresolved, long outOfScope, Map<Intent, Long> intents, Map<String, Long> categories) {}

  /**
   * From a ticket's opening until its visitor was first answered from it, in the conversation or by e-mail, or until it was first done: whichever was first.
   *
   * @param tickets how many tickets were answered or done
   * @param median half of them took no longer
   * @param p90 nine of ten took no longer
   */
  public record Responses(int tickets, Duration median, Duration p90) {

    /** Of some times; empty when there are none. */
    static Optional<Responses> of(List<Duration> times) {
      List<Duration> sorted = times.stream().sorted().toList();
      return sorted.isEmpty() ? Optional.empty() : Optional.of(new Responses(sorted.size(), at(sorted, 50), at(sorted, 90)));
    }

    /** The nearest rank. */
    private static Duration at(List<Duration> sorted, int percent) {
      return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }
  }

  /** Copies. */
  public Series {
    days = List.copyOf(days);
    categories = Map.copyOf(categories);
    topics = List.copyOf(topics);
  }
}
