package org.interviewkit.local;

import org.interviewkit.contract.SupervisionsContract;
import org.interviewkit.port.Supervisions;

final class MemorySupervisionsTest implements SupervisionsContract {

  private final Supervisions kept = new MemorySupervisions();

  @Override
  public Supervisions supervisions() {
    return kept;
  }
}
