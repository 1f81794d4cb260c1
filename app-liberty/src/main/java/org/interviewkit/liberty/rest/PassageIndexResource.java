package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Indexing;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.liberty.access.Group;

/** How far the index of passages is. */
@Path("api/v1/passage-index")
@Tag(name = "Questions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Group.ADMINS)
@Dependent
public class PassageIndexResource {

  private final Indexing indexing;

  /**
   * How far it is; without an index {@code kept} is false and everything else is empty. {@code outdated} documents stand there under another {@code model} than today's; {@code
   * waiting} and {@code failed} count to 1,000.
   */
  public record PassageIndex(
      boolean kept, Optional<String> model, long jobDescriptions, long cvs, long transcripts, long outdated, int waiting, int failed, boolean gathering) {
    static PassageIndex of(Indexing.Progress progress) {
      var documents = progress.index().documents();
      return new PassageIndex(
          true,
          Optional.of(progress.index().model()),
          documents.getOrDefault(SourceKind.JOB_DESCRIPTION, 0L),
          documents.getOrDefault(SourceKind.CV, 0L),
          documents.getOrDefault(SourceKind.TRANSCRIPT, 0L),
          progress.index().outdated(),
          progress.waiting(),
          progress.failed(),
          progress.gathering());
    }
  }

  /** The index of a system. */
  @Inject
  public PassageIndexResource(InterviewSystem system) {
    this.indexing = system.asking().indexing();
  }

  /** Tells. */
  @GET
  @Operation(
      operationId = "getPassageIndex",
      summary = "How far the index of passages is",
      description = "After another model was chosen every document is indexed again in the background;"
              + " until then it is found by its words, and inside its interview by its meaning as well.")
  public PassageIndex get() {
    return indexing.progress().map(PassageIndex::of).orElseGet(() -> new PassageIndex(false, Optional.empty(), 0, 0, 0, 0, 0, 0, false));
  }

  /** Has every document indexed that is not. */
  @POST
  @Operation(
      operationId = "indexPassages",
      summary = "Index every document that is not indexed",
      description = "In the background; what was given up is tried again. 409 when no index is kept.")
  public PassageIndex again() {
    return PassageIndex.of(indexing.again());
  }
}
