package org.interviewkit.local;

import org.interviewkit.contract.ShelfDocumentsContract;
import org.interviewkit.port.ShelfDocuments;

final class MemoryShelfDocumentsTest implements ShelfDocumentsContract {

  private final ShelfDocuments kept = new MemoryShelfDocuments();

  @Override
  public ShelfDocuments shelf() {
    return kept;
  }
}
