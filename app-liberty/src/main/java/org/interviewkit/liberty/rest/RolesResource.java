package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.DefiningRoles;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleContent;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.domain.role.RoleStatus;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.liberty.access.Group;

/** Roles one hires for. */
@Path("api/v1/roles")
@Tag(name = "Roles", description = "What is hired for, what is looked for, what is asked")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class RolesResource {

  private final DefiningRoles roles;

  /** A job description to propose a role from. */
  public record DraftRequest(String jobDescription, Optional<String> title, Language language) {}

  /** A role with everything. */
  public record RoleView(
      RoleId id,
      String title,
      Language language,
      String jobDescription,
      List<String> skills,
      List<Criterion> criteria,
      List<Question> questions,
      RoleStatus status,
      int revision,
      Instant createdAt,
      Instant updatedAt,
      long version) {
    static RoleView of(Role role) {
      RoleContent content = role.content();
      return new RoleView(
          role.id(),
          content.title(),
          content.language(),
          content.jobDescription(),
          content.skills(),
          content.criteria(),
          content.questions(),
          role.status(),
          role.revision(),
          role.createdAt(),
          role.updatedAt(),
          role.version());
    }
  }

  /** A role as it stands in the list: without the job description. */
  public record RoleEntry(
      RoleId id,
      String title,
      Language language,
      List<String> skills,
      List<Criterion> criteria,
      List<Question> questions,
      int questionCount,
      RoleStatus status,
      int revision,
      Instant createdAt,
      Instant updatedAt,
      long version) {
    static RoleEntry of(Role role) {
      RoleContent content = role.content();
      return new RoleEntry(
          role.id(),
          content.title(),
          content.language(),
          content.skills(),
          content.criteria(),
          content.questions(),
          content.questions().size(),
          role.status(),
          role.revision(),
          role.createdAt(),
          role.updatedAt(),
          role.version());
    }
  }

  /** All roles, newest first. */
  public record RoleList(List<RoleEntry> items) {}

  /** A role's content with the version the editor has seen. */
  public record RoleEdit(
      String title, Language language, String jobDescription, List<String> skills, List<Criterion> criteria, List<Question> questions, Long version) {
    RoleContent content() {
      return new RoleContent(title, language, jobDescription, skills, criteria, questions);
    }
  }

  /** For whom the questions are wanted. */
  public record PreviewRequest(Optional<String> candidateId, Language language) {}

  /** The roles of a system. */
  @Inject
  public RolesResource(InterviewSystem system) {
    this.roles = system.definingRoles();
  }

  /** Proposes a role. */
  @POST
  @Path("draft")
  @Operation(operationId = "draftRole", summary = "Propose a role from a job description", description = "Nothing is stored: edit the proposal and hand it to POST /roles.")
  public RoleContent draft(DraftRequest request) {
    return roles.draft(request.jobDescription(), request.title(), request.language());
  }

  /** Lists all roles. */
  @GET
  @Operation(operationId = "listRoles", summary = "List all roles, newest first")
  public RoleList list() {
    return new RoleList(roles.all().stream().map(RoleEntry::of).toList());
  }

  /** Keeps a role. */
  @POST
  @Operation(operationId = "addRole", summary = "Keep a new role as a draft")
  @APIResponse(responseCode = "201", description = "Kept", content = @Content(schema = @Schema(implementation = RoleView.class)))
  public Response add(RoleContent content) {
    Role role = roles.add(content);
    return Response.created(URI.create("api/v1/roles/" + role.id())).entity(RoleView.of(role)).build();
  }

  /** Gives one role. */
  @GET
  @Path("{id}")
  @Operation(operationId = "getRole", summary = "Get a role")
  public RoleView get(@PathParam("id") String id) {
    return RoleView.of(roles.require(RoleId.of(id)));
  }

  /** Changes a role. */
  @PUT
  @Path("{id}")
  @Operation(operationId = "editRole", summary = "Change a role", description = "An approved role becomes a draft of the next revision. A stale version is a conflict.")
  public RoleView edit(@PathParam("id") String id, RoleEdit edit) {
    return RoleView.of(roles.edit(RoleId.of(id), edit.version(), edit.content()));
  }

  /** Approves a role. */
  @POST
  @Path("{id}/approval")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "approveRole", summary = "Approve a role", description = "From now on interviews can be scheduled for it.")
  public RoleView approve(@PathParam("id") String id) {
    return RoleView.of(roles.approve(RoleId.of(id)));
  }

  /** Archives a role. */
  @POST
  @Path("{id}/archive")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "archiveRole", summary = "Archive a role")
  public RoleView archive(@PathParam("id") String id) {
    return RoleView.of(roles.archive(RoleId.of(id)));
  }

  /** Restores a role. */
  @DELETE
  @Path("{id}/archive")
  @Operation(operationId = "restoreRole", summary = "Take a role out of the archive", description = "It is a draft again.")
  @APIResponse(responseCode = "200", description = "Restored", content = @Content(schema = @Schema(implementation = RoleView.class)))
  public RoleView restore(@PathParam("id") String id) {
    return RoleView.of(roles.restore(RoleId.of(id)));
  }

  /** Shows the questions. */
  @POST
  @Path("{id}/preview")
  @Operation(operationId = "previewRole", summary = "Show the questions as a candidate would get them", description = "Nothing is stored.")
  public InterviewPlan preview(@PathParam("id") String id, PreviewRequest request) {
    return roles.preview(RoleId.of(id), request.candidateId().map(CandidateId::of), request.language());
  }
}
