package org.interviewkit.port;

import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.role.RoleId;

/**
 * Which interviews are wanted; all conditions hold together.
 *
 * @param statuses any of these; empty for all
 * @param roleId for this role; empty for all
 * @param text part of the candidate's name or the role's title, upper and lower case alike and taken literally; empty for all
 */
public record InterviewFilter(Set<InterviewStatus> statuses, Optional<RoleId> roleId, String text) {

  /** All interviews. */
  public static final InterviewFilter ALL = new InterviewFilter(Set.of(), Optional.empty(), "");

  /** Copies the set. */
  public InterviewFilter {
    statuses = Set.copyOf(statuses);
  }

  /** Interviews in one of these states. */
  public static InterviewFilter in(InterviewStatus... statuses) {
    return new InterviewFilter(Set.of(statuses), Optional.empty(), "");
  }

  /** Whether an interview meets all conditions. Keepers that filter in their own store give the same answer. */
  public boolean admits(InterviewSummary entry) {
    SearchText wanted = new SearchText(text);
    return (statuses.isEmpty() || statuses.contains(entry.status()))
        && (roleId.isEmpty() || roleId.get().equals(entry.engagement().roleId()))
        && (new SearchText(entry.engagement().candidateName()).contains(wanted) || new SearchText(entry.engagement().roleTitle()).contains(wanted));
  }
}
