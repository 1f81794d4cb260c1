package org.interviewkit.liberty.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.contract.Texts;
import org.interviewkit.contract.TicketsContract;
import org.interviewkit.domain.assistant.TicketOpening;
import org.interviewkit.local.MemoryKeepers;
import org.interviewkit.local.MemoryTickets;
import org.interviewkit.port.FrontDesk;
import org.interviewkit.port.Store;
import org.interviewkit.port.TicketFilter;
import org.interviewkit.port.Tickets;
import org.junit.jupiter.api.Test;

/** A keeper that is followed passes its contract like any other. */
class TracedKeepersTest implements TicketsContract {

  private final List<String> steps = new CopyOnWriteArrayList<>();
  private final TracedKeepers traced = new TracedKeepers(new WrittenSteps(steps));
  private final Tickets tickets = traced.keeper(Tickets.class, new MemoryTickets());

  @Override
  public Tickets tickets() {
    return tickets;
  }

  @Test
  void namesPortAndMethodAndNothingElse() {
    tickets.open(AssistantFixtures.content("Feedback", "Zwiebelkuchen"), TicketOpening.at(Texts.NOW));
    tickets.list(TicketFilter.ALL, Optional.empty(), 9);
    assertEquals(List.of("Tickets.open", "Tickets.list"), steps);
  }

  @Test
  void coversEveryKeeper() {
    Store store = traced.of(MemoryKeepers.store());
    store.interviews().counts();
    store.accounts().find("ada");
    FrontDesk desk = traced.of(MemoryKeepers.frontDesk());
    desk.log().head();
    desk.feedback().counts();
    assertEquals(List.of("Interviews.counts", "Accounts.find", "LogEntries.head", "FeedbackEntries.counts"), steps);
  }

  @Test
  void standsBeforeNobodyWhenNothingIsFollowed() {
    Store store = MemoryKeepers.store();
    FrontDesk desk = MemoryKeepers.frontDesk();
    TracedKeepers none = new TracedKeepers(Tracing.NONE);
    assertSame(store, none.of(store));
    assertSame(desk, none.of(desk));
  }
}
