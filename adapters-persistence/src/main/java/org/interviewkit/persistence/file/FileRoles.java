package org.interviewkit.persistence.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.Roles;

/** Roles as files. */
public final class FileRoles implements Roles {

  private final Shelf<Role, Cursor> shelf;
  private final VersionedShelf<Role, Cursor> roles;

  FileRoles(Path directory) {
    shelf = new Shelf<>(directory, new Stored<>("role", Role.class), role -> new Cursor(role.createdAt(), role.id().value()));
    roles = new VersionedShelf<>("role", shelf, Role::id, Role::version, FileRoles::at);
  }

  @Override
  public Role add(Role role) {
    return roles.add(role);
  }

  @Override
  public Role save(Role role) {
    return roles.save(role);
  }

  @Override
  public Optional<Role> find(RoleId id) {
    return roles.find(id);
  }

  @Override
  public List<Role> all() {
    return shelf.entries().stream().sorted(Cursor.NEWEST_FIRST).flatMap(place -> roles.find(place.id()).stream()).toList();
  }

  private static Role at(Role role, long version) {
    return new Role(role.id(), role.content(), role.status(), role.revision(), role.createdAt(), role.updatedAt(), version);
  }
}
