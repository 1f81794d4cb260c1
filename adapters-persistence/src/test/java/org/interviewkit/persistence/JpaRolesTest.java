package org.interviewkit.persistence;

import org.interviewkit.contract.RolesContract;
import org.interviewkit.port.Roles;

final class JpaRolesTest extends OpenJpaStore implements RolesContract {

  @Override
  public Roles roles() {
    return store().roles();
  }
}
