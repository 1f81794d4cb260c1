package org.interviewkit.application;

import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleContent;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.domain.role.RoleStatus;
import org.interviewkit.port.Planner;

/** What interviews that people lead are prepared with. */
record Preparing(DefiningRoles roles, AddingCandidates candidates, Planner planner) {

  /**
   * The approved role with a job description. The same job description again is the same role.
   *
   * @param fresh the id of one that is made when there is none; one that was begun under it before is brought to its end
   */
  Role role(RoleId fresh, String jobDescription, String title, Language language) {
    Optional<Role> begun = roles.find(fresh);
    if (begun.isPresent()) {
      return begun.get().status() == RoleStatus.DRAFT ? roles.approve(fresh) : begun.get();
    }
    return known(jobDescription).orElseGet(() -> make(fresh, jobDescription, title, language));
  }

  private Role make(RoleId id, String jobDescription, String title, Language language) {
    RoleContent drafted = roles.draft(jobDescription, Optional.of(title), language);
    RoleContent titled = new RoleContent(title, drafted.language(), drafted.jobDescription(), drafted.skills(), drafted.criteria(), drafted.questions());
    return roles.approve(roles.add(id, titled).id());
  }

  private Optional<Role> known(String jobDescription) {
    return roles.all().stream().filter(role -> role.status() == RoleStatus.APPROVED && role.content().jobDescription().strip().equals(jobDescription)).findFirst();
  }
}
