package org.interviewkit.application;

import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleContent;
import org.interviewkit.port.Planner;
import org.interviewkit.port.PortException;

/** Stands where no planning happens; fails if it does. */
final class UnusedPlanner implements Planner {

  @Override
  public RoleContent draft(String jobDescription, Optional<String> title, Language language) {
    throw new PortException(PortException.Kind.REFUSED, "no planning in this test");
  }

  @Override
  public InterviewPlan plan(Role role, Candidate candidate, Language language) {
    throw new PortException(PortException.Kind.REFUSED, "no planning in this test");
  }
}
