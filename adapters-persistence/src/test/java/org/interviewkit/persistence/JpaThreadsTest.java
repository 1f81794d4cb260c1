package org.interviewkit.persistence;

import org.interviewkit.contract.ThreadsContract;
import org.interviewkit.port.Threads;

final class JpaThreadsTest extends OpenJpaStore implements ThreadsContract {

  @Override
  public Threads threads() {
    return store().frontDesk().threads();
  }
}
