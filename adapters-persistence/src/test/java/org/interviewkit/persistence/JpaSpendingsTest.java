package org.interviewkit.persistence;

import org.interviewkit.contract.SpendingsContract;
import org.interviewkit.port.Spendings;

final class JpaSpendingsTest extends OpenJpaStore implements SpendingsContract {

  @Override
  public Spendings spendings() {
    return store().spendings();
  }
}
