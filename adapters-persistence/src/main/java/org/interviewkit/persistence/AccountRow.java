package org.interviewkit.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.interviewkit.domain.account.Account;
import org.interviewkit.persistence.format.Stored;

@Entity
@Table(name = "account")
class AccountRow {

  private static final Stored<Account> STORED = new Stored<>("account", Account.class);

  @Id private String username;

  @Lob private String document;

  protected AccountRow() {}

  AccountRow(Account account) {
    username = account.username();
    take(account);
  }

  Account account() {
    return STORED.read(document);
  }

  final void take(Account account) {
    document = STORED.write(account);
  }
}
