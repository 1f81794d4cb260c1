package org.interviewkit.domain.assistant;

import org.interviewkit.domain.Require;

/**
 * Somebody of the team who speaks with a visitor.
 *
 * @param account the account, 1–100 characters; visitors do not see it
 * @param name what visitors see, 1–100 characters
 */
public record TeamMember(String account, String name) {

  /** The longest account or name, in characters. */
  public static final int MAX_NAME = 100;

  /** Checks every bound. */
  public TeamMember {
    Require.text("account", account, MAX_NAME);
    Require.text("name", name, MAX_NAME);
  }

  /** Whether this is the same person, whatever name is shown. */
  public boolean isSame(TeamMember other) {
    return account.equals(other.account);
  }
}
