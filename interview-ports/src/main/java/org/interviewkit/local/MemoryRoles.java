package org.interviewkit.local;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.Roles;

/** Roles in memory: gone with the process. */
public final class MemoryRoles implements Roles {

  private final Versions<RoleId, Role> kept =
      new Versions<>(
          "role",
          Role::id,
          Role::version,
          (role, version) -> new Role(role.id(), role.content(), role.status(), role.revision(), role.createdAt(), role.updatedAt(), version));

  @Override
  public Role add(Role role) {
    return kept.add(role);
  }

  @Override
  public Role save(Role role) {
    return kept.save(role);
  }

  @Override
  public Optional<Role> find(RoleId id) {
    return kept.find(id);
  }

  @Override
  public List<Role> all() {
    return kept.all().stream().sorted(Comparator.comparing(role -> new Cursor(role.createdAt(), role.id().value()), Cursor.NEWEST_FIRST)).toList();
  }
}
