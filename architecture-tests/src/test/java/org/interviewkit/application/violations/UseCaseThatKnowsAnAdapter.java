package org.interviewkit.application.violations;

import org.interviewkit.local.MemoryRoles;

/** Wrong: a use case that picks its adapter itself. */
final class UseCaseThatKnowsAnAdapter {

  private final MemoryRoles roles = new MemoryRoles();

  MemoryRoles roles() {
    return roles;
  }
}
