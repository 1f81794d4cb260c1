package org.interviewkit.liberty.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Interviewing;
import org.interviewkit.application.Notices;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.EndReason;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.interview.Notice;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.access.SignInLimits;
import org.interviewkit.liberty.access.Tokens;
import org.interviewkit.liberty.rest.InterviewViews.ClockView;
import org.interviewkit.liberty.rest.InterviewViews.TurnView;

/** What a candidate can do with the link. */
@Path("api/v1")
@Tag(name = "Candidate's side", description = "What a candidate can do with the link")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Group.CANDIDATES)
@Dependent
public class CandidateSideResource {

  private final Interviewing interviewing;
  private final Notices notices;
  private final Tokens tokens;
  private final SignInLimits limits;

  /** What stands behind the {@code #} of the link. */
  public record LinkSecret(String secret) {
    @Override
    public String toString() {
      return "LinkSecret[***]";
    }
  }

  /** A token and the interview it is for. */
  public record CandidateSession(String token, Instant expiresAt, CandidateInterview interview) {}

  /** The interview as its candidate sees it. */
  @Schema(name = "CandidateInterview")
  public record CandidateInterview(
      InterviewId id,
      InterviewStatus status,
      String roleTitle,
      String candidateName,
      Language language,
      long durationMinutes,
      ClockView clock,
      boolean consented,
      boolean voice,
      Optional<EndReason> endReason) {}

  /** What a candidate reads before agreeing; renewed if another notice was agreed to before. */
  @Schema(name = "Notice")
  public record NoticeView(String version, String hash, Language language, String title, List<SectionView> sections, String agreeLabel, boolean renewed) {

    /** The notice of an interview as it stands now. */
    static NoticeView of(Notices notices, Interview interview, Language language) {
      Notice notice = notices.of(interview, language);
      boolean renewed = interview.consent().isPresent() && !notices.isAgreed(interview);
      List<Notice.Section> changed = renewed ? notices.changed(interview, notice) : List.of();
      List<SectionView> sections = notice.sections().stream().map(section -> new SectionView(section.heading(), section.text(), changed.contains(section))).toList();
      return new NoticeView(notice.version(), notice.hash(), notice.language(), notice.title(), sections, notice.agreeLabel(), renewed);
    }
  }

  /** A heading and its text; changed if the notice that was agreed to before said something else. */
  @Schema(name = "NoticeSection")
  public record SectionView(String heading, String text, boolean changed) {}

  /** Which notice the candidate has read and agrees to. */
  public record ConsentRequest(String noticeVersion, String noticeHash, Language language) {}

  /** The candidate's own copy. */
  public record OwnTranscript(List<TurnView> turns) {}

  /** The candidate's side of a system. */
  @Inject
  public CandidateSideResource(InterviewSystem system, Notices notices, Tokens tokens, SignInLimits limits) {
    this.interviewing = system.interviewing();
    this.notices = notices;
    this.tokens = tokens;
    this.limits = limits;
  }

  /** Signs a candidate in. */
  @POST
  @Path("candidate-session")
  @PermitAll
  @Operation(operationId = "openCandidateSession", summary = "Sign in with the link", description = "Again with the same link for another token.")
  public CandidateSession open(LinkSecret link, @Context HttpServletRequest request) {
    String key = request.getRemoteAddr();
    limits.links().refuseIfShut(key);
    Interview interview;
    try {
      interview = interviewing.byLink(link.secret());
    } catch (NotFound e) {
      limits.links().failed(key);
      throw e;
    }
    Tokens.Token token = tokens.issueForCandidate(interview);
    return new CandidateSession(token.value(), token.expiresAt(), view(interview));
  }

  /** Shows the candidate's interview. */
  @GET
  @Path("candidate/interview")
  @Operation(operationId = "getOwnInterview", summary = "Get the own interview")
  public CandidateInterview interview(@Context SecurityContext security) {
    return view(own(security));
  }

  /** Shows the notice. */
  @GET
  @Path("candidate/notice")
  @Operation(operationId = "getNotice", summary = "Get what is to be read before agreeing")
  public NoticeView notice(@QueryParam("language") @Schema(enumeration = {"de", "en"}) String language, @Context SecurityContext security) {
    Interview interview = own(security);
    return NoticeView.of(notices, interview, Query.text(language).map(Language::of).orElse(interview.engagement().language()));
  }

  /** Keeps the candidate's agreement. */
  @POST
  @Path("candidate/consent")
  @Operation(operationId = "consent", summary = "Agree to the notice", description = "A conflict when the notice has changed since it was read. To a notice that has changed since it was agreed to, again.")
  public CandidateInterview consent(ConsentRequest request, @Context SecurityContext security) {
    Interview interview = own(security);
    return view(interviewing.consent(interview.id(), notices.of(interview, request.language()), request.noticeHash()));
  }

  /** Gives the candidate's own copy. */
  @GET
  @Path("candidate/transcript")
  @Operation(operationId = "getOwnTranscript", summary = "Get the own copy of what was said", description = "Also after the end.")
  public OwnTranscript transcript(@Context SecurityContext security) {
    InterviewId id = own(security).id();
    return new OwnTranscript(interviewing.transcript(id).turns().stream().map(turn -> TurnView.of(turn, id)).toList());
  }

  private Interview own(SecurityContext security) {
    return interviewing.require(Caller.of(security).ownInterview());
  }

  private CandidateInterview view(Interview interview) {
    return new CandidateInterview(
        interview.id(),
        interview.status(),
        interview.engagement().roleTitle(),
        interview.engagement().candidateName(),
        interview.engagement().language(),
        interview.preparation().settings().endAfter().toMinutes(),
        ClockView.of(interviewing.clock(interview)),
        interview.status().isOver() ? interview.consent().isPresent() : notices.isAgreed(interview),
        notices.isSpoken(),
        interview.endReason());
  }
}
