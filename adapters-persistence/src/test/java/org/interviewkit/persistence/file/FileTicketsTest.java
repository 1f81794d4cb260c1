package org.interviewkit.persistence.file;

import org.interviewkit.contract.TicketsContract;
import org.interviewkit.port.Tickets;

final class FileTicketsTest extends OpenFileStore implements TicketsContract {

  @Override
  public Tickets tickets() {
    return store().frontDesk().tickets();
  }
}
