package org.interviewkit.application;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.DocumentKind;
import org.interviewkit.port.Documents;
import org.interviewkit.port.Job;
import org.interviewkit.port.Outcome;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Store;
import org.interviewkit.port.TextExtractor;
import org.interviewkit.port.Worker;

/**
 * Receiving CVs that become candidates: the file is kept first, so nothing that was acknowledged is lost, and read later, as durable work. However often a file is read, it becomes
 * one candidate. A file that cannot be read says why, can be read again, and is forgotten after a week.
 */
public final class ReceivingCvs {

  /** The kind of our jobs; a job's subject is a document's id and a language. */
  static final String READ = "read-cv";

  private static final int AT_ONCE = 2;
  private static final int MOST = 200;

  /** How it stands with a file. */
  public enum State {
    /** It waits to be read, or to be read again. */
    WAITING,
    /** It is being read. */
    READING,
    /** It became a candidate. */
    DONE,
    /** It cannot be read. */
    FAILED
  }

  /**
   * A file that was received.
   *
   * @param language what the candidate is to be talked with in
   * @param trouble why the last attempt failed; empty when none did
   * @param page how far it is while it is being read; empty when that cannot be told, and when another process reads it
   * @param candidate what became of it; empty until it is done, or when that candidate is not kept any more
   */
  public record Received(
      Document file, Language language, State state, Optional<String> trouble, Optional<TextExtractor.Page> page, Optional<Candidate> candidate) {}

  private final Store store;
  private final Documents documents;
  private final DocumentDesk desk;
  private final AddingCandidates adding;
  private final LaterReading later;

  ReceivingCvs(AddingCandidates.Shelves shelves, DocumentDesk desk, AddingCandidates adding, Supplier<Instant> now) {
    this.store = shelves.store();
    this.documents = shelves.documents();
    this.desk = desk;
    this.adding = adding;
    this.later = new LaterReading(READ, store.jobs(), now);
  }

  /**
   * Keeps a file and asks for it to be read. It is safe when this returns.
   *
   * @throws PortException if it could not be kept, or nobody could be asked; nothing is kept then
   */
  public Received receive(Upload upload, Language language) {
    Document file = desk.keep(DocumentKind.CV, LaterReading.mediaType(upload), upload);
    try {
      later.ask(subject(file.id(), language));
    } catch (RuntimeException e) {
      documents.delete(file.id());
      throw e;
    }
    return new Received(file, language, State.WAITING, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * How it stands with a file.
   *
   * @throws NotFound if none was received under that id, or it is not kept any more
   */
  public Received find(DocumentId id) {
    return job(id)
        .flatMap(this::received)
        .orElseThrow(() -> new NotFound("file that is read", id));
  }

  /** The files that are not candidates yet, at most 200. */
  public List<Received> open() {
    Set<Job.State> open = EnumSet.complementOf(EnumSet.of(Job.State.DONE));
    return store.jobs().list(READ, open, MOST).stream().flatMap(job -> received(job).stream()).toList();
  }

  /**
   * Asks for a file to be read again.
   *
   * @throws NotFound if none was received under that id, or it is not kept any more
   * @throws Conflict if it became a candidate
   */
  public Received readAgain(DocumentId id) {
    Received before = find(id);
    if (before.state() == State.DONE) {
      throw new Conflict("file " + id + " was read: there is nothing to be read again");
    }
    later.ask(subject(id, before.language()));
    return find(id);
  }

  /**
   * Forgets a file that did not become a candidate.
   *
   * @throws NotFound if none was received under that id, or it is not kept any more
   * @throws Conflict if it became a candidate, or is being read
   */
  public void forget(DocumentId id) {
    State state = find(id).state();
    if (state == State.DONE || state == State.READING) {
      throw new Conflict("file " + id + (state == State.DONE ? " is a candidate's CV" : " is being read") + ": it cannot be forgotten");
    }
    job(id).ifPresent(this::drop);
  }

  /** Who reads. */
  Worker worker() {
    return new Worker(READ, AT_ONCE, this::read);
  }

  /** The files that could not be read, and that nobody asked for again for a week. */
  List<UUID> due(Instant time) {
    return later.due(time).map(job -> documentOf(job).value()).toList();
  }

  /** Forgets a file if nobody asked for it again for a week after it could not be read. */
  void forgetIfDue(UUID file, Instant time) {
    Optional<Job> due = job(new DocumentId(file)).filter(job -> LaterReading.isDue(job, time));
    due.ifPresent(
        job -> {
          drop(job);
          LaterReading.forgotten(documentOf(job));
        });
  }

  /** What was given up is not there to be run again when the file is gone: asked for once more, it finds that there is nothing to do. */
  private void drop(Job job) {
    documents.delete(documentOf(job));
    later.ask(job.subject());
  }

  private Optional<Job> job(DocumentId id) {
    return Arrays.stream(Language.values()).flatMap(language -> store.jobs().find(READ, subject(id, language)).stream()).findFirst();
  }

  private Outcome read(Job job) {
    DocumentId id = documentOf(job);
    Optional<Document> file = documents.find(id);
    if (file.isEmpty() || store.candidates().find(candidateOf(id)).isPresent()) {
      return new Outcome.Done();
    }
    return later.attempt(
        job,
        id,
        () -> {
          DocumentDesk.Filed filed = new DocumentDesk.Filed(file.get(), desk.read(file.get()));
          adding.imported(candidateOf(id), filed, languageOf(job));
        });
  }

  private Optional<Received> received(Job job) {
    DocumentId id = documentOf(job);
    State state = LaterReading.state(job);
    Optional<Candidate> candidate = state == State.DONE ? store.candidates().find(candidateOf(id)) : Optional.empty();
    Optional<String> trouble = state == State.DONE || job.attempts() == 0 ? Optional.empty() : job.lastError();
    return documents.find(id).map(file -> new Received(file, languageOf(job), state, trouble, desk.progress(id), candidate));
  }

  /** The same file becomes the same candidate, however often it is read. */
  private static CandidateId candidateOf(DocumentId file) {
    return new CandidateId(UUID.nameUUIDFromBytes(("candidate of " + file).getBytes(StandardCharsets.UTF_8)));
  }

  private static String subject(DocumentId file, Language language) {
    return file + " " + language.tag();
  }

  private static DocumentId documentOf(Job job) {
    return DocumentId.of(job.subject().split(" ")[0]);
  }

  private static Language languageOf(Job job) {
    return Language.of(job.subject().split(" ")[1]);
  }
}
