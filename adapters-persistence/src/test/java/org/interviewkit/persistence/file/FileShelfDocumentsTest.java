package org.interviewkit.persistence.file;

import org.interviewkit.contract.ShelfDocumentsContract;
import org.interviewkit.port.ShelfDocuments;

final class FileShelfDocumentsTest extends OpenFileStore implements ShelfDocumentsContract {

  @Override
  public ShelfDocuments shelf() {
    return store().frontDesk().shelf();
  }
}
