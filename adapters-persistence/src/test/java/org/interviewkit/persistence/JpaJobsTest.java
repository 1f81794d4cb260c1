package org.interviewkit.persistence;

import org.interviewkit.contract.JobsContract;
import org.interviewkit.port.Jobs;

final class JpaJobsTest extends OpenJpaStore implements JobsContract {

  @Override
  public Jobs jobs() {
    return store().jobs();
  }
}
