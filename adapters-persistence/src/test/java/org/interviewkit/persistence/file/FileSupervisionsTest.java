package org.interviewkit.persistence.file;

import org.interviewkit.contract.SupervisionsContract;
import org.interviewkit.port.Supervisions;

final class FileSupervisionsTest extends OpenFileStore implements SupervisionsContract {

  @Override
  public Supervisions supervisions() {
    return store().supervisions();
  }
}
