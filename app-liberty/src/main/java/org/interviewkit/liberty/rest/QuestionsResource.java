package org.interviewkit.liberty.rest;

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
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Asking;
import org.interviewkit.application.Interviewing;
import org.interviewkit.application.Leading;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.knowledge.CitedAnswer;
import org.interviewkit.domain.knowledge.Source;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.port.Found;

/** Questions of the hiring team about one interview, answered from its documents. */
@Path("api/v1/interviews")
@Tag(name = "Questions", description = "Asking the job description, the CV and what was said")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class QuestionsResource {

  private final Interviewing interviewing;
  private final Asking asking;
  private final Leading leading;

  /** A question; without a language it is answered in that of the interview, without sources all of them are looked into. */
  public record InterviewQuestion(
      String question,
      Optional<Language> language,
      @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "8", defaultValue = "8") Optional<Integer> topK,
      Optional<List<SourceKind>> sources) {}

  /**
   * What an answer rests on; {@code number} stands in brackets in it. {@code start} and {@code end} are places in the source's text, {@code page} is for files, {@code turn} for
   * what was said.
   */
  public record SourceCitation(int number, SourceKind source, String title, String heading, Optional<Integer> page, Optional<Integer> turn, int start, int end, String quote) {
    static SourceCitation of(int number, Citation citation, List<Source> sources) {
      Source source = sources.stream().filter(one -> one.id().equals(citation.document())).findFirst().orElseThrow(() -> new NotFound("source", citation.document()));
      String heading = source.passages().stream().filter(citation::standsIn).map(Passage::heading).findFirst().orElse("");
      return new SourceCitation(
          number,
          source.kind(),
          source.title(),
          heading,
          pageOf(source, citation.start()),
          turnOf(source, citation.start()),
          citation.start(),
          citation.start() + citation.quote().length(),
          citation.quote());
    }
  }

  /** A passage that was found and handed to whoever answered. */
  public record SourcePassage(SourceKind source, String heading, Optional<Integer> page, Optional<Integer> turn, int start, String text, double score, boolean cited) {
    static SourcePassage of(Found found, Asking.Reply reply) {
      Passage passage = found.passage();
      Source source = reply.source(passage.document());
      boolean cited = reply.answer().filter(answer -> answer.citations().stream().anyMatch(citation -> citation.standsIn(passage))).isPresent();
      return new SourcePassage(
          source.kind(),
          passage.heading(),
          pageOf(source, passage.start()),
          turnOf(source, passage.start()),
          passage.start(),
          passage.text(),
          Math.round(1000 * found.score()) / 1000.0,
          cited);
    }
  }

  /**
   * What came of a question; {@code answer} is null when nothing in the documents supports one, {@code missing} names the sources this interview does not have (yet); of those,
   * {@code being_read} were handed in and will be there soon.
   */
  public record InterviewAnswer(
      InterviewId interviewId,
      String question,
      Language language,
      Optional<String> answer,
      List<SourceCitation> citations,
      List<SourcePassage> passages,
      List<SourceKind> missing,
      List<SourceKind> beingRead) {
    static InterviewAnswer of(InterviewId id, InterviewQuestion question, Language language, Asking.Reply reply, Set<SourceKind> asked, List<SourceKind> underWay) {
      List<Citation> cited = reply.answer().map(CitedAnswer::citations).orElse(List.of());
      List<SourceCitation> citations = new ArrayList<>();
      cited.forEach(citation -> citations.add(SourceCitation.of(citations.size() + 1, citation, reply.sources())));
      Set<SourceKind> missing = EnumSet.copyOf(asked);
      reply.sources().forEach(source -> missing.remove(source.kind()));
      return new InterviewAnswer(
          id,
          question.question(),
          language,
          reply.answer().map(CitedAnswer::text),
          citations,
          reply.found().stream().map(found -> SourcePassage.of(found, reply)).toList(),
          List.copyOf(missing),
          underWay.stream().filter(asked::contains).toList());
    }
  }

  /** A page or a turn of a source, from {@code start} to the next one's; {@code speaker} is for turns. */
  public record SourcePart(int number, int start, Optional<Speaker> speaker) {}

  /** A source as it can be read. */
  public record SourceText(SourceKind source, String title, String text, List<SourcePart> parts) {}

  /** The questions to a system. */
  @Inject
  public QuestionsResource(InterviewSystem system) {
    this.interviewing = system.interviewing();
    this.asking = system.asking();
    this.leading = system.leading();
  }

  /** Asks. */
  @POST
  @Path("{id}/questions")
  @Operation(
      operationId = "askInterview",
      summary = "Ask the documents of an interview",
      description = "The answer rests on quotations of the job description, the CV and what the candidate said, and on nothing else. Nothing of it is kept. 503 when a language model was chosen that is not available.")
  public InterviewAnswer ask(@PathParam("id") String id, InterviewQuestion question) {
    InterviewId interview = InterviewId.of(id);
    Language language = question.language().orElseGet(() -> interviewing.require(interview).engagement().language());
    Set<SourceKind> sources = question.sources().filter(named -> !named.isEmpty()).<Set<SourceKind>>map(EnumSet::copyOf).orElseGet(() -> EnumSet.allOf(SourceKind.class));
    Asking.Reply reply = asking.ask(interview, question.question(), language, question.topK().orElse(Asking.MAX_PASSAGES), sources);
    return InterviewAnswer.of(interview, question, language, reply, sources, leading.documents().underWay(interviewing.require(interview)));
  }

  /** Shows a source. */
  @GET
  @Path("{id}/sources/{source}")
  @Operation(
      operationId = "getInterviewSource",
      summary = "Read a source that answers rest on",
      description = "source is job_description, cv or transcript. Citations point into this very text.")
  public SourceText source(@PathParam("id") String id, @PathParam("source") String source, @QueryParam("language") @Schema(enumeration = {"de", "en"}) String language) {
    InterviewId interview = InterviewId.of(id);
    Language named = Query.text(language).map(Language::of).orElseGet(() -> interviewing.require(interview).engagement().language());
    SourceKind kind =
        Arrays.stream(SourceKind.values()).filter(one -> JsonWords.word(one).equals(source)).findFirst().orElseThrow(() -> new NotFound("source", source));
    Source found = asking.sources(interview, named).stream().filter(one -> one.kind() == kind).findFirst().orElseThrow(() -> new NotFound("source of interview " + id, source));
    List<Turn> turns = kind == SourceKind.TRANSCRIPT ? interviewing.transcript(interview).turns() : List.of();
    List<SourcePart> parts = new ArrayList<>();
    for (int start : found.marks()) {
      int number = parts.size() + 1;
      parts.add(new SourcePart(number, start, number <= turns.size() ? Optional.of(turns.get(number - 1).speaker()) : Optional.empty()));
    }
    return new SourceText(kind, found.title(), found.text(), parts);
  }

  private static Optional<Integer> pageOf(Source source, int place) {
    return source.kind() == SourceKind.TRANSCRIPT ? Optional.empty() : source.numberAt(place);
  }

  private static Optional<Integer> turnOf(Source source, int place) {
    return source.kind() == SourceKind.TRANSCRIPT ? source.numberAt(place) : Optional.empty();
  }
}
