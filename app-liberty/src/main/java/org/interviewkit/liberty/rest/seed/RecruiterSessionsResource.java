package org.interviewkit.liberty.rest.seed;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.GivingDocuments;
import org.interviewkit.application.Leading;
import org.interviewkit.application.ReceivingCvs;
import org.interviewkit.application.Upload;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.document.DocumentKind;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.Lead;
import org.interviewkit.domain.interview.Paper;
import org.interviewkit.domain.knowledge.Source;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.rest.Uploads;
import org.interviewkit.port.InterviewSummary;

/** The paths of the recruiter's assistant under which sessions are opened, given documents and found again. A session is an interview that a person leads, by the same id. */
@Path("api/sessions")
@Tag(name = "Older paths: recruiter's assistant", description = "Paths of the recruiter's assistant; new work belongs on /api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class RecruiterSessionsResource {

  private static final int MOST_LISTED = 200;
  private static final Set<String> JOB = Set.of("jd", "jd_file", "job_description");
  private static final Set<String> CV = Set.of("cv", "cv_file", "resume");
  private static final Set<String> PARTS = Set.of("file", "jd", "jd_file", "job_description", "cv", "cv_file", "resume");

  /** Longer than reading may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final InterviewSystem system;
  private final Leading leading;
  private final GivingDocuments giving;

  /** A session to be opened; {@code title} is taken for the position as well, {@code name} for the candidate. What is left out has a plain name until somebody gives one. */
  public record SessionRequest(@JsonAlias("name") Optional<String> candidateName, @JsonAlias("title") Optional<String> position, Optional<Language> language) {}

  /** A session; {@code jd} and {@code cv} say whether the documents are there. */
  public record SessionView(
      InterviewId id, String candidateName, String position, Language language, String status, boolean saved, boolean jd, boolean cv, Instant createdAt, String createdBy) {}

  /** A session as it stands in a list. */
  public record SessionEntry(InterviewId id, String candidateName, String position, Language language, String status, boolean saved, Instant createdAt, String createdBy) {
    static SessionEntry of(InterviewSummary entry) {
      Lead lead = entry.lead().orElseThrow();
      return new SessionEntry(
          entry.id(),
          entry.engagement().candidateName(),
          entry.engagement().roleTitle(),
          entry.engagement().language(),
          SeedInterviews.status(entry.status()),
          lead.saved(),
          entry.timeline().createdAt(),
          lead.by());
    }
  }

  /** Sessions, newest first, at most 200. */
  public record SessionEntries(List<SessionEntry> sessions) {}

  /** A document and whether it is {@code ready}, or still {@code reading}: then the session does not rest on it yet. */
  public record SessionDocument(
      @Schema(enumeration = {"jd", "cv"}) String type, String fileName, @Schema(enumeration = {"ready", "reading"}) String status) {
    static SessionDocument of(GivingDocuments.Given given) {
      return new SessionDocument(given.kind() == DocumentKind.CV ? "cv" : "jd", given.paper().fileName(), given.isUnderWay() ? "reading" : "ready");
    }
  }

  /** What became of the documents; {@code warnings} name hidden text and the like, {@code documents} say what was read. */
  public record SessionDocuments(SessionView session, List<String> warnings, List<String> duplicates, List<SessionDocument> documents) {}

  /** A form with a job description, a CV, or both. */
  @Schema(name = "SessionDocumentsForm", description = "A part named jd, a part named cv, or both; or one named file with the field type (jd or cv). PDF, DOCX or plain text, at most 20 MiB each")
  public static final class SessionDocumentsForm {
    @Schema(type = SchemaType.STRING, format = "binary")
    private Object jd;

    @Schema(type = SchemaType.STRING, format = "binary")
    private Object cv;
  }

  /** The sessions of a system. */
  @Inject
  public RecruiterSessionsResource(InterviewSystem system) {
    this.system = system;
    this.leading = system.leading();
    this.giving = leading.documents();
  }

  /** Opens a session. */
  @POST
  @Operation(operationId = "createRecruiterSession", summary = "Open a session")
  @APIResponse(responseCode = "201", description = "Opened", content = @Content(schema = @Schema(implementation = SessionView.class)))
  public Response create(SessionRequest wanted, @Context SecurityContext security) {
    Caller caller = Caller.of(security);
    Language language = wanted.language().orElse(Language.EN);
    String candidate = wanted.candidateName().filter(name -> !name.isBlank()).orElse(language == Language.DE ? "Kandidatin oder Kandidat" : "Candidate");
    String position = wanted.position().filter(name -> !name.isBlank()).orElse(language == Language.DE ? "Offene Stelle" : "Open position");
    Interview opened = leading.open(new Lead(caller.username(), caller.displayName(), false), candidate, position, language);
    return Response.created(URI.create("api/sessions/" + opened.id())).entity(view(opened)).build();
  }

  /** Lists sessions. */
  @GET
  @Operation(operationId = "listRecruiterSessions", summary = "List sessions, newest first, at most 200")
  public SessionEntries list(@QueryParam("saved_only") @Schema(type = SchemaType.BOOLEAN) String savedOnly) {
    return new SessionEntries(leading.list("", "true".equals(savedOnly), Optional.empty(), MOST_LISTED).stream().map(SessionEntry::of).toList());
  }

  /** Gives one session. */
  @GET
  @Path("{session_id}")
  @Operation(operationId = "getRecruiterSession", summary = "Get a session")
  public SessionView get(@PathParam("session_id") String sessionId) {
    return view(led(sessionId));
  }

  /** Gives a session its documents. */
  @POST
  @Path("{session_id}/documents")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "giveRecruiterDocuments",
      summary = "Give a session its job description, its CV, or both",
      description = "They are kept first. This answers when they are read, usually in a second, and after 25 seconds at the latest: with 202, and what is still being read.")
  @APIResponse(responseCode = "200", description = "All of it is read", content = @Content(schema = @Schema(implementation = SessionDocuments.class)))
  @APIResponse(responseCode = "202", description = "All of it is kept, and some is still being read", content = @Content(schema = @Schema(implementation = SessionDocuments.class)))
  @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = SessionDocumentsForm.class)))
  public Response documents(@PathParam("session_id") String sessionId, List<EntityPart> parts) throws IOException {
    InterviewId id = led(sessionId).id();
    try (Uploads uploads = Uploads.of(parts, PARTS)) {
      Optional<Upload> single = uploads.named(Set.of("file"));
      String type = uploads.optionalField("type").or(() -> uploads.optionalField("doc_type")).orElse("");
      Optional<Upload> job = uploads.named(JOB).or(() -> single.filter(file -> JOB.contains(type)));
      Optional<Upload> cv = uploads.named(CV).or(() -> single.filter(file -> CV.contains(type)));
      if (job.isEmpty() && cv.isEmpty()) {
        throw new InvalidInput("file", "the form has neither a part named jd nor one named cv; a part named file needs the field type: jd or cv");
      }
      Set<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
      job.ifPresent(file -> kinds.add(giving.give(id, DocumentKind.JOB_DESCRIPTION, file).kind()));
      cv.ifPresent(file -> kinds.add(giving.give(id, DocumentKind.CV, file).kind()));
      List<GivingDocuments.Given> given = giving.await(id, kinds, PATIENCE);
      refuse(id, given.stream().filter(one -> one.state() == ReceivingCvs.State.FAILED).toList());
      Response.Status status = given.stream().anyMatch(GivingDocuments.Given::isUnderWay) ? Response.Status.ACCEPTED : Response.Status.OK;
      return Response.status(status).entity(answer(id, given)).build();
    }
  }

  /** Who calls this path expects to be told at once that a file cannot be read, and that it is not kept then. */
  private void refuse(InterviewId id, List<GivingDocuments.Given> failed) {
    failed.forEach(one -> giving.remove(id, one.kind()));
    failed.stream()
        .findFirst()
        .map(RecruiterSessionsResource::refusal)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  private static RuntimeException refusal(GivingDocuments.Given failed) {
    String why = failed.trouble().orElse("the file could not be read");
    return failed.paper().refusal().<RuntimeException>map(reason -> new UnreadableDocument(reason, why)).orElseGet(() -> new InvalidInput("file", why));
  }

  private SessionDocuments answer(InterviewId id, List<GivingDocuments.Given> given) {
    List<String> duplicates = new ArrayList<>();
    for (GivingDocuments.Given one : given) {
      if (one.paper().findings().filter(Paper.Findings::knownJob).isPresent()) {
        duplicates.add("job description: a role with the very same text was there and is used");
      }
      String same = "cv: the very same one was there for candidate ";
      String address = "cv: the same e-mail address was there for candidate ";
      one.alike().forEach(other -> duplicates.add((other.sameCv() ? same : address) + other.candidate().id()));
    }
    List<String> warnings = given.stream().flatMap(one -> one.warnings().stream()).toList();
    return new SessionDocuments(view(system.interviewing().require(id)), warnings, duplicates, given.stream().map(SessionDocument::of).toList());
  }

  private Interview led(String sessionId) {
    Interview interview = system.interviewing().require(InterviewId.of(sessionId));
    interview.requireLead();
    return interview;
  }

  private SessionView view(Interview interview) {
    SessionEntry entry = SessionEntry.of(InterviewSummary.of(interview));
    List<SourceKind> there = system.asking().sources(interview.id(), entry.language()).stream().map(Source::kind).toList();
    return new SessionView(
        entry.id(),
        entry.candidateName(),
        entry.position(),
        entry.language(),
        entry.status(),
        entry.saved(),
        there.contains(SourceKind.JOB_DESCRIPTION),
        there.contains(SourceKind.CV),
        entry.createdAt(),
        entry.createdBy());
  }
}
