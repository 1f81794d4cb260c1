package org.interviewkit.liberty.rest.seed;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Asking;
import org.interviewkit.application.Leading;
import org.interviewkit.application.Notices;
import org.interviewkit.application.Utterance;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.knowledge.AdviceKind;
import org.interviewkit.domain.knowledge.AdvicePoint;
import org.interviewkit.domain.knowledge.Source;
import org.interviewkit.domain.recording.HeardAgain;
import org.interviewkit.domain.recording.SecondHearing;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.rest.LedSoundResource.SoundView;
import org.interviewkit.liberty.rest.Uploads;
import org.interviewkit.liberty.rest.seed.RecruiterServerResource.SessionCitation;

/** The paths of the recruiter's assistant for the conversation of a session: what was said, what the assistant points out, and the end. */
@Path("api/interview/sessions")
@Tag(name = "Older paths: recruiter's assistant", description = "Paths of the recruiter's assistant; new work belongs on /api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class RecruiterTalkResource {

  private final InterviewSystem system;
  private final Notices notices;

  /**
   * Something that was said: {@code speaker} is candidate (or user), or recruiter (or interviewer). Without an {@code id} its {@code sequence} names it, and without that its
   * place in the list, from 1: then the whole list has to be sent each time.
   */
  public record SessionUtterance(
      Optional<String> id, Optional<Integer> sequence, Optional<Integer> revision, String speaker, @JsonAlias("content") String text) {
    Utterance read(int place) {
      return new Utterance(id.orElseGet(() -> "seq-" + sequence.orElse(place)), revision, voice(speaker), text, Optional.empty());
    }

    private static Speaker voice(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "candidate", "user", "applicant" -> Speaker.USER;
        case "recruiter", "interviewer" -> Speaker.PERSON;
        default -> throw new InvalidInput("speaker", "speaker is not accepted: allowed are candidate, recruiter");
      };
    }
  }

  /** What was said, in its order. */
  public record SessionSaid(@JsonAlias("transcript") List<SessionUtterance> utterances) {}

  /** What became of an utterance. */
  public record SaidOutcome(String id, int position, Leading.Outcome outcome) {}

  /** That all of it is safe. */
  public record SessionKept(InterviewId sessionId, List<SaidOutcome> utterances) {}

  /** What is wanted: next_questions, strengths, open_points or gaps, inconsistencies or red_flags. */
  public record ActionWanted(String action) {}

  /** What the assistant points out, in at most 1200 characters unless the server is set up otherwise; {@code by} is rules/1, or the language model. */
  public record ActionResult(InterviewId sessionId, String action, String result, List<SessionCitation> citations, String by) {}

  /** A line of the transcript, and what a model understood when it heard the sound, if it did already. */
  public record FinalLine(int position, Instant timestamp, String speaker, String text, Optional<Integer> corrects, Optional<String> heard) {}

  /** A session that was finished. The transcript is the one that was handed in. {@code diarised}: the sound was heard, and each voice is known or was told apart by a model. */
  public record Finished(InterviewId sessionId, String status, boolean diarised, List<FinalLine> transcript) {}

  /** A form with one file. */
  @Schema(name = "AudioForm", description = "A form with one file: WebM, Ogg, MP4, WAV, FLAC or MP3, at most 20 MiB")
  public static final class AudioForm {
    @Schema(type = SchemaType.STRING, format = "binary", required = true)
    private Object audio;
  }

  /** The paths over a system. */
  @Inject
  public RecruiterTalkResource(InterviewSystem system, Notices notices) {
    this.system = system;
    this.notices = notices;
  }

  /** Keeps what was said. */
  @PUT
  @Path("{session_id}/transcript")
  @Operation(
      operationId = "keepSessionTranscript",
      summary = "Hand in what was said",
      description = "For sessions only: interviews the AI leads take no transcript from outside. The caller states that the candidate has agreed. Again changes nothing; other words are a correction, and both stay.")
  public SessionKept keep(@PathParam("session_id") String sessionId, SessionSaid said, @Context SecurityContext security) {
    Interview interview = system.interviewing().require(InterviewId.of(sessionId));
    interview.requireLead();
    List<Utterance> read = new ArrayList<>();
    for (SessionUtterance one : said.utterances()) {
      try {
        read.add(one.read(read.size() + 1));
      } catch (InvalidInput e) {
        throw new InvalidInput("utterances." + read.size() + "." + e.field(), "utterance " + (read.size() + 1) + ": " + e.getMessage());
      }
    }
    String by = Caller.of(security).username();
    if (interview.consent().isEmpty()) {
      system.leading().agreed(interview.id(), notices.of(interview, interview.engagement().language()), by);
    }
    List<Leading.Heard> heard = system.leading().hear(interview.id(), read, by);
    return new SessionKept(interview.id(), heard.stream().map(one -> new SaidOutcome(one.id(), one.position(), one.outcome())).toList());
  }

  /** Asks the assistant. */
  @POST
  @Path("{session_id}/action")
  @Operation(operationId = "actInSession", summary = "Have the assistant point something out")
  public ActionResult act(@PathParam("session_id") String sessionId, ActionWanted wanted) {
    Interview interview = system.interviewing().require(InterviewId.of(sessionId));
    AdviceKind kind = kind(wanted.action());
    Asking.Counsel counsel = system.asking().advise(interview.id(), kind, interview.engagement().language());
    List<SessionCitation> citations = new ArrayList<>();
    for (AdvicePoint point : counsel.advice().points()) {
      for (Citation citation : point.citations()) {
        Source source = counsel.sources().stream().filter(one -> one.id().equals(citation.document())).findFirst().orElseThrow();
        citations.add(new SessionCitation(citations.size() + 1, source.kind(), citation.quote()));
      }
    }
    return new ActionResult(interview.id(), wanted.action(), counsel.advice().text(), citations, counsel.advice().adviser());
  }

  /** Keeps the sound. */
  @POST
  @Path("{session_id}/audio")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "keepSessionAudio",
      summary = "Hand in the sound of a session",
      description = "A part named file or audio. Only with interview.session.audio=on, and if the candidate agreed to a notice that says so.")
  @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = AudioForm.class)))
  public SoundView audio(@PathParam("session_id") String sessionId, List<EntityPart> parts, @Context SecurityContext security) throws IOException {
    InterviewId id = system.interviewing().require(InterviewId.of(sessionId)).id();
    try (Uploads uploads = Uploads.of(parts, Set.of("file", "audio"))) {
      return SoundView.of(id, system.leading().sound().keep(id, uploads.only(), Caller.of(security).username()));
    }
  }

  /** Finishes a session. */
  @POST
  @Path("{session_id}/finalize")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "finalizeSession", summary = "Finish a session", description = "Its transcript is closed, its report is made, and it is saved. Again changes nothing, and shows what a model has heard meanwhile.")
  public Finished finish(@PathParam("session_id") String sessionId) {
    Interview interview = system.leading().finish(InterviewId.of(sessionId));
    Transcript transcript = system.interviewing().transcript(interview.id());
    Optional<SecondHearing> hearing = system.taping().transcribing().find(interview.id()).hearing();
    List<FinalLine> lines = transcript.turns().stream().map(turn -> line(turn, hearing)).toList();
    boolean diarised = hearing.filter(heard -> heard.division().filter(SecondHearing.Division.BY_TRANSCRIPT::equals).isEmpty()).isPresent();
    return new Finished(interview.id(), SeedInterviews.status(interview.status()), diarised, lines);
  }

  private static FinalLine line(Turn turn, Optional<SecondHearing> hearing) {
    Optional<String> heard = hearing.flatMap(all -> all.of(turn.position())).map(HeardAgain::text);
    return new FinalLine(turn.position(), turn.at(), turn.speaker() == Speaker.USER ? "candidate" : "recruiter", turn.content(), turn.corrects(), heard);
  }

  private static AdviceKind kind(String action) {
    return switch (action.toLowerCase(Locale.ROOT)) {
      case "next_questions", "next_question", "next" -> AdviceKind.NEXT_QUESTIONS;
      case "strengths" -> AdviceKind.STRENGTHS;
      case "open_points", "gaps", "missing_skills" -> AdviceKind.OPEN_POINTS;
      case "inconsistencies", "red_flags" -> AdviceKind.INCONSISTENCIES;
      default -> throw new InvalidInput("action", "action is not accepted: allowed are next_questions, strengths, open_points, inconsistencies");
    };
  }
}
