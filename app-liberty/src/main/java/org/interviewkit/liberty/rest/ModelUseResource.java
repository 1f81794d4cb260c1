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
import org.interviewkit.liberty.guard.TokenLedger;
import org.interviewkit.port.Reasoner;

/** What language models cost. */
@Path("api/v1/interviews")
@Tag(name = "Interviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class ModelUseResource {

  private final Interviewing interviewing;
  private final TokenLedger ledger;

  /** Tokens that language models read and wrote for an interview. */
  public record ModelUse(InterviewId interviewId, long tokensRead, long tokensWritten) {}

  /** The costs of a system. */
  @Inject
  public ModelUseResource(InterviewSystem system, TokenLedger ledger) {
    this.interviewing = system.interviewing();
    this.ledger = ledger;
  }

  /** Tells what one interview cost. */
  @GET
  @Path("{id}/model-use")
  @Operation(
      operationId = "getModelUse",
      summary = "What language models read and wrote for an interview",
      description = "Tokens, counted since the server started; zeros when no model was asked. The voice's own are not among them.")
  public ModelUse get(@PathParam("id") String id) {
    InterviewId interview = interviewing.require(InterviewId.of(id)).id();
    Reasoner.Tokens tokens = ledger.of(interview).orElse(new Reasoner.Tokens(0, 0));
    return new ModelUse(interview, tokens.read(), tokens.written());
  }
}
