package org.interviewkit.persistence.file;

import org.interviewkit.contract.JobsContract;
import org.interviewkit.port.Jobs;

final class FileJobsTest extends OpenFileStore implements JobsContract {

  @Override
  public Jobs jobs() {
    return store().jobs();
  }
}
