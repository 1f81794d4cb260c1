package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.GivingDocuments;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.document.DocumentKind;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.rest.LedViews.LedInterview;

/** Job descriptions and CVs of interviews that a person leads: kept at once, read in the background. */
@Path("api/v1/sessions")
@Tag(name = "Interviews led by a person")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class LedDocumentsResource {

  private final InterviewSystem system;
  private final GivingDocuments giving;

  /** The documents of a system. */
  @Inject
  public LedDocumentsResource(InterviewSystem system) {
    this.system = system;
    this.giving = system.leading().documents();
  }

  /** Gives it a job description. */
  @PUT
  @Path("{id}/job-description")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "giveJobDescription",
      summary = "Give the interview a job description in place of the one before",
      description = "It is kept before this answers, and read after it; criteria and questions are chosen anew then. The interview's documents say how far it is.")
  @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = DocumentsResource.FileForm.class)))
  @APIResponse(responseCode = "202", description = "What is kept will be read", content = @Content(schema = @Schema(implementation = LedInterview.class)))
  public Response giveJobDescription(@PathParam("id") String id, List<EntityPart> parts) throws IOException {
    return give(id, DocumentKind.JOB_DESCRIPTION, parts);
  }

  /** Gives it a CV. */
  @PUT
  @Path("{id}/cv")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "giveCv",
      summary = "Give the interview's candidate a CV in place of the one before",
      description = "It is kept before this answers, and read after it; questions are chosen anew then. The interview's documents say how far it is.")
  @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = DocumentsResource.FileForm.class)))
  @APIResponse(responseCode = "202", description = "What is kept will be read", content = @Content(schema = @Schema(implementation = LedInterview.class)))
  public Response giveCv(@PathParam("id") String id, List<EntityPart> parts) throws IOException {
    return give(id, DocumentKind.CV, parts);
  }

  /** Has a file read again. */
  @POST
  @Path("{id}/documents/{kind}/runs")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "readSessionDocumentAgain",
      summary = "Have the file be read again that the interview was given last",
      description = "kind is job_description or cv. While it waits or is being read this changes nothing. 409 when it was read.")
  @APIResponse(responseCode = "202", description = "It will be", content = @Content(schema = @Schema(implementation = LedInterview.class)))
  public Response readAgain(@PathParam("id") String id, @PathParam("kind") String kind) {
    Interview interview = led(id);
    giving.readAgain(interview.id(), kind(kind));
    return accepted(interview.id());
  }

  /** Removes a file. */
  @DELETE
  @Path("{id}/documents/{kind}")
  @Operation(
      operationId = "removeSessionDocument",
      summary = "Remove a file that was not read",
      description = "kind is job_description or cv. What was read before stays. 409 while it is being read, and when it was read.")
  @APIResponse(responseCode = "204", description = "It is not kept any more")
  public void remove(@PathParam("id") String id, @PathParam("kind") String kind) {
    giving.remove(led(id).id(), kind(kind));
  }

  private Response give(String id, DocumentKind kind, List<EntityPart> parts) throws IOException {
    InterviewId interview = led(id).id();
    try (Uploads uploads = Uploads.of(parts)) {
      giving.give(interview, kind, uploads.only());
      return accepted(interview);
    }
  }

  private Response accepted(InterviewId id) {
    return Response.accepted(LedInterview.of(system, system.interviewing().require(id))).build();
  }

  private Interview led(String id) {
    Interview interview = system.interviewing().require(InterviewId.of(id));
    interview.requireLead();
    return interview;
  }

  private static DocumentKind kind(String word) {
    return Stream.of(DocumentKind.JOB_DESCRIPTION, DocumentKind.CV).filter(kind -> JsonWords.word(kind).equals(word)).findFirst().orElseThrow(() -> new NotFound("document", word));
  }
}
