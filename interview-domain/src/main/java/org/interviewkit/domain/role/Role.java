package org.interviewkit.domain.role;

import java.time.Instant;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.rubric.Rubric;

/**
 * A role one hires for. It begins as a draft, is edited, and is approved by a person; editing an approved role makes it a draft of the next revision again.
 * Interviews keep the rubric they were scheduled with, so editing never changes what a candidate is looked at by.
 *
 * @param id its identifier
 * @param content what people edit
 * @param status where it stands
 * @param revision counts approvals, from 1: the rubric version of interviews scheduled now
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param version how often it was saved, from 0; a save with a stale version is refused
 */
public record Role(RoleId id, RoleContent content, RoleStatus status, int revision, Instant createdAt, Instant updatedAt, long version) {

  /** Checks presence and the revision. */
  public Role {
    Require.present("id", id);
    Require.present("content", content);
    Require.present("status", status);
    Require.between("revision", revision, 1, Integer.MAX_VALUE);
    Require.present("createdAt", createdAt);
    Require.present("updatedAt", updatedAt);
  }

  /** A new draft. */
  public static Role draft(RoleId id, RoleContent content, Instant now) {
    return new Role(id, content, RoleStatus.DRAFT, 1, now, now, 0);
  }

  /** The role with other content; an approved one becomes a draft of the next revision. */
  public Role edit(RoleContent changed, Instant now) {
    return switch (status) {
      case DRAFT -> new Role(id, changed, RoleStatus.DRAFT, revision, createdAt, now, version);
      case APPROVED -> new Role(id, changed, RoleStatus.DRAFT, revision + 1, createdAt, now, version);
      case ARCHIVED -> throw new Conflict("role " + id + " is archived: restore it before editing");
    };
  }

  /** The role, approved; approving an approved role changes nothing. */
  public Role approve(Instant now) {
    return switch (status) {
      case DRAFT -> new Role(id, content, RoleStatus.APPROVED, revision, createdAt, now, version);
      case APPROVED -> this;
      case ARCHIVED -> throw new Conflict("role " + id + " is archived: restore it before approving");
    };
  }

  /** The role, archived; archiving an archived role changes nothing. */
  public Role archive(Instant now) {
    return status == RoleStatus.ARCHIVED ? this : new Role(id, content, RoleStatus.ARCHIVED, revision, createdAt, now, version);
  }

  /** An archived role as a draft again; other roles stay as they are. */
  public Role restoreFromArchive(Instant now) {
    return status == RoleStatus.ARCHIVED ? new Role(id, content, RoleStatus.DRAFT, revision + 1, createdAt, now, version) : this;
  }

  /** The rubric of interviews that are scheduled now. */
  public Rubric rubric() {
    return new Rubric(revision, content.criteria());
  }
}
