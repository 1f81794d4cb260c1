package org.interviewkit.domain.role;

/** Where a role stands. */
public enum RoleStatus {
  /** Being edited; no interview can be scheduled for it. */
  DRAFT,
  /** Approved by a person; interviews freeze its rubric and questions. */
  APPROVED,
  /** Filled or withdrawn; no interview can be scheduled for it. */
  ARCHIVED
}
