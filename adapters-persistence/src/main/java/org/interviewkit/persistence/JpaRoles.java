package org.interviewkit.persistence;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Roles;

/** Roles as rows, each with its JSON document. */
public final class JpaRoles implements Roles {

  private static final Rows.Type<Role, RoleRow> TYPE =
      new Rows.Type<>("role", RoleRow.class, RoleRow::new, role -> role.id().value(), Role::version, JpaRoles::at, new Stored<>("role", Role.class));

  private final UnitOfWork unit;
  private final Rows<Role, RoleRow> rows;

  JpaRoles(UnitOfWork unit) {
    this.unit = unit;
    this.rows = new Rows<>(unit, TYPE);
  }

  @Override
  public Role add(Role role) {
    return rows.add(role);
  }

  @Override
  public Role save(Role role) {
    return rows.save(role);
  }

  @Override
  public Optional<Role> find(RoleId id) {
    return rows.find(id.value());
  }

  @Override
  public List<Role> all() {
    return unit.read(
        "roles",
        entities ->
            entities.createQuery("select r from RoleRow r order by r.createdAt desc, r.id desc", RoleRow.class).getResultStream().map(rows::value).toList());
  }

  private static Role at(Role role, long version) {
    return new Role(role.id(), role.content(), role.status(), role.revision(), role.createdAt(), role.updatedAt(), version);
  }
}
