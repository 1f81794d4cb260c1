package org.interviewkit.persistence.file;

import org.interviewkit.contract.LogEntriesContract;
import org.interviewkit.port.LogEntries;

final class FileLogEntriesTest extends OpenFileStore implements LogEntriesContract {

  @Override
  public LogEntries log() {
    return store().frontDesk().log();
  }
}
