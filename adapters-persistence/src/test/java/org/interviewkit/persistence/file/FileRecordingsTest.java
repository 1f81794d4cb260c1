package org.interviewkit.persistence.file;

import org.interviewkit.contract.RecordingsContract;
import org.interviewkit.port.Recordings;

final class FileRecordingsTest extends OpenFileStore implements RecordingsContract {

  @Override
  public Recordings recordings() {
    return store().recordings();
  }
}
