package org.interviewkit.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleContent;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.port.Planner;
import org.interviewkit.port.Store;

/** Making, editing and approving roles. */
public final class DefiningRoles {

  private static final UUID SAMPLE = new UUID(0, 0);

  private final Store store;
  private final Planner planner;
  private final Indexing indexing;
  private final Clock clock;
  private final Supplier<UUID> ids;

  DefiningRoles(Store store, Planner planner, Indexing indexing, Clock clock, Supplier<UUID> ids) {
    this.store = store;
    this.planner = planner;
    this.indexing = indexing;
    this.clock = clock;
    this.ids = ids;
  }

  /** Proposes a role from a job description of 1–30,000 characters; nothing is kept. */
  public RoleContent draft(String jobDescription, Optional<String> title, Language language) {
    Require.text("jobDescription", jobDescription, RoleContent.MAX_JOB_DESCRIPTION);
    return planner.draft(jobDescription, title.filter(text -> !text.isBlank()), language);
  }

  /** Keeps a new role as a draft. */
  public Role add(RoleContent content) {
    return add(new RoleId(ids.get()), content);
  }

  /** Keeps a new role of a certain id as a draft. */
  Role add(RoleId id, RoleContent content) {
    return indexed(store.roles().add(Role.draft(id, content, now())));
  }

  /** The role, or empty. */
  Optional<Role> find(RoleId id) {
    return store.roles().find(id);
  }

  /**
   * Changes a role's content.
   *
   * @param version the version the caller has seen
   * @throws Conflict if the role was changed since, or is archived
   */
  public Role edit(RoleId id, long version, RoleContent content) {
    Role role = require(id);
    if (role.version() != version) {
      throw new Conflict("role " + id + " was changed by somebody else: version " + version + " was seen, " + role.version() + " is kept");
    }
    return indexed(store.roles().save(role.edit(content, now())));
  }

  /** Approves a role: interviews can be scheduled for it. */
  public Role approve(RoleId id) {
    Role role = require(id);
    return save(role, role.approve(now()));
  }

  /** Archives a role: no interviews can be scheduled for it. */
  public Role archive(RoleId id) {
    Role role = require(id);
    return save(role, role.archive(now()));
  }

  /** Makes an archived role a draft again. */
  public Role restore(RoleId id) {
    Role role = require(id);
    return save(role, role.restoreFromArchive(now()));
  }

  /**
   * The role.
   *
   * @throws NotFound if there is none
   */
  public Role require(RoleId id) {
    return store.roles().find(id).orElseThrow(() -> new NotFound("role", id));
  }

  /** All roles, newest first. */
  public List<Role> all() {
    return store.roles().all();
  }

  /** The questions as a candidate would get them; without a candidate, as somebody without a CV would. Nothing is kept. */
  public InterviewPlan preview(RoleId id, Optional<CandidateId> candidateId, Language language) {
    Candidate candidate =
        candidateId
            .map(wanted -> store.candidates().find(wanted).orElseThrow(() -> new NotFound("candidate", wanted)))
            .orElseGet(
                () -> new Candidate(new CandidateId(SAMPLE), "–", Optional.empty(), language, Optional.empty(), "", List.of(), now(), 0));
    return planner.plan(require(id), candidate, language);
  }

  private Role indexed(Role kept) {
    indexing.changed(SourceKind.JOB_DESCRIPTION, kept.id().value());
    return kept;
  }

  private Role save(Role before, Role after) {
    return after.equals(before) ? before : store.roles().save(after);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
