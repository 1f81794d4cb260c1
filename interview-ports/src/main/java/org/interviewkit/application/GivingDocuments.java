package org.interviewkit.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.interviewkit.application.ReadingDocuments.Task;
import org.interviewkit.application.ReceivingCvs.State;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentKind;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.Paper;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.port.Documents;
import org.interviewkit.port.Job;
import org.interviewkit.port.TextExtractor;

/**
 * Giving interviews that people lead a job description and a CV: the file is kept first, so nothing that was acknowledged is lost, and read later, as durable work. Criteria and
 * questions are chosen anew when it was read, once, however often that is begun. A file that cannot be read changes nothing, says why, can be read again, and is forgotten after a
 * week.
 */
public final class GivingDocuments {

  private static final Duration LOOK = Duration.ofMillis(100);

  /** So long between noting a file and asking for it to be read nobody is told that it was not asked for. */
  private static final Duration TAKING = Duration.ofMinutes(1);

  private static final List<DocumentKind> KINDS = List.of(DocumentKind.JOB_DESCRIPTION, DocumentKind.CV);

  /** A candidate who was there before and seems to be the same, with the very same CV or with the same address alone. */
  public record Alike(Candidate candidate, boolean sameCv) {}

  /**
   * A job description or a CV that an interview was given as a file.
   *
   * @param kind JOB_DESCRIPTION or CV
   * @param state how far it is; while it is not DONE, the interview is as it was before
   * @param trouble why the last attempt failed; empty when none did
   * @param page how far it is while it is being read; empty when that cannot be told, and when another process reads it
   * @param alike candidates who were there before and seem to be the same, at most 5; none while it is not DONE
   */
  public record Given(DocumentKind kind, Paper paper, State state, Optional<String> trouble, Optional<TextExtractor.Page> page, List<Alike> alike) {

    /** What a person should know about the file, such as hidden text; nothing while it is not DONE. */
    public List<String> warnings() {
      return paper.findings().map(Paper.Findings::warnings).orElse(List.of());
    }

    /** Whether it waits or is being read. */
    public boolean isUnderWay() {
      return state == State.WAITING || state == State.READING;
    }
  }

  private final LiveWiring wiring;
  private final Documents documents;
  private final DocumentDesk desk;
  private final Preparing preparing;
  private final ReadingDocuments reading;

  GivingDocuments(LiveWiring wiring, Documents documents, DocumentDesk desk, Preparing preparing) {
    this.wiring = wiring;
    this.documents = documents;
    this.desk = desk;
    this.preparing = preparing;
    this.reading = new ReadingDocuments(wiring, documents, desk, preparing);
  }

  /**
   * Keeps a file in place of the one before and asks for it to be read. It is safe when this returns; what was read of the one before counts until this one is read.
   *
   * @param kind JOB_DESCRIPTION or CV
   * @throws Conflict if the interview is over, or the AI leads it
   * @throws org.interviewkit.port.PortException if it could not be kept, or nobody could be asked; nothing has changed then
   */
  public Given give(InterviewId id, DocumentKind kind, Upload upload) {
    Interview before = wiring.interviews().require(id);
    before.prepare(before.engagement(), before.preparation());
    Document file = desk.keep(kind, LaterReading.mediaType(upload), upload);
    Task task = new Task(id, kind, file.id());
    Optional<Paper> replaced = before.requireLead().paper(kind);
    Paper paper = new Paper(file.id(), file.fileName(), file.uploadedAt());
    try {
      wiring.interviews().change(id, now -> now.paper(kind, Optional.of(paper)));
      reading.ask(task);
    } catch (RuntimeException e) {
      Beat.guarded(() -> wiring.interviews().change(id, now -> task.paper(now).isPresent() ? now.paper(kind, replaced) : now));
      documents.delete(file.id());
      throw e;
    }
    replaced.filter(one -> one.findings().isEmpty()).ifPresent(one -> reading.drop(new Task(id, kind, one.file())));
    return new Given(kind, paper, State.WAITING, Optional.empty(), Optional.empty(), List.of());
  }

  /** The files an interview was given, the job description first; none of one that the AI leads. */
  public List<Given> of(Interview interview) {
    return KINDS.stream().flatMap(kind -> interview.lead().flatMap(lead -> lead.paper(kind)).map(paper -> given(interview, kind, paper)).stream()).toList();
  }

  /** What an interview was given and does not rest on yet, since it waits or is being read. */
  public List<SourceKind> underWay(Interview interview) {
    return of(interview).stream().filter(Given::isUnderWay).map(given -> SourceKind.valueOf(given.kind().name())).toList();
  }

  /**
   * Waits until files are not under way any more.
   *
   * @param kinds which: JOB_DESCRIPTION, CV or both
   * @param patience for so long at most, for all of them together
   * @return how they stand then, the job description first; without those the interview was not given
   */
  public List<Given> await(InterviewId id, Set<DocumentKind> kinds, Duration patience) {
    List<Given> given = some(id, kinds);
    for (long looks = patience.dividedBy(LOOK); looks > 0 && given.stream().anyMatch(Given::isUnderWay); looks--) {
      try {
        TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return given;
      }
      given = some(id, kinds);
    }
    return given;
  }

  /**
   * Asks for a file to be read again.
   *
   * @throws NotFound if there is none
   * @throws Conflict if it was read
   */
  public Given readAgain(InterviewId id, DocumentKind kind) {
    Given before = require(id, kind);
    if (before.state() == State.DONE) {
      throw new Conflict("the " + kind + " of interview " + id + " was read: there is nothing to be read again");
    }
    Task task = new Task(id, kind, before.paper().file());
    // it may be read just now
    wiring.interviews().change(id, now -> unread(task, now).map(paper -> now.paper(kind, Optional.of(paper.refused(Optional.empty())))).orElse(now));
    reading.ask(task);
    return require(id, kind);
  }

  private static Optional<Paper> unread(Task task, Interview now) {
    return task.paper(now).filter(paper -> paper.findings().isEmpty());
  }

  /**
   * Removes a file that was not read.
   *
   * @throws NotFound if there is none
   * @throws Conflict if it was read, or is being read
   */
  public void remove(InterviewId id, DocumentKind kind) {
    Given given = require(id, kind);
    if (given.state() == State.DONE || given.state() == State.READING) {
      throw new Conflict("the " + kind + " of interview " + id + (given.state() == State.DONE ? " was read" : " is being read") + ": it cannot be removed");
    }
    reading.forget(new Task(id, kind, given.paper().file()));
  }

  /** Reading what is kept. */
  ReadingDocuments reading() {
    return reading;
  }

  private Given require(InterviewId id, DocumentKind kind) {
    return some(id, Set.of(kind)).stream().findFirst().orElseThrow(() -> new NotFound(kind + " of interview", id));
  }

  private List<Given> some(InterviewId id, Set<DocumentKind> kinds) {
    return of(wiring.interviews().require(id)).stream().filter(given -> kinds.contains(given.kind())).toList();
  }

  private Given given(Interview interview, DocumentKind kind, Paper paper) {
    if (paper.findings().isPresent()) {
      return new Given(kind, paper, State.DONE, Optional.empty(), Optional.empty(), kind == DocumentKind.CV ? alike(interview) : List.of());
    }
    Optional<Job> job = reading.job(new Task(interview.id(), kind, paper.file())).filter(found -> found.state() != Job.State.DONE);
    if (job.isEmpty()) {
      boolean isFresh = paper.handedInAt().plus(TAKING).isAfter(wiring.now());
      Optional<String> trouble = isFresh ? Optional.empty() : Optional.of("nobody was asked to read the file");
      return new Given(kind, paper, isFresh ? State.WAITING : State.FAILED, trouble, Optional.empty(), List.of());
    }
    return new Given(kind, paper, LaterReading.state(job.get()), job.filter(found -> found.attempts() > 0).flatMap(Job::lastError), desk.progress(paper.file()), List.of());
  }

  private List<Alike> alike(Interview interview) {
    Candidate candidate = preparing.candidates().require(interview.engagement().candidateId());
    return preparing.candidates().alike(candidate).stream().map(other -> new Alike(other, AddingCandidates.hasSameCv(candidate, other))).toList();
  }
}
