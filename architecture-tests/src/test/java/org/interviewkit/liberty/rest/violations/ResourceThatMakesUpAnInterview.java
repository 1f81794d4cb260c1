package org.interviewkit.liberty.rest.violations;

import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleStatus;

/** Wrong: approves a role without approving it. */
final class ResourceThatMakesUpAnInterview {

  Role decree(Role role) {
    return new Role(role.id(), role.content(), RoleStatus.APPROVED, 7, role.createdAt(), role.updatedAt(), role.version());
  }
}
