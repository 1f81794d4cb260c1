package org.interviewkit.local;

import org.interviewkit.contract.ThreadsContract;
import org.interviewkit.port.Threads;

final class MemoryThreadsTest implements ThreadsContract {

  private final Threads kept = new MemoryThreads();

  @Override
  public Threads threads() {
    return kept;
  }
}
