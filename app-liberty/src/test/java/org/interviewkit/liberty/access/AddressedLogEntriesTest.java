package org.interviewkit.liberty.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.contract.LogEntriesContract;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.local.MemoryLogEntries;
import org.interviewkit.port.LogEntries;
import org.junit.jupiter.api.Test;

final class AddressedLogEntriesTest implements LogEntriesContract {

  private final LogEntries log = new AddressedLogEntries(new MemoryLogEntries(), VisitorNetwork::current);

  @Override
  public LogEntries log() {
    return log;
  }

  private List<Optional<String>> addresses() {
    return log.readAfter(0, 10).stream().map(link -> link.entry().address()).toList();
  }

  @Test
  void addsTheNetworkOfTheVisitorWhoIsServed() {
    log.add(AssistantFixtures.entry("nobody", LogEntry.Kind.SESSION_OPENED, Optional.empty(), Texts.NOW));
    VisitorNetwork.enter("192.0.2.17");
    log.add(AssistantFixtures.entry("somebody", LogEntry.Kind.SESSION_OPENED, Optional.empty(), Texts.NOW));
    VisitorNetwork.leave();
    log.add(AssistantFixtures.entry("nobody again", LogEntry.Kind.SESSION_OPENED, Optional.empty(), Texts.NOW));
    assertEquals(List.of(Optional.empty(), Optional.of("192.0.2.0/24"), Optional.empty()), addresses());
  }
}
