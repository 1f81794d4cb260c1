package org.interviewkit.persistence;

import org.interviewkit.contract.AccountsContract;
import org.interviewkit.port.Accounts;

final class JpaAccountsTest extends OpenJpaStore implements AccountsContract {

  @Override
  public Accounts accounts() {
    return store().accounts();
  }
}
