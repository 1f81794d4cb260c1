package org.interviewkit.domain.role;

import java.util.UUID;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.Require;

/** Identifies a role. */
public record RoleId(UUID value) {

  /** Checks presence. */
  public RoleId {
    Require.present("roleId", value);
  }

  /**
   * Reads the identifier's text form.
   *
   * @throws NotFound if it is no identifier at all: what cannot be an id does not exist
   */
  public static RoleId of(String text) {
    try {
      return new RoleId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new NotFound("role", text);
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
