package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Surveying;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.knowledge.Source;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.liberty.access.Group;

/** Questions of the hiring team to all candidates, answered with what they wrote and said. */
@Path("api/v1/evidence")
@Tag(name = "Questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class EvidenceResource {

  private final Surveying surveying;

  /** A question; without a language titles are in German, without sources CVs and conversations are looked into. */
  public record EvidenceQuestion(String question, Optional<Language> language, @Schema(enumeration = {"cv", "transcript"}) Optional<List<SourceKind>> sources) {}

  /** Something a candidate wrote or said, word for word. {@code start} and {@code end} are places in the source's text; {@code interview_id} is for what was said. */
  public record EvidenceQuote(
      SourceKind source,
      Optional<InterviewId> interviewId,
      String title,
      String heading,
      Optional<Integer> page,
      Optional<Integer> turn,
      int start,
      int end,
      String quote,
      @Schema(enumeration = {"words", "meaning"}) String foundBy) {
    static EvidenceQuote of(Surveying.Quote quote) {
      Source source = quote.source();
      Passage passage = quote.passage();
      Optional<Integer> number = source.numberAt(passage.start());
      boolean said = source.kind() == SourceKind.TRANSCRIPT;
      return new EvidenceQuote(
          source.kind(),
          quote.interview(),
          source.title(),
          passage.heading(),
          number.filter(page -> !said),
          number.filter(turn -> said),
          passage.start(),
          passage.end(),
          passage.text(),
          quote.worded() ? "words" : "meaning");
    }
  }

  /** A candidate and what was found. */
  public record PersonEvidence(CandidateId candidateId, String name, List<EvidenceQuote> evidence) {}

  /** What was looked into; {@code complete} is false when there is more than that, or not all of it is indexed yet. */
  public record EvidenceSearched(long cvs, long transcripts, boolean complete, boolean indexed) {}

  /** What came of a question. {@code order} is always {@code name}: nobody is ranked. */
  public record EvidenceAnswer(String question, Language language, @Schema(enumeration = {"name"}) String order, List<PersonEvidence> people, EvidenceSearched searched) {}

  /** The questions to a system. */
  @Inject
  public EvidenceResource(InterviewSystem system) {
    this.surveying = system.surveying();
  }

  /** Asks. */
  @POST
  @Operation(
      operationId = "askEveryone",
      summary = "Ask what all candidates wrote and said",
      description =
          "Who wrote or said something about a matter, word for word, by name: at most 20 candidates with 3 passages each."
              + " No conclusion is drawn and nobody is ranked; somebody who is not shown may still have done what was asked for."
              + " Nothing of it is kept.")
  public EvidenceAnswer ask(EvidenceQuestion question) {
    Language language = question.language().orElse(Language.DE);
    Set<SourceKind> kinds = question.sources().filter(named -> !named.isEmpty()).<Set<SourceKind>>map(EnumSet::copyOf).orElse(Surveying.KINDS);
    Surveying.Survey survey = surveying.ask(question.question(), language, kinds);
    List<PersonEvidence> people =
        survey.people().stream().map(person -> new PersonEvidence(person.id(), person.name(), person.quotes().stream().map(EvidenceQuote::of).toList())).toList();
    Surveying.Searched searched = survey.searched();
    return new EvidenceAnswer(
        question.question(), language, "name", people, new EvidenceSearched(searched.cvs(), searched.transcripts(), searched.complete(), searched.indexed()));
  }
}
