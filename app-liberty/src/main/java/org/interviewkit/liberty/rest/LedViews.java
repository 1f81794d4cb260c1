package org.interviewkit.liberty.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Asking;
import org.interviewkit.application.GivingDocuments;
import org.interviewkit.application.KeepingSound;
import org.interviewkit.application.Leading;
import org.interviewkit.application.ReceivingCvs;
import org.interviewkit.application.Utterance;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.interview.Paper;
import org.interviewkit.domain.knowledge.AdviceKind;
import org.interviewkit.domain.knowledge.AdvicePoint;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.liberty.rest.CandidatesResource.AlikeView;
import org.interviewkit.liberty.rest.InterviewViews.LeadView;
import org.interviewkit.liberty.rest.LedSoundResource.SoundView;
import org.interviewkit.liberty.rest.QuestionsResource.SourceCitation;

/** How interviews that a person leads look from outside. */
public final class LedViews {

  private LedViews() {}

  /** A planned question and whether it was asked. */
  public record PlannedQuestion(String id, String text, String lookFor, boolean asked) {}

  /** Whether sound may be handed in, what is kept, and whether a service may write down what a microphone hears. */
  public record LedSound(KeepingSound.State state, Optional<SoundView> kept, KeepingSound.Captions captions) {
    static LedSound of(InterviewId id, KeepingSound.Standing standing) {
      return new LedSound(standing.state(), standing.kept().map(kept -> SoundView.of(id, kept)), standing.captions());
    }
  }

  /**
   * A file that the interview was given, and how far it is; {@code pages} when that can be told, {@code reason} and {@code trouble} say why it could not be read,
   * {@code warnings} name hidden text and the like, {@code known_job}: a role with the very same job description was there and is used.
   */
  public record LedDocument(
      @Schema(enumeration = {"job_description", "cv"}) String kind,
      String fileName,
      Instant handedInAt,
      ReceivingCvs.State state,
      Optional<UnreadableDocument.Reason> reason,
      Optional<String> trouble,
      Optional<ReadingsResource.ReadPages> pages,
      List<String> warnings,
      boolean knownJob,
      List<AlikeView> alike) {
    static LedDocument of(GivingDocuments.Given given) {
      Paper paper = given.paper();
      return new LedDocument(
          JsonWords.word(given.kind()),
          paper.fileName(),
          paper.handedInAt(),
          given.state(),
          paper.refusal(),
          given.trouble(),
          given.page().map(ReadingsResource.ReadPages::of),
          given.warnings(),
          paper.findings().filter(Paper.Findings::knownJob).isPresent(),
          given.alike().stream().map(other -> new AlikeView(other.candidate().id(), other.candidate().name(), other.sameCv())).toList());
    }
  }

  /**
   * An interview that a person leads; {@code missing} names what the co-pilot does not have (yet): the fewer, the better it is grounded. {@code documents} are the files that were
   * handed in last, also those that wait to be read.
   */
  public record LedInterview(
      InterviewId id,
      String candidateName,
      CandidateId candidateId,
      String position,
      RoleId roleId,
      Language language,
      InterviewStatus status,
      LeadView lead,
      boolean agreed,
      List<SourceKind> missing,
      List<LedDocument> documents,
      int turns,
      List<PlannedQuestion> questions,
      LedSound sound,
      Instant createdAt,
      Optional<Instant> startedAt,
      Optional<Instant> endedAt) {
    static LedInterview of(InterviewSystem system, Interview interview) {
      Language language = interview.engagement().language();
      Transcript transcript = system.interviewing().transcript(interview.id());
      Set<SourceKind> missing = EnumSet.allOf(SourceKind.class);
      system.asking().sources(interview.id(), language).forEach(source -> missing.remove(source.kind()));
      Set<String> asked = new HashSet<>(transcript.answers().keySet());
      List<PlannedQuestion> questions = interview.preparation().plan().questions().stream().map(question -> planned(question, language, asked)).toList();
      return new LedInterview(
          interview.id(),
          interview.engagement().candidateName(),
          interview.engagement().candidateId(),
          interview.engagement().roleTitle(),
          interview.engagement().roleId(),
          language,
          interview.status(),
          LeadView.of(interview.requireLead()),
          interview.consent().isPresent(),
          List.copyOf(missing),
          system.leading().documents().of(interview).stream().map(LedDocument::of).toList(),
          transcript.turns().size(),
          questions,
          LedSound.of(interview.id(), system.leading().sound().standing(interview)),
          interview.timeline().createdAt(),
          interview.timeline().startedAt(),
          interview.timeline().endedAt());
    }

    private static PlannedQuestion planned(Question question, Language language, Set<String> asked) {
      return new PlannedQuestion(question.id(), question.text().in(language), question.lookFor().in(language), asked.contains(question.id()));
    }
  }

  /** Whose words they are. */
  public enum SaidBy {
    /** The candidate's. */
    CANDIDATE,
    /** Those of the person who leads. */
    RECRUITER
  }

  /**
   * Something that was said. The same id again is the same utterance; {@code revision} counts its corrections, and may be left out; {@code question_id} names the planned question
   * that is asked with it.
   */
  public record Said(String id, Optional<Integer> revision, SaidBy speaker, String text, Optional<String> questionId) {
    Utterance utterance() {
      return new Utterance(id, revision, speaker == SaidBy.CANDIDATE ? Speaker.USER : Speaker.PERSON, text, questionId);
    }
  }

  /** What was said, in its order. */
  @Schema(name = "SaidList")
  public record SaidList(List<Said> utterances) {
    List<Utterance> read() {
      List<Utterance> read = new ArrayList<>();
      for (Said said : utterances) {
        try {
          read.add(said.utterance());
        } catch (InvalidInput e) {
          throw new InvalidInput("utterances." + read.size() + "." + e.field(), "utterance " + (read.size() + 1) + ": " + e.getMessage());
        }
      }
      return read;
    }
  }

  /** What became of each utterance. */
  public record Kept(String id, int position, Leading.Outcome outcome) {}

  /** That all of it is safe. */
  public record SaidReport(InterviewId id, List<Kept> utterances, int lastPosition) {
    static SaidReport of(InterviewId id, List<Leading.Heard> heard, Transcript transcript) {
      return new SaidReport(id, heard.stream().map(one -> new Kept(one.id(), one.position(), one.outcome())).toList(), transcript.turns().size());
    }
  }

  /** What the co-pilot is asked for; the language is the interview's when none is named. */
  public record AdviceRequest(AdviceKind kind, Optional<Language> language) {}

  /** One thing the co-pilot points out; {@code finding} and {@code ask} may be empty, not both. */
  public record AdvicePointView(String finding, String ask, List<SourceCitation> citations) {}

  /**
   * What the co-pilot points out; no points when there is nothing to go on. {@code by_rules}: no language model was asked. Of what is {@code missing}, {@code being_read} was
   * handed in and will be there soon.
   */
  @Schema(name = "Advice")
  public record AdviceView(
      InterviewId interviewId, AdviceKind kind, String adviser, boolean byRules, List<AdvicePointView> points, List<SourceKind> missing, List<SourceKind> beingRead) {
    static AdviceView of(InterviewId id, AdviceKind kind, Asking.Counsel counsel, List<SourceKind> beingRead) {
      Set<SourceKind> missing = EnumSet.allOf(SourceKind.class);
      counsel.sources().forEach(source -> missing.remove(source.kind()));
      List<AdvicePointView> points = new ArrayList<>();
      int number = 1;
      for (AdvicePoint point : counsel.advice().points()) {
        List<SourceCitation> citations = new ArrayList<>();
        for (Citation citation : point.citations()) {
          citations.add(SourceCitation.of(number++, citation, counsel.sources()));
        }
        points.add(new AdvicePointView(point.finding(), point.ask(), citations));
      }
      return new AdviceView(id, kind, counsel.advice().adviser(), counsel.advice().adviser().equals(Asking.RULES), points, List.copyOf(missing), beingRead);
    }
  }
}
