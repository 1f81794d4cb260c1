package org.interviewkit.persistence.file;

import org.interviewkit.contract.AccountsContract;
import org.interviewkit.port.Accounts;

final class FileAccountsTest extends OpenFileStore implements AccountsContract {

  @Override
  public Accounts accounts() {
    return store().accounts();
  }
}
