package org.interviewkit.liberty.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.account.Account;
import org.interviewkit.domain.account.AccountRole;
import org.interviewkit.local.MemoryAccounts;
import org.junit.jupiter.api.Test;

class TeamTest {

  private static final String PASSWORD = "correct horse battery";

  private final MovableClock clock = new MovableClock();
  private final MemoryAccounts accounts = new MemoryAccounts();
  private final Team team = new Team(() -> accounts, new Passwords(), clock);

  private static Team.Change closed() {
    return new Team.Change(Optional.empty(), Optional.empty(), Optional.of(false), Optional.empty());
  }

  @Test
  void signsInWithTheRightPasswordOnly() {
    Account ada = team.add("ada", "Ada Brandt", AccountRole.RECRUITER, PASSWORD);
    assertEquals(Optional.of(ada), team.signIn("ada", PASSWORD));
    assertEquals(Optional.empty(), team.signIn("ada", PASSWORD + "!"));
    assertEquals(Optional.empty(), team.signIn("eve", PASSWORD));
    assertEquals(Optional.empty(), team.signIn("' or 1=1 --", PASSWORD));
    assertEquals(Optional.empty(), team.signIn("ada", "x".repeat(1_000_000)));
  }

  @Test
  void keepsPasswordsAsArgon2idWithItsOwnSalt() {
    Account ada = team.add("ada", "Ada", AccountRole.RECRUITER, PASSWORD);
    Account eve = team.add("eve", "Eve", AccountRole.RECRUITER, PASSWORD);
    assertTrue(ada.passwordHash().startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), ada.passwordHash());
    assertNotEquals(ada.passwordHash(), eve.passwordHash());
  }

  @Test
  void refusesPasswordsOutOfBounds() {
    assertEquals("password", assertThrows(InvalidInput.class, () -> team.add("ada", "Ada", AccountRole.ADMIN, "x".repeat(11))).field());
    assertThrows(InvalidInput.class, () -> team.add("ada", "Ada", AccountRole.ADMIN, "x".repeat(201)));
  }

  @Test
  void closesAnAccountAtOnceHereAndSoonElsewhere() {
    team.add("root", "Root", AccountRole.ADMIN, PASSWORD);
    team.add("ada", "Ada", AccountRole.RECRUITER, PASSWORD);
    assertTrue(team.active("ada").isPresent());
    team.change("ada", closed());
    assertFalse(team.active("ada").isPresent());
    assertEquals(Optional.empty(), team.signIn("ada", PASSWORD));

    assertTrue(team.active("root").isPresent());
    Account root = accounts.find("root").orElseThrow();
    accounts.save(new Account("root", "Root", AccountRole.ADMIN, root.passwordHash(), false, root.createdAt()));
    assertTrue(team.active("root").isPresent(), "remembered for a while");
    clock.advance(Team.REMEMBERED);
    assertFalse(team.active("root").isPresent());
  }

  @Test
  void neverLeavesTheTeamWithoutAnActiveAdmin() {
    team.add("root", "Root", AccountRole.ADMIN, PASSWORD);
    assertThrows(Conflict.class, () -> team.change("root", closed()));
    assertThrows(
        Conflict.class, () -> team.change("root", new Team.Change(Optional.empty(), Optional.of(AccountRole.RECRUITER), Optional.empty(), Optional.empty())));
    team.add("second", "Second", AccountRole.ADMIN, PASSWORD);
    assertFalse(team.change("root", closed()).active());
  }

  @Test
  void sealsChangeWithPasswordAndRole() {
    Account before = team.add("ada", "Ada", AccountRole.RECRUITER, PASSWORD);
    Account renamed = team.change("ada", new Team.Change(Optional.of("Ada B."), Optional.empty(), Optional.empty(), Optional.empty()));
    assertEquals(Team.seal(before), Team.seal(renamed));
    Account promoted = team.change("ada", new Team.Change(Optional.empty(), Optional.of(AccountRole.ADMIN), Optional.empty(), Optional.empty()));
    assertNotEquals(Team.seal(before), Team.seal(promoted));
    Account changed = team.change("ada", new Team.Change(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("another long password")));
    assertNotEquals(Team.seal(promoted), Team.seal(changed));
  }

  @Test
  void makesTheFirstAdminOnceWithTheGivenPassword() {
    FirstAdmin.makeIfNeeded(team, Optional.of(PASSWORD));
    FirstAdmin.makeIfNeeded(team, Optional.of("another long password"));
    assertEquals(1, team.all().size());
    assertEquals(AccountRole.ADMIN, team.signIn("admin", PASSWORD).orElseThrow().role());
  }
}
