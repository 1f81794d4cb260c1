package org.interviewkit.local;

import org.interviewkit.contract.RecordingsContract;
import org.interviewkit.port.Recordings;

final class MemoryRecordingsTest implements RecordingsContract {

  private final Recordings kept = new MemoryRecordings();

  @Override
  public Recordings recordings() {
    return kept;
  }
}
