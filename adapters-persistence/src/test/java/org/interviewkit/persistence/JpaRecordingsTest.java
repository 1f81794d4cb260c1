package org.interviewkit.persistence;

import org.interviewkit.contract.RecordingsContract;
import org.interviewkit.port.Recordings;

final class JpaRecordingsTest extends OpenJpaStore implements RecordingsContract {

  @Override
  public Recordings recordings() {
    return store().recordings();
  }
}
