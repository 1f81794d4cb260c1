package org.interviewkit.application;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.document.Cutting;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.knowledge.Source;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.FoundPlace;
import org.interviewkit.port.IndexState;
import org.interviewkit.port.IndexedDocument;
import org.interviewkit.port.IndexedPassages;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.InterviewSummary;
import org.interviewkit.port.Job;
import org.interviewkit.port.Outcome;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Store;
import org.interviewkit.port.Worker;

/**
 * Having the index hold what the documents say: durable work, begun again after a failure or the end of a process, and harmless when done twice. Documents are stored first and
 * indexed after. What is not indexed yet is found without the index, so nothing waits for this.
 */
public final class Indexing {

  /** The kind of the jobs of one document; a job's subject is what it is and its identifier. */
  static final String INDEX = "index";

  /** The kind of the job that has every document indexed; its subject is the model. */
  static final String INDEX_ALL = "index-all";

  private static final System.Logger LOG = System.getLogger(Indexing.class.getName());
  private static final int PAGE = 200;
  private static final int MOST_COUNTED = 1_000;
  private static final int LONGEST_SUBJECT = 100;
  private static final String WORDS = "words";

  private final Store store;
  private final Optional<IndexedPassages> index;
  private final Cutting cutting;
  private final Clock clock;

  /**
   * How far the index is.
   *
   * @param index what it holds
   * @param waiting documents that wait to be indexed, {@value #MOST_COUNTED} for that many or more
   * @param failed documents that could not be indexed, {@value #MOST_COUNTED} for that many or more
   * @param gathering whether documents are still being looked for
   */
  public record Progress(IndexState index, int waiting, int failed, boolean gathering) {}

  Indexing(Store store, Optional<IndexedPassages> index, Cutting cutting, Clock clock) {
    this.store = store;
    this.index = index;
    this.cutting = cutting;
    this.clock = clock;
  }

  /** How far the index is; empty when there is none. */
  public Optional<Progress> progress() {
    return index
        .map(IndexedPassages::state)
        .map(state -> new Progress(state, count(Set.of(Job.State.WAITING, Job.State.RUNNING)), count(Set.of(Job.State.FAILED)), gathering(state)));
  }

  /**
   * Has every document indexed that is not, in the background. While that is asked for already, this changes nothing.
   *
   * @throws Conflict if there is no index
   */
  public Progress again() {
    IndexState state = index.map(IndexedPassages::state).orElseThrow(() -> new Conflict("there is no index: passages are found in memory"));
    store.jobs().submit(INDEX_ALL, subject(state), now());
    return progress().orElseThrow();
  }

  /** At start: has every document indexed when that was never done under today's model, or when documents stand there under another one. */
  public void begin() {
    index
        .map(IndexedPassages::state)
        .filter(state -> state.outdated() > 0 || store.jobs().find(INDEX_ALL, subject(state)).isEmpty())
        .ifPresent(state -> store.jobs().submit(INDEX_ALL, subject(state), now()));
  }

  /** Who has every document indexed, and who indexes one; nobody where there is no index. */
  List<Worker> workers() {
    return index.isPresent() ? List.of(new Worker(INDEX_ALL, 1, this::run), new Worker(INDEX, 1, this::run)) : List.of();
  }

  /** Has a document indexed as it stands by then. That it cannot be asked for is no reason to refuse the document: it is found without the index. */
  void changed(SourceKind kind, UUID id) {
    if (index.isPresent()) {
      try {
        store.jobs().submit(INDEX, kind.name() + " " + id, now());
      } catch (PortException e) {
        LOG.log(Level.WARNING, "{0} {1} is not indexed yet: {2}", kind, id, e.getMessage());
      }
    }
  }

  /** Where something stands in any document of some kinds; see {@link IndexedPassages#anywhere}. */
  List<FoundPlace> anywhere(String question, Set<SourceKind> kinds, int limit) {
    return index.orElseThrow().anywhere(question, kinds, limit);
  }

  /** What that looks into. */
  Surveying.Searched searched(Set<SourceKind> kinds) {
    Progress progress = progress().orElseThrow();
    IndexState state = progress.index();
    return new Surveying.Searched(
        kinds.contains(SourceKind.CV) ? state.count(Set.of(SourceKind.CV)) : 0,
        kinds.contains(SourceKind.TRANSCRIPT) ? state.count(Set.of(SourceKind.TRANSCRIPT)) : 0,
        progress.waiting() + progress.failed() + state.outdated() == 0 && !progress.gathering(),
        true);
  }

  private Outcome run(Job job) {
    try {
      if (job.kind().equals(INDEX_ALL)) {
        gather();
      } else {
        String[] parts = job.subject().split(" ");
        take(SourceKind.valueOf(parts[0]), UUID.fromString(parts[1]));
      }
      return new Outcome.Done();
    } catch (PortException e) {
      return failed(job, String.valueOf(e.getMessage()), e.isRetryable());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "job " + job.kind() + " " + job.subject() + ": attempt " + job.attempts() + " failed", e);
      return failed(job, "unexpected " + e.getClass().getSimpleName(), true);
    }
  }

  private void take(SourceKind kind, UUID id) {
    // a change while it is being taken in asks for a job that is running already: so look once more at the end
    Optional<Standing> taken = standing(kind, id);
    put(id, taken);
    Optional<Standing> now = standing(kind, id);
    if (!now.map(Standing::whole).equals(taken.map(Standing::whole))) {
      put(id, now);
    }
  }

  private void put(UUID id, Optional<Standing> document) {
    IndexedPassages held = index.orElseThrow();
    document.flatMap(standing -> standing.cut().get()).map(IndexedDocument::of).ifPresentOrElse(held::put, () -> held.remove(new DocumentId(id)));
  }

  /** What is stored, and how it is cut. Equal wholes are cut alike. */
  private record Standing(Object whole, Supplier<Optional<Source>> cut) {}

  /** Titles are not indexed, so their language does not matter. */
  private Optional<Standing> standing(SourceKind kind, UUID id) {
    return switch (kind) {
      case JOB_DESCRIPTION -> store.roles().find(new RoleId(id)).map(role -> new Standing(role, () -> Optional.of(Source.of(role, Language.EN, cutting))));
      case CV -> store.candidates().find(new CandidateId(id)).map(candidate -> new Standing(candidate, () -> Source.of(candidate, Language.EN, cutting)));
      case TRANSCRIPT -> {
        Transcript said = store.transcripts().whole(new InterviewId(id));
        yield Optional.of(new Standing(said, () -> Source.of(new DocumentId(id), said, Language.EN, cutting)));
      }
    };
  }

  private void gather() {
    store.roles().all().forEach(role -> changed(SourceKind.JOB_DESCRIPTION, role.id().value()));
    Optional<Cursor> after = Optional.empty();
    List<Candidate> candidates;
    do {
      candidates = store.candidates().list("", after, PAGE);
      candidates.forEach(candidate -> changed(SourceKind.CV, candidate.id().value()));
      after = candidates.isEmpty() ? after : Optional.of(last(candidates));
    } while (candidates.size() == PAGE);
    after = Optional.empty();
    List<InterviewSummary> interviews;
    do {
      interviews = store.interviews().list(InterviewFilter.ALL, after, PAGE);
      interviews.stream().filter(entry -> entry.timeline().endedAt().isPresent()).forEach(entry -> changed(SourceKind.TRANSCRIPT, entry.id().value()));
      after = interviews.isEmpty() ? after : Optional.of(interviews.get(interviews.size() - 1).cursor());
    } while (interviews.size() == PAGE);
  }

  private static Cursor last(List<Candidate> page) {
    Candidate last = page.get(page.size() - 1);
    return new Cursor(last.createdAt(), last.id().value());
  }

  private Outcome failed(Job job, String why, boolean mayHelp) {
    LOG.log(Level.WARNING, "job {0} {1}: attempt {2} failed: {3}", job.kind(), job.subject(), job.attempts(), why);
    return Backoff.DELIVERY.failed(job, now(), why, mayHelp);
  }

  private int count(Set<Job.State> states) {
    return store.jobs().list(INDEX, states, MOST_COUNTED).size();
  }

  private boolean gathering(IndexState state) {
    return store.jobs().find(INDEX_ALL, subject(state)).filter(job -> job.state() == Job.State.WAITING || job.state() == Job.State.RUNNING).isPresent();
  }

  private static String subject(IndexState state) {
    String model = state.model().isEmpty() ? WORDS : state.model();
    return model.length() <= LONGEST_SUBJECT ? model : model.substring(0, LONGEST_SUBJECT);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
