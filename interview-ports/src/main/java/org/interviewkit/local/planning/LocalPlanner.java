package org.interviewkit.local.planning;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleContent;
import org.interviewkit.local.text.Skill;
import org.interviewkit.port.Planner;

/**
 * The built-in planner. It finds skills with a taxonomy, sections, years and dates with patterns, and takes criteria and questions from a maintained bank; nothing a
 * job description or CV says is followed or quoted at length. The same input gives the same output.
 */
public final class LocalPlanner implements Planner {

  /** Name and version, as they stand in every plan this planner makes. */
  public static final String VERSION = "local/1";

  @Override
  public RoleContent draft(String jobDescription, Optional<String> title, Language language) {
    return new RoleDraft(JobReading.of(jobDescription), title, language).content(jobDescription);
  }

  @Override
  public InterviewPlan plan(Role role, Candidate candidate, Language language) {
    YearMonth today = YearMonth.from(candidate.createdAt().atZone(ZoneOffset.UTC));
    Optional<CvReading> cv = candidate.cvText().isBlank() ? Optional.empty() : Optional.of(CvReading.of(candidate.cvText(), today));
    return new CandidatePlan(role.content(), cv, language).plan();
  }

  static List<String> names(List<Skill> skills, Language language, int most) {
    return skills.stream().limit(most).map(skill -> skill.name().in(language)).distinct().toList();
  }
}
