package org.interviewkit.persistence;

import org.interviewkit.contract.TicketsContract;
import org.interviewkit.port.Tickets;

final class JpaTicketsTest extends OpenJpaStore implements TicketsContract {

  @Override
  public Tickets tickets() {
    return store().frontDesk().tickets();
  }
}
