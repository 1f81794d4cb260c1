package org.interviewkit.local;

import org.interviewkit.contract.RolesContract;
import org.interviewkit.port.Roles;

final class MemoryRolesTest implements RolesContract {

  private final Roles kept = new MemoryRoles();

  @Override
  public Roles roles() {
    return kept;
  }
}
