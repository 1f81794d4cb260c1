package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Interviewing;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.port.Reasoner;
import org.interviewkit.port.Spendings;

/** What language models cost. */
@Path("api/v1/interviews")
@Tag(name = "Interviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class ModelUseResource {

  private final Interviewing interviewing;
  private final Spendings spendings;

  /** Tokens that language models read and wrote for an interview. */
  public record ModelUse(InterviewId interviewId, long tokensRead, long tokensWritten) {}

  /** The costs of a system. */
  @Inject
  public ModelUseResource(InterviewSystem system) {
    this.interviewing = system.interviewing();
    this.spendings = system.store().spendings();
  }

  /** Tells what one interview cost. */
  @GET
  @Path("{id}/model-use")
  @Operation(
      operationId = "getModelUse",
      summary = "What language models read and wrote for an interview",
      description = "Tokens, as far as the services say how many: for planning, watching, evaluating and questions, of the voice, and of hearing the recording once more.")
  public ModelUse get(@PathParam("id") String id) {
    InterviewId interview = interviewing.require(InterviewId.of(id)).id();
    Reasoner.Tokens tokens = spendings.of(interview);
    return new ModelUse(interview, tokens.read(), tokens.written());
  }
}
