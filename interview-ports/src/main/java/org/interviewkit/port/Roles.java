package org.interviewkit.port;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleId;

/** Keeps roles. */
public interface Roles {

  /**
   * Keeps a new role, whatever version it carries, as version 0.
   *
   * @return the role as kept
   * @throws org.interviewkit.domain.Conflict if the id is taken
   */
  Role add(Role role);

  /**
   * Replaces a role.
   *
   * @return the role as kept, with its version one higher
   * @throws org.interviewkit.domain.Conflict if the kept version is not the role's: somebody else was first
   * @throws org.interviewkit.domain.NotFound if there is no such role
   */
  Role save(Role role);

  /** The role, or empty. */
  Optional<Role> find(RoleId id);

  /** All roles, newest first; there are hundreds at most. */
  List<Role> all();
}
