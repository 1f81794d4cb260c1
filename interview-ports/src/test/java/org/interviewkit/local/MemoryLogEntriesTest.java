package org.interviewkit.local;

import org.interviewkit.contract.LogEntriesContract;
import org.interviewkit.port.LogEntries;

final class MemoryLogEntriesTest implements LogEntriesContract {

  private final LogEntries kept = new MemoryLogEntries();

  @Override
  public LogEntries log() {
    return kept;
  }
}
