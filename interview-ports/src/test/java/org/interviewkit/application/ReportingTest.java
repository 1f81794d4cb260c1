package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Delivery;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogCheck;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.Outcome;
import org.interviewkit.domain.assistant.Routing;
import org.interviewkit.domain.assistant.TeamMember;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketOpening;
import org.interviewkit.domain.assistant.TicketReply;
import org.interviewkit.domain.assistant.TicketStatus;
import org.interviewkit.domain.assistant.Topic;
import org.interviewkit.domain.assistant.UnansweredTopic;
import org.interviewkit.local.MemoryKeepers;
import org.interviewkit.port.FrontDesk;
import org.junit.jupiter.api.Test;

final class ReportingTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
  private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final FrontDesk desk = MemoryKeepers.frontDesk();
  private final Reporting reporting = new Reporting(desk);
  private int entries;
  private int days;

  private void note(Kind kind, Optional<Intent> intent, Instant at) {
    desk.log().add(AssistantFixtures.entry("entry " + entries++, kind, intent, at));
  }

  private Ticket open(String category, Instant at) {
    return desk.tickets().open(AssistantFixtures.content(category, "Hilfe"), TicketOpening.at(at));
  }

  private void close(Ticket ticket, Duration after) {
    desk.tickets().save(ticket.to(TicketStatus.DONE, "ada", ticket.createdAt().plus(after)));
  }

  private void askInVain(String conversation, int position, String text, Instant at) {
    Routing routing = Routing.of(Intent.KNOWLEDGE, "otherwise", "no other rule fits", Language.DE, Topic.OTHER);
    var thread = AssistantFixtures.threadId(conversation);
    desk.threads().append(thread, Message.ofVisitor(position, at, text, Optional.empty()));
    desk.threads()
        .append(thread, Message.ofAssistant(position + 1, at, "Das weiß ich nicht.", new Outcome(routing, true, List.of(), Optional.empty(), Optional.empty())));
    desk.log()
        .add(
            new LogEntry(
                Texts.uuid(conversation + position), at, Kind.OUT_OF_SCOPE, Optional.of(thread), Optional.of(Intent.KNOWLEDGE), "message " + position));
  }

  @Test
  void countsEachDayAlsoThoseWithoutAnything() {
    note(Kind.MESSAGE_ANSWERED, Optional.of(Intent.KNOWLEDGE), NOON.minus(DAY));
    note(Kind.MESSAGE_ANSWERED, Optional.of(Intent.KNOWLEDGE), NOON);
    note(Kind.MESSAGE_ANSWERED, Optional.of(Intent.ESCALATION), NOON);
    note(Kind.TICKET_OPENED, Optional.empty(), NOON);
    note(Kind.OUT_OF_SCOPE, Optional.of(Intent.KNOWLEDGE), NOON);
    note(Kind.MESSAGE_ANSWERED, Optional.of(Intent.SMALLTALK), Instant.parse("2026-11-18T23:59:59.999999Z"));
    note(Kind.MESSAGE_ANSWERED, Optional.of(Intent.SMALLTALK), Instant.parse("2026-11-19T00:00:00Z"));
    open("Feedback", NOON);
    assertEquals(
        List.of(
            new Series.Day(MONDAY, 2, 1, 1, 1, Map.of(Intent.KNOWLEDGE, 1L, Intent.ESCALATION, 1L), Map.of("Feedback", 1L)),
            new Series.Day(MONDAY.plusDays(1), 0, 0, 0, 0, Map.of(), Map.of()),
            new Series.Day(MONDAY.plusDays(2), 1, 0, 0, 0, Map.of(Intent.SMALLTALK, 1L), Map.of())),
        reporting.series(new Period(MONDAY, MONDAY.plusDays(2))).days());
  }

  @Test
  void saysHowLongItTookUntilSomebodyTookCare() {
    for (int hours = 1; hours <= 10; hours++) {
      close(open("Feedback", NOON), Duration.ofHours(hours));
    }
    open("Sonstiges", NOON);
    Ticket reopened = open("Sonstiges", NOON);
    close(reopened, Duration.ofHours(2));
    Series series = reporting.series(new Period(MONDAY, MONDAY));
    assertEquals(Optional.of(new Series.Responses(11, Duration.ofHours(5), Duration.ofHours(9))), series.responses());
    assertEquals(Map.of("Feedback", 10L, "Sonstiges", 2L), series.categories());
    assertEquals(Optional.empty(), reporting.series(new Period(MONDAY.minusDays(1), MONDAY.minusDays(1))).responses());
  }

  @Test
  void countsTheFirstAnswerBeforeTheEnd() {
    assertEquals(Duration.ofHours(1), median(inThread(1), done(5)));
    assertEquals(Duration.ofHours(2), median(mail(2, Delivery.SENT), inThread(3)));
    assertEquals(Duration.ofHours(3), median(mail(3, Delivery.QUEUED)));
    assertEquals(Duration.ofHours(4), median(done(4), inThread(6)));
    assertEquals(Duration.ofHours(5), median(mail(1, Delivery.failed("no such box")), done(5)));
  }

  /** The time of a ticket alone on its day, with which these things were done. */
  @SafeVarargs
  private final Duration median(UnaryOperator<Ticket>... deeds) {
    Instant at = NOON.plus(DAY.multipliedBy(days++));
    TicketOpening how = new TicketOpening(Optional.of(AssistantFixtures.threadId("one")), Optional.empty(), at, Optional.empty());
    Ticket ticket = desk.tickets().open(AssistantFixtures.content("Feedback", "Hilfe"), how);
    for (UnaryOperator<Ticket> deed : deeds) {
      ticket = desk.tickets().save(deed.apply(ticket));
    }
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return reporting.series(new Period(day, day)).responses().orElseThrow().median();
  }

  private static UnaryOperator<Ticket> done(int hours) {
    return ticket -> ticket.to(TicketStatus.DONE, "ada", ticket.createdAt().plus(Duration.ofHours(hours)));
  }

  private static UnaryOperator<Ticket> inThread(int hours) {
    return reply(hours, true, Delivery.NONE);
  }

  private static UnaryOperator<Ticket> mail(int hours, Delivery delivery) {
    return reply(hours, false, delivery);
  }

  private static UnaryOperator<Ticket> reply(int hours, boolean inThread, Delivery delivery) {
    TeamMember ada = new TeamMember("ada", "Ada");
    return ticket -> ticket.replying(new TicketReply(ticket.createdAt().plus(Duration.ofHours(hours)), ada, "Gern.", Optional.empty(), inThread, delivery));
  }

  @Test
  void findsThePeriodAmongManyTickets() {
    for (int day = 0; day < 20; day++) {
      Instant at = NOON.plus(DAY.multipliedBy(day));
      IntStream.range(0, 60).forEach(i -> open("Feedback", at.plusSeconds(i)));
    }
    for (int day = 0; day < 20; day++) {
      LocalDate date = MONDAY.plusDays(day);
      assertEquals(Map.of("Feedback", 60L), reporting.series(new Period(date, date)).categories(), date.toString());
    }
    assertEquals(Map.of("Feedback", 1_200L), reporting.series(new Period(MONDAY, MONDAY.plusDays(19))).categories());
    assertEquals(Map.of("Feedback", 600L), reporting.series(new Period(MONDAY.plusDays(5), MONDAY.plusDays(14))).categories());
    assertEquals(Map.of(), reporting.series(new Period(MONDAY.minusDays(9), MONDAY.minusDays(1))).categories());
    assertEquals(Map.of(), reporting.series(new Period(MONDAY.plusDays(20), MONDAY.plusDays(30))).categories());
    assertTrue(reporting.series(new Period(MONDAY, MONDAY)).responses().isEmpty());
  }

  @Test
  void groupsWhatCouldNotBeAnswered() {
    askInVain("first", 1, "Liefern Sie in die Schweiz?", NOON);
    askInVain("first", 3, "Und nach Japan?", NOON);
    askInVain("second", 1, "Was kostet die Lieferung in die Schweiz?", NOON);
    askInVain("third", 1, "Schweiz?", NOON.plus(DAY));
    List<UnansweredTopic> topics = reporting.series(new Period(MONDAY, MONDAY)).topics();
    assertEquals(List.of(List.of("Schweiz")), topics.stream().map(UnansweredTopic::words).toList());
    assertEquals(2, topics.get(0).messages());
    assertEquals(1, topics.get(0).examples().get(0).position());
    assertEquals(List.of(), reporting.series(new Period(MONDAY.plusDays(1), MONDAY.plusDays(1))).topics());
    assertEquals(3, reporting.series(new Period(MONDAY, MONDAY.plusDays(1))).topics().get(0).messages());
  }

  @Test
  void takesAYearAtMost() {
    assertEquals(366, reporting.series(new Period(MONDAY.minusDays(365), MONDAY)).days().size());
    assertEquals("from", assertThrows(InvalidInput.class, () -> new Period(MONDAY.minusDays(366), MONDAY)).field());
    assertEquals("to", assertThrows(InvalidInput.class, () -> new Period(MONDAY, MONDAY.minusDays(1))).field());
  }

  @Test
  void verifiesTheWholeLog() {
    for (int i = 0; i < 2_500; i++) {
      note(Kind.SESSION_OPENED, Optional.empty(), NOON);
    }
    assertEquals(new LogCheck(Optional.empty(), desk.log().head()), reporting.verify());
  }
}
