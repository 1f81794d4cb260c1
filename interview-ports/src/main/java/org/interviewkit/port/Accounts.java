package org.interviewkit.port;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.account.Account;

/** Keeps the accounts of the hiring team. */
public interface Accounts {

  /**
   * Keeps a new account.
   *
   * @throws org.interviewkit.domain.Conflict if the username is taken; of two threads exactly one succeeds
   */
  void add(Account account);

  /**
   * Replaces an account.
   *
   * @throws org.interviewkit.domain.NotFound if there is none with this username
   */
  void save(Account account);

  /** The account, or empty. */
  Optional<Account> find(String username);

  /** All accounts by username; there are hundreds at most. */
  List<Account> all();
}
