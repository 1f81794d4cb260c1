package org.interviewkit.local;

import org.interviewkit.contract.TicketsContract;
import org.interviewkit.port.Tickets;

final class MemoryTicketsTest implements TicketsContract {

  private final Tickets kept = new MemoryTickets();

  @Override
  public Tickets tickets() {
    return kept;
  }
}
