package org.interviewkit.local;

import org.interviewkit.contract.SpendingsContract;
import org.interviewkit.port.Spendings;

final class MemorySpendingsTest implements SpendingsContract {

  private final Spendings kept = new MemorySpendings();

  @Override
  public Spendings spendings() {
    return kept;
  }
}
