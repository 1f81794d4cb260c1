package org.interviewkit.liberty.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.AddingCandidates;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.port.Cursor;

/** Candidates and their CVs. */
@Path("api/v1/candidates")
@Tag(name = "Candidates", description = "Who applied, with or without a CV")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class CandidatesResource {

  private static final int MOST_FILES = 20;

  private final AddingCandidates candidates;

  /** A candidate to be kept. */
  public record NewCandidate(String name, Optional<String> email, Language language, Optional<String> cvText) {}

  /** A candidate's particulars with the version the editor has seen. */
  public record CandidateEdit(String name, Optional<String> email, Language language, Long version) {}

  /** The CV as it was handed in. */
  public record CvView(DocumentId documentId, String fileName, String mediaType, long size, Instant uploadedAt) {
    static CvView of(Document document) {
      return new CvView(document.id(), document.fileName(), document.mediaType(), document.size(), document.uploadedAt());
    }
  }

  /** A candidate; lists leave the CV's text out. */
  public record CandidateView(
      CandidateId id,
      String name,
      Optional<String> email,
      Language language,
      Optional<CvView> cv,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> cvText,
      List<String> warnings,
      Instant createdAt,
      long version) {}

  /** One page of candidates. */
  public record CandidateList(List<CandidateView> items, @Schema(nullable = true) String next) {}

  /** Whether a file became a candidate. */
  public enum ImportStatus {
    /** It did. */
    CREATED,
    /** It did not; the problem says why. */
    REFUSED
  }

  /** What became of one file. */
  public record ImportResult(String fileName, ImportStatus status, Optional<CandidateView> candidate, Optional<Problem> problem, List<AlikeView> alike) {}

  /** A candidate who was there before and seems to be the same. */
  @Schema(name = "Alike")
  public record AlikeView(CandidateId candidateId, String name, boolean sameCv) {}

  /** What became of each file. */
  public record ImportReport(List<ImportResult> results) {}

  /** A form with files. */
  @Schema(name = "ImportForm", description = "1–20 parts named file (PDF, DOCX or plain text, at most 20 MiB each) and the field language")
  public static final class ImportForm {
    @Schema(type = SchemaType.STRING, format = "binary", required = true)
    private Object file;

    @Schema(enumeration = {"de", "en"}, required = true)
    private String language;
  }

  /** The candidates of a system. */
  @Inject
  public CandidatesResource(InterviewSystem system) {
    this.candidates = system.addingCandidates();
  }

  /** Keeps a candidate. */
  @POST
  @Operation(operationId = "addCandidate", summary = "Keep a new candidate")
  @APIResponse(responseCode = "201", description = "Kept", content = @Content(schema = @Schema(implementation = CandidateView.class)))
  public Response add(NewCandidate wanted) {
    Candidate candidate =
        candidates.add(wanted.name(), wanted.email().filter(address -> !address.isBlank()), wanted.language(), wanted.cvText().orElse(""));
    return Response.created(URI.create("api/v1/candidates/" + candidate.id())).entity(view(candidate)).build();
  }

  /** Makes candidates from CVs. */
  @POST
  @Path("import")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(operationId = "importCandidates", summary = "Make candidates from their CVs", description = "Every file stands on its own: one that cannot be read does not stop the others.")
  @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = ImportForm.class)))
  public ImportReport importCvs(List<EntityPart> parts) throws IOException {
    try (Uploads uploads = Uploads.of(parts)) {
      Language language = Language.of(uploads.field("language"));
      return new ImportReport(uploads.some(MOST_FILES).stream().map(part -> importCv(part, language)).toList());
    }
  }

  /** Lists candidates. */
  @GET
  @Operation(operationId = "listCandidates", summary = "List candidates, newest first")
  public CandidateList list(@QueryParam("text") String text, @QueryParam("after") String after, @QueryParam("limit") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "50") String limit) {
    int most = Cursors.limit(limit);
    List<Candidate> found = candidates.list(text == null ? "" : text, Cursors.read(after), most + 1);
    Cursors.Page<Candidate> page = Cursors.Page.cut(found, most, candidate -> new Cursor(candidate.createdAt(), candidate.id().value()));
    return new CandidateList(page.items().stream().map(candidate -> view(candidate, Optional.empty())).toList(), page.next());
  }

  /** Gives one candidate. */
  @GET
  @Path("{id}")
  @Operation(operationId = "getCandidate", summary = "Get a candidate")
  public CandidateView get(@PathParam("id") String id) {
    return view(candidates.require(CandidateId.of(id)));
  }

  /** Changes a candidate's particulars. */
  @PUT
  @Path("{id}")
  @Operation(operationId = "editCandidate", summary = "Change a candidate's particulars", description = "A stale version is a conflict.")
  public CandidateView edit(@PathParam("id") String id, CandidateEdit edit) {
    return view(candidates.edit(CandidateId.of(id), edit.version(), edit.name(), edit.email().filter(address -> !address.isBlank()), edit.language()));
  }

  /** Gives a candidate a CV. */
  @PUT
  @Path("{id}/cv")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(operationId = "attachCv", summary = "Give a candidate a CV in place of the one before")
  @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = DocumentsResource.FileForm.class)))
  public CandidateView attachCv(@PathParam("id") String id, List<EntityPart> parts) throws IOException {
    try (Uploads uploads = Uploads.of(parts)) {
      return view(candidates.attachCv(CandidateId.of(id), uploads.only()));
    }
  }

  /** Hands the CV over as it was handed in. */
  @GET
  @Path("{id}/cv")
  @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
  @Operation(operationId = "downloadCv", summary = "Download a candidate's CV as it was handed in")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response downloadCv(@PathParam("id") String id) {
    Candidate candidate = candidates.require(CandidateId.of(id));
    Document document = candidates.cv(candidate).orElseThrow(() -> new NotFound("CV of candidate", id));
    return Response.ok(candidates.openCv(candidate), MediaType.APPLICATION_OCTET_STREAM_TYPE)
        .header("Content-Disposition", Attachment.named(document.fileName()))
        .header("Content-Length", document.size())
        .build();
  }

  private ImportResult importCv(Uploads.Part part, Language language) {
    return switch (part) {
      case Uploads.Part.Refused refused -> refused(part.fileName(), refused.why());
      case Uploads.Part.Taken taken -> {
        try {
          Candidate made = candidates.importCv(taken.upload(), language);
          List<AlikeView> alike =
              candidates.alike(made).stream().map(other -> new AlikeView(other.id(), other.name(), AddingCandidates.hasSameCv(made, other))).toList();
          yield new ImportResult(part.fileName(), ImportStatus.CREATED, Optional.of(view(made, Optional.empty())), Optional.empty(), alike);
        } catch (RuntimeException e) {
          yield refused(part.fileName(), e);
        }
      }
    };
  }

  private static ImportResult refused(String fileName, Exception why) {
    return new ImportResult(fileName, ImportStatus.REFUSED, Optional.empty(), Optional.of(Problems.of(why).problem()), List.of());
  }

  private CandidateView view(Candidate candidate) {
    return view(candidate, Optional.of(candidate.cvText()));
  }

  private CandidateView view(Candidate candidate, Optional<String> cvText) {
    return new CandidateView(
        candidate.id(),
        candidate.name(),
        candidate.email(),
        candidate.language(),
        candidates.cv(candidate).map(CvView::of),
        cvText,
        candidate.warnings(),
        candidate.createdAt(),
        candidate.version());
  }
}
