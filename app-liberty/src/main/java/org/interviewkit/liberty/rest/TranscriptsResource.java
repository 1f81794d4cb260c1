package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Interviewing;
import org.interviewkit.application.Notices;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.interview.Coverage;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.live.Seating;
import org.interviewkit.liberty.live.Tickets;
import org.interviewkit.liberty.rest.InterviewViews.TurnView;

/** What was said, how far it goes, and the way to the live socket. */
@Path("api/v1/interviews")
@Tag(name = "Interviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class TranscriptsResource {

  private final Interviewing interviewing;
  private final Notices notices;
  private final Tickets tickets;

  /** What was said. */
  public record TranscriptView(InterviewId interviewId, List<TurnView> turns, int lastPosition) {}

  /** How far each criterion has been talked about. */
  public record CoverageView(List<Coverage> coverage) {}

  /** A ticket for the live socket. */
  public record TicketView(String ticket, Instant expiresAt, String websocketUrl) {
    @Override
    public String toString() {
      return "TicketView[" + expiresAt + "]";
    }
  }

  /** The transcripts of a system. */
  @Inject
  public TranscriptsResource(InterviewSystem system, Notices notices, Tickets tickets) {
    this.notices = notices;
    this.interviewing = system.interviewing();
    this.tickets = tickets;
  }

  /** Gives the transcript. */
  @GET
  @Path("{id}/transcript")
  @Operation(operationId = "getTranscript", summary = "Get what was said")
  public TranscriptView transcript(
      @PathParam("id") String id,
      @QueryParam("after") @Parameter(description = "only turns after this position") @Schema(type = SchemaType.INTEGER, minimum = "0") String after) {
    InterviewId interview = InterviewId.of(id);
    Transcript transcript = interviewing.transcript(interview);
    List<TurnView> turns = transcript.after(Query.number("after", after, 0)).stream().map(turn -> TurnView.of(turn, interview)).toList();
    return new TranscriptView(interview, turns, transcript.turns().size());
  }

  /** Gives the coverage. */
  @GET
  @Path("{id}/coverage")
  @Operation(operationId = "getCoverage", summary = "Get how far each criterion has been talked about")
  public CoverageView coverage(@PathParam("id") String id) {
    return new CoverageView(interviewing.coverage(InterviewId.of(id)));
  }

  /** Gives a ticket. */
  @POST
  @Path("{id}/tickets")
  @RolesAllowed({Group.ADMINS, Group.RECRUITERS, Group.CANDIDATES})
  @Operation(
      operationId = "issueTicket",
      summary = "Get a ticket for the live socket",
      description = "Good for one connection within 60 s. A candidate's ticket is for the candidate's seat, everybody else's for listening. A conflict when the candidate has agreed to another notice than today's.")
  public TicketView ticket(
      @PathParam("id") String id,
      @QueryParam("seat") @Parameter(description = "candidate: an embedding system speaks for the candidate") @Schema(enumeration = {"candidate", "observer"}) String seat,
      @Context SecurityContext security) {
    Caller caller = Caller.of(security);
    Interview found = interviewing.require(caller.maySee(InterviewId.of(id)));
    InterviewId interview = found.id();
    if (caller.isCandidate() && found.consent().isPresent() && !found.status().isOver() && !notices.isAgreed(found)) {
      throw new Conflict("the notice has changed since it was agreed to: it must be read and agreed to again");
    }
    Seating wanted = Query.text(seat).map(word -> Query.word("seat", Seating.class, word)).orElse(Seating.OBSERVER);
    Tickets.Ticket ticket = tickets.issue(interview, caller.isCandidate() ? Seating.CANDIDATE : wanted, caller.username());
    return new TicketView(ticket.value(), ticket.expiresAt(), "/ws/interview/" + interview);
  }
}
