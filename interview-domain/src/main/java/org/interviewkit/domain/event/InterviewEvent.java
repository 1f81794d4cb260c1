package org.interviewkit.domain.event;

import java.time.Instant;
import java.util.Optional;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.interview.EndReason;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.role.RoleId;

/**
 * What other systems are told about an interview: which one, and where it stands. No name, no word and no judgement: who may see those asks for them, and is asked who he is.
 *
 * @param id what happened, when
 * @param role for which role
 * @param candidate with whom
 * @param status where the interview stood when this was told, which may be later
 * @param endReason why it came to its end, or empty
 * @param startedAt when the first question was asked, or empty
 * @param endedAt when it was completed, or empty
 */
public record InterviewEvent(
    EventId id, RoleId role, CandidateId candidate, InterviewStatus status, Optional<EndReason> endReason, Optional<Instant> startedAt, Optional<Instant> endedAt) {

  /** Checks presence. */
  public InterviewEvent {
    Require.present("id", id);
    Require.present("role", role);
    Require.present("candidate", candidate);
    Require.present("status", status);
  }

  /** What is told about an interview as it stands. */
  public static InterviewEvent of(EventId id, Interview interview) {
    return new InterviewEvent(
        id,
        interview.engagement().roleId(),
        interview.engagement().candidateId(),
        interview.status(),
        interview.endReason(),
        interview.timeline().startedAt(),
        interview.timeline().endedAt());
  }
}
