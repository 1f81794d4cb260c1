package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Interviewing;
import org.interviewkit.application.InvitationLink;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.Invitation;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.assembly.Settings;

/** Candidates' links. */
@Path("api/v1/interviews/{id}/invitation")
@Tag(name = "Interviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class InvitationsResource {

  private static final int MOST_DAYS = 90;

  private final Interviewing interviewing;
  private final Settings settings;

  /** For how long the link is to be good. */
  public record InvitationRequest(Optional<Integer> validDays) {}

  /** The link, shown once, and a text to send it with. */
  public record InvitationAnswer(String link, Instant expiresAt, Wording text) {
    @Override
    public String toString() {
      return "InvitationAnswer[" + expiresAt + "]";
    }
  }

  /** Invites to the interviews of a system. */
  @Inject
  public InvitationsResource(InterviewSystem system, Settings settings) {
    this.interviewing = system.interviewing();
    this.settings = settings;
  }

  /** Gives the candidate a link. */
  @POST
  @Operation(operationId = "inviteCandidate", summary = "Make the candidate's link", description = "It is shown once; a new one replaces it.")
  @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = InvitationRequest.class)))
  public InvitationAnswer invite(@PathParam("id") String id, String body, @Context HttpServletRequest http) {
    InvitationRequest request = body.isBlank() ? new InvitationRequest(Optional.empty()) : Json.read(body, InvitationRequest.class);
    Duration validity = request.validDays().map(InvitationsResource::days).orElse(settings.invitation());
    InvitationLink made = interviewing.invite(InterviewId.of(id), validity);
    String link = settings.publicUrl().map(Object::toString).orElseGet(() -> address(http)) + "/room/#" + made.secret();
    Instant expiresAt = made.interview().invitation().map(Invitation::expiresAt).orElseThrow();
    return new InvitationAnswer(link, expiresAt, text(made.interview(), link, expiresAt));
  }

  private static Duration days(int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new InvalidInput("validDays", "valid_days " + days + ": allowed 1–" + MOST_DAYS);
    }
    return Duration.ofDays(days);
  }

  private static String address(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.indexOf('/', url.indexOf("//") + 2)) + request.getContextPath();
  }

  private static Wording text(Interview interview, String link, Instant expiresAt) {
    String name = interview.engagement().candidateName();
    String role = interview.engagement().roleTitle();
    long minutes = interview.preparation().settings().endAfter().toMinutes();
    return new Wording(
        "Guten Tag " + name + ",\n\nwir laden Sie zu einem Gespräch über die Stelle „" + role + "“ ein. Die Fragen stellt eine KI; das Gespräch wird geschrieben und dauert höchstens "
            + minutes + " Minuten. Sie können es beginnen, wann es Ihnen passt, spätestens am " + date(expiresAt, Language.DE) + ":\n\n" + link
            + "\n\nDer Link ist nur für Sie bestimmt. Er zeigt Ihnen zuerst, was gespeichert wird und was damit geschieht. Bricht die Verbindung ab, öffnen Sie ihn einfach noch einmal.",
        "Hello " + name + ",\n\nwe invite you to an interview for the role “" + role + "”. An AI asks the questions; the interview is written and takes " + minutes
            + " minutes at most. You can begin whenever it suits you, until " + date(expiresAt, Language.EN) + ":\n\n" + link
            + "\n\nThe link is for you alone. It first shows you what is stored and what happens with it. If the connection drops, just open it again.");
  }

  private static String date(Instant instant, Language language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()).format(instant.atOffset(ZoneOffset.UTC));
  }
}
