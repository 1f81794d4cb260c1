package org.interviewkit.port;

import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.interview.Lead;
import org.interviewkit.domain.role.RoleId;

/**
 * Which interviews are wanted; all conditions hold together.
 *
 * @param statuses any of these; empty for all
 * @param roleId for this role; empty for all
 * @param text part of the candidate's name or the role's title, upper and lower case alike and taken literally; empty for all
 * @param led who leads them
 */
public record InterviewFilter(Set<InterviewStatus> statuses, Optional<RoleId> roleId, String text, Led led) {

  /** Who leads the interviews that are wanted. */
  public enum Led {
    /** Whoever. */
    ANYHOW,
    /** A person. */
    BY_PERSON,
    /** A person, who saved them. */
    BY_PERSON_AND_SAVED
  }

  /** All interviews. */
  public static final InterviewFilter ALL = new InterviewFilter(Set.of(), Optional.empty(), "");

  /** Copies the set. */
  public InterviewFilter {
    statuses = Set.copyOf(statuses);
  }

  /** Interviews whoever leads them. */
  public InterviewFilter(Set<InterviewStatus> statuses, Optional<RoleId> roleId, String text) {
    this(statuses, roleId, text, Led.ANYHOW);
  }

  /** Interviews in one of these states. */
  public static InterviewFilter in(InterviewStatus... statuses) {
    return new InterviewFilter(Set.of(statuses), Optional.empty(), "");
  }

  /** Whether an interview meets all conditions. Keepers that filter in their own store give the same answer. */
  public boolean admits(InterviewSummary entry) {
    SearchText wanted = new SearchText(text);
    boolean wantedLead =
        switch (led) {
          case ANYHOW -> true;
          case BY_PERSON -> entry.lead().isPresent();
          case BY_PERSON_AND_SAVED -> entry.lead().filter(Lead::saved).isPresent();
        };
    return wantedLead
        && (statuses.isEmpty() || statuses.contains(entry.status()))
        && (roleId.isEmpty() || roleId.get().equals(entry.engagement().roleId()))
        && (new SearchText(entry.engagement().candidateName()).contains(wanted) || new SearchText(entry.engagement().roleTitle()).contains(wanted));
  }
}
