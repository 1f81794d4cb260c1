package org.interviewkit.liberty.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.account.Account;
import org.interviewkit.domain.account.AccountRole;
import org.interviewkit.port.Accounts;

/**
 * The hiring team's accounts. Whether one may still act is asked at every request and remembered for {@link #REMEMBERED}, so that a token stops working soon after
 * its account was closed, its password or its role was changed.
 */
public final class Team {

  /** For how long an account's state is remembered. */
  static final Duration REMEMBERED = Duration.ofSeconds(30);

  private final Supplier<Accounts> accounts;
  private final Passwords passwords;
  private final Clock clock;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  /** What an admin changes about an account; what is empty stays. */
  public record Change(Optional<String> displayName, Optional<AccountRole> role, Optional<Boolean> active, Optional<String> password) {}

  private record Seen(Optional<Account> account, Instant at) {}

  /** The team of a store that may not be there yet. */
  public Team(Supplier<Accounts> accounts, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** All accounts by username. */
  public List<Account> all() {
    return accounts.get().all();
  }

  /** A new account. */
  public Account add(String username, String displayName, AccountRole role, String password) {
    Account account =
        new Account(username, displayName, role, passwords.hashNew("password", password), true, clock.instant().truncatedTo(ChronoUnit.MICROS));
    accounts.get().add(account);
    return account;
  }

  /** Changes an account; refuses to leave the team without an active admin. */
  public synchronized Account change(String username, Change change) {
    Account before = accounts.get().find(username).orElseThrow(() -> new NotFound("account", username));
    Account after =
        new Account(
            before.username(),
            change.displayName().orElse(before.displayName()),
            change.role().orElse(before.role()),
            change.password().map(password -> passwords.hashNew("password", password)).orElse(before.passwordHash()),
            change.active().orElse(before.active()),
            before.createdAt());
    if (isActiveAdmin(before) && !isActiveAdmin(after) && accounts.get().all().stream().filter(Team::isActiveAdmin).count() == 1) {
      throw new Conflict("account " + username + " is the only active admin: make another one first");
    }
    accounts.get().save(after);
    seen.remove(username);
    return after;
  }

  /** The account whose username and password these are, if it is active; takes the same time when there is none. */
  public Optional<Account> signIn(String username, String password) {
    Optional<Account> account = isUsername(username) ? accounts.get().find(username) : Optional.empty();
    boolean right = account.map(known -> passwords.matches(password, known.passwordHash())).orElseGet(() -> passwords.matchesNobody(password));
    return account.filter(known -> right && known.active());
  }

  /** The account with this name if it may act now. */
  public Optional<Account> active(String username) {
    Instant now = clock.instant();
    Seen known = seen.get(username);
    if (known == null || !known.at().plus(REMEMBERED).isAfter(now)) {
      known = new Seen(accounts.get().find(username), now);
      seen.put(username, known);
    }
    return known.account().filter(Account::active);
  }

  /** Changes with the password and the role: a token that carries another one is no longer good. */
  static String seal(Account account) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest((account.role() + "\n" + account.passwordHash()).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static boolean isActiveAdmin(Account account) {
    return account.active() && account.role() == AccountRole.ADMIN;
  }

  private static boolean isUsername(String text) {
    return text.length() <= 100 && text.matches("[a-z0-9._@+-]+");
  }
}
