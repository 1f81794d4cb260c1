package org.interviewkit.persistence.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.account.Account;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Accounts;

/** Accounts as files; a username holds nothing that could lead out of the directory. */
public final class FileAccounts implements Accounts {

  private final Shelf<Account, String> shelf;

  FileAccounts(Path directory) {
    shelf = new Shelf<>(directory, new Stored<>("account", Account.class), Account::username);
  }

  @Override
  public synchronized void add(Account account) {
    if (shelf.entry(account.username()).isPresent()) {
      throw new Conflict("username " + account.username() + " is taken");
    }
    shelf.put(account.username(), account);
  }

  @Override
  public synchronized void save(Account account) {
    if (shelf.entry(account.username()).isEmpty()) {
      throw new NotFound("account", account.username());
    }
    shelf.put(account.username(), account);
  }

  @Override
  public Optional<Account> find(String username) {
    return shelf.find(username);
  }

  @Override
  public List<Account> all() {
    return shelf.entries().stream().sorted().flatMap(username -> shelf.find(username).stream()).toList();
  }
}
