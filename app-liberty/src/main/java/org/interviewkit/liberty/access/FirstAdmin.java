package org.interviewkit.liberty.access;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.account.AccountRole;

/** Makes the first account of an empty system, so that somebody can sign in. */
public final class FirstAdmin {

  private static final Logger LOG = System.getLogger(FirstAdmin.class.getName());
  private static final String USERNAME = "admin";
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 5;

  private FirstAdmin() {}

  /**
   * Makes the account unless there is one already. A password that was made here is shown once, in the log.
   *
   * @param given the password the operator has chosen, or empty to have one made
   */
  public static void makeIfNeeded(Team team, Optional<String> given) {
    if (!team.all().isEmpty()) {
      return;
    }
    String password = given.orElseGet(FirstAdmin::random);
    try {
      team.add(USERNAME, "Admin", AccountRole.ADMIN, password);
    } catch (Conflict anotherNodeWasFirst) {
      return;
    }
    if (given.isPresent()) {
      LOG.log(Level.INFO, "The first account was made: user name {0}, password as set by INTERVIEW_ADMIN_PASSWORD.", USERNAME);
    } else {
      LOG.log(Level.INFO, box("First sign-in: user name " + USERNAME + "   password " + password, "This password is shown only once. Change it after signing in."));
    }
  }

  private static String box(String... lines) {
    StringBuilder box = new StringBuilder("\n\n  ").append("=".repeat(76)).append('\n');
    for (String line : lines) {
      box.append("  ").append(line).append('\n');
    }
    return box.append("  ").append("=".repeat(76)).append('\n').toString();
  }

  private static String random() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
      if (i > 0 && i % GROUP_LENGTH == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
