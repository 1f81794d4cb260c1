package org.interviewkit.persistence.file;

import org.interviewkit.contract.RolesContract;
import org.interviewkit.port.Roles;

final class FileRolesTest extends OpenFileStore implements RolesContract {

  @Override
  public Roles roles() {
    return store().roles();
  }
}
