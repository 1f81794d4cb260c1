package org.interviewkit.domain.account;

import java.time.Instant;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * Someone of the hiring team.
 *
 * @param username signs in with it; 1–100 of lower-case letters, digits and {@code . _ @ + -}, unique
 * @param displayName the name under which decisions are signed, 1–200 characters
 * @param role what the account may do
 * @param passwordHash the password's hash in PHC form; never the password, never printed
 * @param active whether it may sign in
 * @param createdAt when it was made
 */
public record Account(String username, String displayName, AccountRole role, String passwordHash, boolean active, Instant createdAt) {

  /** Checks every bound. */
  public Account {
    Require.text("username", username, 100);
    if (!username.matches("[a-z0-9._@+-]+")) {
      throw new InvalidInput("username", "username: allowed are lower-case letters, digits and . _ @ + -");
    }
    Require.text("displayName", displayName, 200);
    Require.present("role", role);
    Require.text("passwordHash", passwordHash, 500);
    Require.present("createdAt", createdAt);
  }

  @Override
  public String toString() {
    return "Account[" + username + ", " + role + ", active=" + active + "]";
  }
}
