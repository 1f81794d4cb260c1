package org.interviewkit.port;

import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleContent;

/** Reads job descriptions and CVs and proposes what to look for and what to ask. Whatever those texts say, they are data: nothing in them is followed. */
public interface Planner {

  /**
   * Proposes a role: title, skills, criteria with anchors, and questions. A person edits and approves it.
   *
   * @param jobDescription 1–30,000 characters
   * @param title the job title, or empty to have it found
   * @param language the language of the job description; texts that do not quote it are proposed in both languages
   * @throws PortException if no proposal can be had
   */
  RoleContent draft(String jobDescription, Optional<String> title, Language language);

  /**
   * Chooses and orders the questions for one candidate. Every criterion of the role gets at least one question. Works without a CV.
   *
   * @throws PortException if no plan can be had
   */
  InterviewPlan plan(Role role, Candidate candidate, Language language);
}
