package org.interviewkit.liberty.rest.seed;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Asking;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.knowledge.CitedAnswer;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.liberty.access.Group;

/** The path of the recruiter's assistant under which an interview is asked about. */
@Path("api/interview/sessions")
@Tag(name = "Older paths: recruiter's assistant", description = "Paths of the recruiter's assistant; new work belongs on /api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class RecruiterServerResource {

  private final InterviewSystem system;

  /** A question; {@code message} is taken for it as well. */
  public record SessionQuestion(
      @JsonAlias("message") String question, @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "8", defaultValue = "8") Optional<Integer> topK) {}

  /** What an answer rests on: {@code id} stands in brackets in it. */
  public record SessionCitation(int id, SourceKind source, String text) {}

  /** An answer; it says so when the documents support none, and then there are no citations. */
  public record SessionAnswer(InterviewId sessionId, String answer, List<SessionCitation> citations) {}

  /** The path over a system. */
  @Inject
  public RecruiterServerResource(InterviewSystem system) {
    this.system = system;
  }

  /** Asks. */
  @POST
  @Path("{session_id}/chat")
  @Operation(operationId = "askSession", summary = "Ask the documents of an interview")
  public SessionAnswer chat(@PathParam("session_id") String sessionId, SessionQuestion question) {
    InterviewId id = InterviewId.of(sessionId);
    Language language = system.interviewing().require(id).engagement().language();
    Asking.Reply reply = system.asking().ask(id, question.question(), language, question.topK().orElse(Asking.MAX_PASSAGES), EnumSet.allOf(SourceKind.class));
    List<SessionCitation> citations = new ArrayList<>();
    for (Citation citation : reply.answer().map(CitedAnswer::citations).orElse(List.of())) {
      citations.add(new SessionCitation(citations.size() + 1, reply.source(citation.document()).kind(), citation.quote()));
    }
    return new SessionAnswer(id, reply.answer().map(CitedAnswer::text).orElseGet(() -> notThere(language)), citations);
  }

  private static String notThere(Language language) {
    return switch (language) {
      case DE -> "Das steht nicht in den Unterlagen.";
      case EN -> "This is not in the documents.";
    };
  }
}
