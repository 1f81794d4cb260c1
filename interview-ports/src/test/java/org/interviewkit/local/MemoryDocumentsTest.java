package org.interviewkit.local;

import org.interviewkit.contract.DocumentsContract;
import org.interviewkit.port.Documents;

final class MemoryDocumentsTest implements DocumentsContract {

  private final Documents kept = new MemoryDocuments();

  @Override
  public Documents documents() {
    return kept;
  }
}
