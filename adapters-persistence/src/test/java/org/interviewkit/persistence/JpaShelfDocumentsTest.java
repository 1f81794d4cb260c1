package org.interviewkit.persistence;

import org.interviewkit.contract.ShelfDocumentsContract;
import org.interviewkit.port.ShelfDocuments;

final class JpaShelfDocumentsTest extends OpenJpaStore implements ShelfDocumentsContract {

  @Override
  public ShelfDocuments shelf() {
    return store().frontDesk().shelf();
  }
}
