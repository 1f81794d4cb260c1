package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.account.Account;
import org.interviewkit.domain.account.AccountRole;
import org.interviewkit.port.Accounts;
import org.junit.jupiter.api.Test;

/** What every keeper of accounts does. */
public interface AccountsContract {

  /** The keeper under test: empty before each test, the same one within a test. */
  Accounts accounts();

  /** Accounts come back as they were kept, also with names that mean something to file systems. */
  @Test
  default void givesAccountsBackAsTheyWereKept() {
    List<Account> kept =
        Stream.of("anna", ".", "..", "..a", "-rf", "con", "a@b.org", "a+b_c-d.e@f", "z".repeat(100), "a".repeat(99) + ".").map(AccountsContract::account).toList();
    kept.forEach(accounts()::add);
    for (Account account : kept) {
      assertEquals(Optional.of(account), accounts().find(account.username()));
    }
    assertEquals(kept.stream().sorted(Comparator.comparing(Account::username)).toList(), accounts().all());
  }

  /** Nothing is lost at the bounds. */
  @Test
  default void keepsTheLongestAccount() {
    Account longest = new Account("a".repeat(100), Texts.ofLength(200), AccountRole.ADMIN, Texts.ofLength(500), false, Texts.NOW);
    accounts().add(longest);
    assertEquals(Optional.of(longest), accounts().find(longest.username()));
  }

  /** Absence is empty, whatever is asked for. */
  @Test
  default void findsNothingWhereNothingWasKept() {
    assertEquals(List.of(), accounts().all());
    for (String username : List.of("anna", "", "ANNA", "../anna", "a/b", "%", "'", Texts.TRICKY, "x".repeat(10_000))) {
      assertEquals(Optional.empty(), accounts().find(username));
    }
  }

  /** A username is taken once. */
  @Test
  default void refusesATakenUsername() {
    Account first = account("anna");
    accounts().add(first);
    Account second = new Account("anna", "Other", AccountRole.ADMIN, "$argon2id$2", true, Texts.NOW);
    assertThrows(Conflict.class, () -> accounts().add(second));
    assertEquals(List.of(first), accounts().all());
  }

  /** Of two accounts with one username one is kept. */
  @Test
  default void letsExactlyOneOfTwoHaveAUsername() throws Exception {
    for (int round = 0; round < 10; round++) {
      Account one = account("round" + round);
      Account other = new Account(one.username(), "Other", AccountRole.ADMIN, "$argon2id$2", true, Texts.NOW);
      Race<Account> race = Race.between(List.of(() -> added(one), () -> added(other)));
      assertInstanceOf(Conflict.class, race.failures().get(0));
      assertEquals(Optional.of(race.winner()), accounts().find(one.username()));
    }
  }

  /** A save replaces every field; one of nobody is refused. */
  @Test
  default void replacesAnAccount() {
    Account changed = new Account("anna", "Änne", AccountRole.ADMIN, "$argon2id$2", false, Texts.NOW.plusSeconds(1));
    assertThrows(NotFound.class, () -> accounts().save(changed));
    assertEquals(List.of(), accounts().all());
    accounts().add(account("anna"));
    accounts().save(changed);
    accounts().save(changed);
    assertEquals(Optional.of(changed), accounts().find("anna"));
    assertEquals(List.of(changed), accounts().all());
  }

  private Account added(Account account) {
    accounts().add(account);
    return account;
  }

  private static Account account(String username) {
    return new Account(username, "Zoë 🙂 " + username, AccountRole.RECRUITER, "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA", true, Texts.NOW);
  }
}
