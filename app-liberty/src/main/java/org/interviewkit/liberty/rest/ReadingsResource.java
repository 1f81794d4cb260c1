package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.AddingCandidates;
import org.interviewkit.application.ReceivingCvs;
import org.interviewkit.application.ReceivingCvs.Received;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.rest.CandidatesResource.AlikeView;
import org.interviewkit.port.TextExtractor;

/** CVs that are kept at once and read in the background. */
@Path("api/v1/readings")
@Tag(name = "Candidates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class ReadingsResource {

  private static final int MOST_FILES = 20;

  private final AddingCandidates candidates;
  private final ReceivingCvs receiving;

  /** The candidate a file became. */
  public record ReadCandidate(CandidateId id, String name, List<String> warnings) {}

  /** How many pages of how many were read. */
  public record ReadPages(int read, int of) {
    static ReadPages of(TextExtractor.Page page) {
      return new ReadPages(page.number(), page.of());
    }
  }

  /**
   * A file and how far it is; {@code pages} when that can be told, {@code trouble} says why the last attempt failed, {@code alike} names candidates who were there before and seem
   * to be the same.
   */
  @Schema(name = "Reading")
  public record ReadingView(
      DocumentId id,
      String fileName,
      long bytes,
      Instant receivedAt,
      Language language,
      ReceivingCvs.State state,
      Optional<String> trouble,
      Optional<ReadPages> pages,
      Optional<ReadCandidate> candidate,
      List<AlikeView> alike) {}

  /** Files. */
  public record ReadingList(List<ReadingView> items) {}

  /** What became of a file that was sent: it is kept and will be read, or it was refused. */
  public record Receipt(String fileName, Optional<ReadingView> reading, Optional<Problem> problem) {}

  /** What became of each file. */
  public record Receipts(List<Receipt> items) {}

  /** The readings of a system. */
  @Inject
  public ReadingsResource(InterviewSystem system) {
    this.candidates = system.addingCandidates();
    this.receiving = candidates.receiving();
  }

  /** Takes files in. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "receiveCvs",
      summary = "Hand in CVs that become candidates",
      description = "Every file is kept before this answers, and read after it; every file stands on its own.")
  @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = CandidatesResource.ImportForm.class)))
  @APIResponse(responseCode = "202", description = "What is kept will be read", content = @Content(schema = @Schema(implementation = Receipts.class)))
  public Response receive(List<EntityPart> parts) throws IOException {
    try (Uploads uploads = Uploads.of(parts)) {
      Language language = Language.of(uploads.field("language"));
      return Response.accepted(new Receipts(uploads.some(MOST_FILES).stream().map(part -> receive(part, language)).toList())).build();
    }
  }

  /** Lists files that are not candidates yet. */
  @GET
  @Operation(operationId = "listReadings", summary = "List files that wait, are being read or cannot be read", description = "At most 200. One that became a candidate is not listed any more.")
  public ReadingList list() {
    return new ReadingList(receiving.open().stream().map(this::view).toList());
  }

  /** Says how far a file is. */
  @GET
  @Path("{id}")
  @Operation(operationId = "getReading", summary = "Get how far a file is")
  public ReadingView get(@PathParam("id") String id) {
    return view(receiving.find(DocumentId.of(id)));
  }

  /** Has a file read again. */
  @POST
  @Path("{id}/runs")
  @Operation(operationId = "readAgain", summary = "Have a file read again", description = "While it waits or is being read this changes nothing. 409 when it became a candidate.")
  @APIResponse(responseCode = "202", description = "It will be", content = @Content(schema = @Schema(implementation = ReadingView.class)))
  public Response readAgain(@PathParam("id") String id) {
    return Response.accepted(view(receiving.readAgain(DocumentId.of(id)))).build();
  }

  /** Forgets a file. */
  @DELETE
  @Path("{id}")
  @Operation(operationId = "forgetReading", summary = "Forget a file that did not become a candidate", description = "409 while it is being read, and when it became a candidate.")
  @APIResponse(responseCode = "204", description = "It is not kept any more")
  public void forget(@PathParam("id") String id) {
    receiving.forget(DocumentId.of(id));
  }

  private Receipt receive(Uploads.Part part, Language language) {
    return switch (part) {
      case Uploads.Part.Refused refused -> refused(part.fileName(), refused.why());
      case Uploads.Part.Taken taken -> {
        try {
          yield new Receipt(part.fileName(), Optional.of(view(receiving.receive(taken.upload(), language))), Optional.empty());
        } catch (RuntimeException e) {
          yield refused(part.fileName(), e);
        }
      }
    };
  }

  private static Receipt refused(String fileName, Exception why) {
    return new Receipt(fileName, Optional.empty(), Optional.of(Problems.of(why).problem()));
  }

  private ReadingView view(Received one) {
    List<AlikeView> alike =
        one.candidate().stream()
            .flatMap(made -> candidates.alike(made).stream().map(other -> new AlikeView(other.id(), other.name(), AddingCandidates.hasSameCv(made, other))))
            .toList();
    return new ReadingView(
        one.file().id(),
        one.file().fileName(),
        one.file().size(),
        one.file().uploadedAt(),
        one.language(),
        one.state(),
        one.trouble(),
        one.page().map(ReadPages::of),
        one.candidate().map(ReadingsResource::candidate),
        alike);
  }

  private static ReadCandidate candidate(Candidate made) {
    return new ReadCandidate(made.id(), made.name(), made.warnings());
  }
}
