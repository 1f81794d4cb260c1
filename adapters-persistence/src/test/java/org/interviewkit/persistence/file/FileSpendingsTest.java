package org.interviewkit.persistence.file;

import org.interviewkit.contract.SpendingsContract;
import org.interviewkit.port.Spendings;

final class FileSpendingsTest extends OpenFileStore implements SpendingsContract {

  @Override
  public Spendings spendings() {
    return store().spendings();
  }
}
