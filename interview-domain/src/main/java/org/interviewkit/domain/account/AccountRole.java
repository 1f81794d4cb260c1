package org.interviewkit.domain.account;

/** What an account may do. */
public enum AccountRole {
  /** Everything, including accounts. */
  ADMIN,
  /** Roles, candidates, interviews, reports and decisions. */
  RECRUITER
}
