package org.interviewkit.local;

import org.interviewkit.contract.JobsContract;
import org.interviewkit.port.Jobs;

final class MemoryJobsTest implements JobsContract {

  private final Jobs kept = new MemoryJobs();

  @Override
  public Jobs jobs() {
    return kept;
  }
}
