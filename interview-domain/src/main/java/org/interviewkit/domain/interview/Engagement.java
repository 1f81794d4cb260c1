package org.interviewkit.domain.interview;

import org.interviewkit.domain.Language;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.role.RoleId;

/**
 * Who is interviewed for what; names as they were when the interview was scheduled.
 *
 * @param roleId the role
 * @param roleTitle its title
 * @param candidateId the candidate
 * @param candidateName the candidate's name
 * @param language the language the interview is held in
 */
public record Engagement(RoleId roleId, String roleTitle, CandidateId candidateId, String candidateName, Language language) {

  /** Checks presence and lengths. */
  public Engagement {
    Require.present("roleId", roleId);
    Require.text("roleTitle", roleTitle, 200);
    Require.present("candidateId", candidateId);
    Require.text("candidateName", candidateName, 200);
    Require.present("language", language);
  }
}
