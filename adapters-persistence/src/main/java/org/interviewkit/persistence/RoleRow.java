package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.interviewkit.domain.role.Role;

@Entity
@Table(name = "role")
class RoleRow implements Row<Role> {

  @Id private String id;

  private long version;

  @Column(name = "created_at")
  private long createdAt;

  @Lob private String document;

  @Override
  public long version() {
    return version;
  }

  @Override
  public String document() {
    return document;
  }

  @Override
  public void take(Role role, String json) {
    id = role.id().toString();
    createdAt = Micros.of(role.createdAt());
    version = role.version();
    document = json;
  }
}
