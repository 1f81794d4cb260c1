package org.interviewkit.storage.violations;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.port.Roles;

/** Wrong: forgets everything; there is a test, but not of the contract. */
public final class UntestedRoles implements Roles {

  @Override
  public Role add(Role role) {
    return role;
  }

  @Override
  public Role save(Role role) {
    return role;
  }

  @Override
  public Optional<Role> find(RoleId id) {
    return Optional.empty();
  }

  @Override
  public List<Role> all() {
    return List.of();
  }
}
