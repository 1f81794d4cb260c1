package org.interviewkit.persistence;

import org.interviewkit.contract.LogEntriesContract;
import org.interviewkit.port.LogEntries;

final class JpaLogEntriesTest extends OpenJpaStore implements LogEntriesContract {

  @Override
  public LogEntries log() {
    return store().frontDesk().log();
  }
}
