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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Asking;
import org.interviewkit.application.Leading;
import org.interviewkit.application.Notices;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.Lead;
import org.interviewkit.domain.interview.Notice;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.rest.CandidateSideResource.NoticeView;
import org.interviewkit.liberty.rest.InterviewViews.EntryView;
import org.interviewkit.liberty.rest.LedViews.AdviceRequest;
import org.interviewkit.liberty.rest.LedViews.AdviceView;
import org.interviewkit.liberty.rest.LedViews.LedInterview;
import org.interviewkit.liberty.rest.LedViews.SaidList;
import org.interviewkit.liberty.rest.LedViews.SaidReport;
import org.interviewkit.port.InterviewSummary;

/** Interviews that a person of the hiring team leads, with a co-pilot. Everything after the conversation is as with any other interview, under the same identifier. */
@Path("api/v1/sessions")
@Tag(name = "Interviews led by a person", description = "A recruiter holds the interview; a co-pilot reads along. Its report, questions and decision are under /interviews, by the same id")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class LedInterviewsResource {

  private final InterviewSystem system;
  private final Leading leading;
  private final Notices notices;

  /** An interview to be led: for a role, or for a position that has none yet. */
  public record NewSession(String candidateName, Optional<String> position, Optional<String> roleId, Optional<Language> language) {}

  /** One page of them. */
  public record SessionList(List<EntryView> items, @Schema(nullable = true) String next) {}

  /** That the candidate has agreed to a notice, by its hash. */
  public record AgreementRequest(String noticeHash) {}

  /** The interviews of a system. */
  @Inject
  public LedInterviewsResource(InterviewSystem system, Notices notices) {
    this.system = system;
    this.leading = system.leading();
    this.notices = notices;
  }

  /** Opens one. */
  @POST
  @Operation(operationId = "openSession", summary = "Open an interview that you lead yourself", description = "Name an approved role, or a position: then the criteria come with the job description.")
  @APIResponse(responseCode = "201", description = "Opened", content = @Content(schema = @Schema(implementation = LedInterview.class)))
  public Response open(NewSession wanted, @Context SecurityContext security) {
    Lead person = person(security);
    Language language = wanted.language().orElse(Language.EN);
    Optional<String> role = wanted.roleId().filter(id -> !id.isBlank());
    Interview opened =
        role.isPresent()
            ? leading.open(person, wanted.candidateName(), RoleId.of(role.get()), language)
            : leading.open(person, wanted.candidateName(), wanted.position().orElseThrow(() -> new InvalidInput("position", "position or role_id is missing")), language);
    return Response.created(URI.create("api/v1/sessions/" + opened.id())).entity(view(opened)).build();
  }

  /** Lists them. */
  @GET
  @Operation(operationId = "listSessions", summary = "List the interviews that people lead, newest first")
  public SessionList list(
      @QueryParam("saved_only") @Schema(type = SchemaType.BOOLEAN) String savedOnly,
      @QueryParam("text") String text,
      @QueryParam("after") String after,
      @QueryParam("limit") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "50") String limit) {
    int most = Cursors.limit(limit);
    List<InterviewSummary> found = leading.list(Query.text(text).orElse(""), "true".equals(savedOnly), Cursors.read(after), most + 1);
    Cursors.Page<InterviewSummary> page = Cursors.Page.cut(found, most, InterviewSummary::cursor);
    return new SessionList(page.items().stream().map(EntryView::of).toList(), page.next());
  }

  /** Gives one. */
  @GET
  @Path("{id}")
  @Operation(operationId = "getSession", summary = "Get an interview that a person leads")
  public LedInterview get(@PathParam("id") String id) {
    return view(led(id));
  }

  /** Shows what the candidate has to agree to. */
  @GET
  @Path("{id}/notice")
  @Operation(operationId = "getSessionNotice", summary = "Get what the candidate must agree to before anything is written down")
  public NoticeView notice(@PathParam("id") String id, @QueryParam("language") @Schema(enumeration = {"de", "en"}) String language) {
    Interview interview = led(id);
    return NoticeView.of(notices, interview, Query.text(language).map(Language::of).orElse(interview.engagement().language()));
  }

  /** Keeps that the candidate agreed. */
  @POST
  @Path("{id}/agreement")
  @Operation(operationId = "agreeInSession", summary = "State that the candidate has agreed", description = "Your name is kept beside it.")
  public LedInterview agree(@PathParam("id") String id, AgreementRequest agreement, @Context SecurityContext security) {
    Interview interview = led(id);
    for (Language language : Language.values()) {
      Notice notice = notices.of(interview, language);
      if (notice.hash().equals(agreement.noticeHash())) {
        return view(leading.agreed(interview.id(), notice, Caller.of(security).username()));
      }
    }
    throw new Conflict("this is not the notice of the interview as it stands: show it and ask again");
  }

  /** Keeps what was said. */
  @PUT
  @Path("{id}/transcript")
  @Operation(
      operationId = "keepSaid",
      summary = "Hand in what was said, while it is said",
      description = "At most 200 utterances at once. The same id again is the same utterance; another wording of it is a correction, and both stay. Turns are marked as supplied by the client.")
  public SaidReport keepSaid(@PathParam("id") String id, SaidList said, @Context SecurityContext security) {
    InterviewId interview = led(id).id();
    return SaidReport.of(interview, leading.hear(interview, said.read(), Caller.of(security).username()), system.interviewing().transcript(interview));
  }

  /** Asks the co-pilot. */
  @POST
  @Path("{id}/advice")
  @Operation(
      operationId = "askCoPilot",
      summary = "Ask the co-pilot",
      description = "What to ask next, strengths, open points, inconsistencies: each point quotes what it rests on. By rules, unless a language model was chosen. It rates, ranks and rejects nobody. Nothing of it is kept.")
  public AdviceView advise(@PathParam("id") String id, AdviceRequest wanted) {
    Interview interview = system.interviewing().require(InterviewId.of(id));
    Language language = wanted.language().orElse(interview.engagement().language());
    Asking.Counsel counsel = system.asking().advise(interview.id(), wanted.kind(), language);
    return AdviceView.of(interview.id(), wanted.kind(), counsel, leading.documents().underWay(interview));
  }

  /** Finishes it. */
  @POST
  @Path("{id}/finish")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "finishSession", summary = "Finish an interview that a person leads", description = "Its transcript is closed, its report is made, and it stands among the saved ones. Again changes nothing.")
  public LedInterview finish(@PathParam("id") String id) {
    return view(leading.finish(InterviewId.of(id)));
  }

  /** Saves it. */
  @PUT
  @Path("{id}/saved")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "saveSession", summary = "Put an interview among the saved ones")
  public LedInterview save(@PathParam("id") String id) {
    return view(leading.save(InterviewId.of(id), true));
  }

  /** Takes it from the saved ones. */
  @DELETE
  @Path("{id}/saved")
  @Operation(operationId = "unsaveSession", summary = "Take an interview from the saved ones", description = "Nothing of it is deleted.")
  public LedInterview unsave(@PathParam("id") String id) {
    return view(leading.save(InterviewId.of(id), false));
  }

  private Interview led(String id) {
    Interview interview = system.interviewing().require(InterviewId.of(id));
    interview.requireLead();
    return interview;
  }

  private LedInterview view(Interview interview) {
    return LedInterview.of(system, interview);
  }

  private static Lead person(SecurityContext security) {
    Caller caller = Caller.of(security);
    return new Lead(caller.username(), caller.displayName(), false);
  }
}
