package org.interviewkit.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.account.Account;
import org.interviewkit.port.Accounts;

/** Accounts in memory: gone with the process. */
public final class MemoryAccounts implements Accounts {

  private final Map<String, Account> kept = new ConcurrentSkipListMap<>();

  @Override
  public void add(Account account) {
    if (kept.putIfAbsent(account.username(), account) != null) {
      throw new Conflict("username " + account.username() + " is taken");
    }
  }

  @Override
  public void save(Account account) {
    if (kept.replace(account.username(), account) == null) {
      throw new NotFound("account", account.username());
    }
  }

  @Override
  public Optional<Account> find(String username) {
    return Optional.ofNullable(kept.get(username));
  }

  @Override
  public List<Account> all() {
    return List.copyOf(kept.values());
  }
}
