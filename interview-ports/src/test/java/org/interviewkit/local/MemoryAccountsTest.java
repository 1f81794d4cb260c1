package org.interviewkit.local;

import org.interviewkit.contract.AccountsContract;
import org.interviewkit.port.Accounts;

final class MemoryAccountsTest implements AccountsContract {

  private final Accounts kept = new MemoryAccounts();

  @Override
  public Accounts accounts() {
    return kept;
  }
}
