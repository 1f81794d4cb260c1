package org.interviewkit.persistence;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.account.Account;
import org.interviewkit.port.Accounts;

/** One row an account. */
public final class JpaAccounts implements Accounts {

  private final UnitOfWork unit;

  JpaAccounts(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public void add(Account account) {
    try {
      unit.run("account", entities -> entities.persist(new AccountRow(account)));
    } catch (UnitOfWork.Taken e) {
      throw new Conflict("username " + account.username() + " is taken");
    }
  }

  @Override
  public void save(Account account) {
    unit.run(
        "account",
        entities ->
            Optional.ofNullable(entities.find(AccountRow.class, account.username(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("account", account.username()))
                .take(account));
  }

  @Override
  public Optional<Account> find(String username) {
    return unit.read("account", entities -> Optional.ofNullable(entities.find(AccountRow.class, username)).map(AccountRow::account));
  }

  @Override
  public List<Account> all() {
    return unit.read(
        "accounts",
        entities -> entities.createQuery("select a from AccountRow a order by a.username", AccountRow.class).getResultStream().map(AccountRow::account).toList());
  }
}
