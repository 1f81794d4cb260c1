package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.interviewkit.InterviewSystem;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.port.TicketFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A conversation outlives its client secrets, up to a point, by the clock alone. */
final class SessionLifetimeTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MOMENT = Duration.ofNanos(1_000);

  private final MovableClock clock = new MovableClock();
  private final InterviewSystem system = InterviewSystem.builder().clock(clock).build();
  private final Chatting chatting = system.assistance().chatting();
  private final Chatting.Session first = chatting.open(Optional.empty(), Language.DE);

  SessionLifetimeTest() {
    chatting.say(first.thread(), "Die Anmeldung funktioniert nicht. Ich heiße Sarah Weiß, sarah@example.org.", Optional.of("m1"));
  }

  @AfterEach
  void close() {
    system.close();
  }

  private boolean admits(Chatting.Session session) {
    return chatting.admit(session.clientSecret()).equals(Optional.of(first.thread()));
  }

  private Optional<Chatting.Session> renewed(Chatting.Session session) {
    return chatting.renew(session.clientSecret());
  }

  private List<String> contactsOfTickets() {
    return system.assistance().ticketing().list(TicketFilter.ALL, Optional.empty(), 10).stream().map(ticket -> ticket.content().contact().line()).toList();
  }

  @Test
  void aQuarterOfAnHourOfSilenceChangesNothing() {
    clock.advance(Duration.ofMinutes(15));
    assertTrue(admits(first));
    chatting.say(first.thread(), "Ja", Optional.of("m2"));
    assertEquals(List.of("sarah@example.org"), contactsOfTickets());
  }

  @Test
  void renewedBeforeItsEndItGoesOnUnderBothSecretsUntilTheFirstOneEnds() {
    clock.advance(HOUR.minus(MOMENT));
    Chatting.Session second = renewed(first).orElseThrow();
    assertEquals(first.thread(), second.thread());
    assertEquals(clock.instant().plus(HOUR), second.expiresAt());
    assertTrue(admits(first) && admits(second));
    clock.advance(MOMENT);
    assertEquals(List.of(false, true), List.of(admits(first), admits(second)));
  }

  @Test
  void renewedAfterItsEndItGoesOnWithAllThatWasSaidAndTheTicketThatWaits() {
    clock.advance(HOUR);
    assertEquals(false, admits(first));
    Chatting.Session second = renewed(first).orElseThrow();
    List<Message> said = chatting.readAfter(chatting.admit(second.clientSecret()).orElseThrow(), 0);
    assertEquals(2, said.size());
    chatting.say(second.thread(), "Ja", Optional.of("m2"));
    assertEquals(List.of("sarah@example.org"), contactsOfTickets());
  }

  @Test
  void endsForGoodWhenItHasBeenOverForAsLongAsItWasGood() {
    clock.advance(HOUR.plus(HOUR).minus(MOMENT));
    assertTrue(renewed(first).isPresent());
    clock.advance(MOMENT);
    assertEquals(Optional.empty(), renewed(first));
  }

  @Test
  void goesOnForADayOfHourlyRenewals() {
    Chatting.Session session = first;
    for (int hour = 0; hour < 24; hour++) {
      clock.advance(HOUR);
      session = renewed(session).orElseThrow();
    }
    assertTrue(admits(session));
    assertEquals(2, chatting.readAfter(session.thread(), 0).size());
  }
}
