package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.port.Roles;
import org.junit.jupiter.api.Test;

/** What every keeper of roles does. */
public interface RolesContract {

  /** The keeper under test: empty before each test, the same one within a test. */
  Roles roles();

  /** A role comes back as it was kept. */
  @Test
  default void givesARoleBackAsItWasKept() {
    Role role = RoleFixtures.approvedRole();
    assertEquals(role, roles().add(role));
    assertEquals(Optional.of(role), roles().find(role.id()));
  }

  /** Nothing is lost at the bounds. */
  @Test
  default void keepsTheLongestAndTheShortestRole() {
    Role longest = Role.draft(new RoleId(Texts.uuid("longest")), RoleFixtures.longestContent(), Texts.NOW);
    Role shortest = Role.draft(new RoleId(Texts.uuid("shortest")), RoleFixtures.smallestContent(), Texts.NOW);
    roles().add(longest);
    roles().add(shortest);
    assertEquals(Optional.of(longest), roles().find(longest.id()));
    assertEquals(Optional.of(shortest), roles().find(shortest.id()));
  }

  /** Absence is empty. */
  @Test
  default void findsNothingWhereNothingWasKept() {
    assertEquals(Optional.empty(), roles().find(RoleFixtures.draftRole().id()));
    assertEquals(List.of(), roles().all());
  }

  /** A new role is at version 0, whatever the caller says. */
  @Test
  default void keepsANewRoleAsVersionZero() {
    Role draft = RoleFixtures.draftRole();
    Role seven = new Role(draft.id(), draft.content(), draft.status(), 3, draft.createdAt(), draft.updatedAt(), 7);
    assertEquals(0, roles().add(seven).version());
    assertEquals(0, roles().find(draft.id()).orElseThrow().version());
  }

  /** Every field can change. */
  @Test
  default void replacesARoleAndCountsTheSave() {
    Role kept = roles().add(RoleFixtures.draftRole());
    Role edited = kept.edit(RoleFixtures.smallestContent(), Texts.NOW.plusSeconds(5)).approve(Texts.NOW.plusSeconds(6));
    Role saved = roles().save(edited);
    assertEquals(new Role(kept.id(), edited.content(), edited.status(), edited.revision(), kept.createdAt(), edited.updatedAt(), 1), saved);
    assertEquals(Optional.of(saved), roles().find(kept.id()));
    assertEquals(List.of(saved), roles().all());
  }

  /** An id is taken once. */
  @Test
  default void refusesASecondRoleWithTheSameId() {
    Role first = roles().add(RoleFixtures.draftRole());
    assertThrows(Conflict.class, () -> roles().add(RoleFixtures.approvedRole()));
    assertEquals(Optional.of(first), roles().find(first.id()));
  }

  /** Stale and unknown roles are refused and change nothing. */
  @Test
  default void refusesToSaveWhatIsStaleOrUnknown() {
    Role first = RoleFixtures.draftRole();
    assertThrows(NotFound.class, () -> roles().save(first));
    assertEquals(Optional.empty(), roles().find(first.id()));
    roles().add(first);
    Role second = roles().save(first.approve(Texts.NOW.plusSeconds(1)));
    assertThrows(Conflict.class, () -> roles().save(first.archive(Texts.NOW.plusSeconds(2))));
    assertEquals(Optional.of(second), roles().find(first.id()));
  }

  /** Of two saves of the same version one wins. */
  @Test
  default void letsExactlyOneOfTwoSavesWin() throws Exception {
    Role role = roles().add(RoleFixtures.draftRole());
    for (int round = 0; round < 10; round++) {
      Role before = roles().find(role.id()).orElseThrow();
      Race<Role> race =
          Race.between(
              List.of(
                  () -> roles().save(before.edit(RoleFixtures.content(), Texts.NOW.plusSeconds(1))),
                  () -> roles().save(before.edit(RoleFixtures.smallestContent(), Texts.NOW.plusSeconds(2)))));
      assertInstanceOf(Conflict.class, race.failures().get(0));
      assertEquals(Optional.of(race.winner()), roles().find(role.id()));
    }
  }

  /** Of two roles with one id one is kept. */
  @Test
  default void letsExactlyOneOfTwoAddsWin() throws Exception {
    for (int round = 0; round < 10; round++) {
      Role one = RoleFixtures.draftRole("round " + round, Texts.NOW);
      Race<Role> race = Race.between(List.of(() -> roles().add(one), () -> roles().add(one.approve(Texts.NOW))));
      assertInstanceOf(Conflict.class, race.failures().get(0));
      assertEquals(Optional.of(race.winner()), roles().find(one.id()));
    }
  }

  /** The list is newest first; ties go by id. */
  @Test
  default void listsTheNewestFirst() {
    List<Role> added = IntStream.range(0, 9).mapToObj(i -> RoleFixtures.draftRole("r" + i, Texts.NOW.plusSeconds(i / 3))).toList();
    added.forEach(roles()::add);
    assertEquals(Sorted.newestFirst(added, Role::createdAt, role -> role.id().value()), roles().all());
  }
}
