package org.interviewkit.application;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.interviewkit.contract.InterviewFixtures;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.domain.document.ExtractedText;
import org.interviewkit.domain.evaluation.EvaluationDraft;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.supervision.Assessment;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.local.MemoryAccounts;
import org.interviewkit.local.MemoryCandidates;
import org.interviewkit.local.MemoryDocuments;
import org.interviewkit.local.MemoryEvaluations;
import org.interviewkit.local.MemoryInterviews;
import org.interviewkit.local.MemoryJobs;
import org.interviewkit.local.MemoryKeepers;
import org.interviewkit.local.MemoryRecordings;
import org.interviewkit.local.MemoryRoles;
import org.interviewkit.local.MemorySecondHearings;
import org.interviewkit.local.MemorySpendings;
import org.interviewkit.local.MemorySupervisions;
import org.interviewkit.local.MemoryTranscripts;
import org.interviewkit.local.assisting.LexicalRetriever;
import org.interviewkit.local.assisting.LocalExaminer;
import org.interviewkit.local.judging.LocalAdviser;
import org.interviewkit.port.Analyst;
import org.interviewkit.port.Conversations;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.Documents;
import org.interviewkit.port.Evaluator;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.InterviewSummary;
import org.interviewkit.port.Interviews;
import org.interviewkit.port.Nodes;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Store;
import org.interviewkit.port.Transcripts;

/** A system with a scripted interviewer and a clock that is moved by hand; its store outlives the process that uses it. */
final class LiveStage implements AutoCloseable {

  /** Transcripts that fail once on request, before or after they have kept the turn. */
  static final class FailingTranscripts implements Transcripts {
    final Set<InterviewId> unreadable = new HashSet<>();
    private final Transcripts kept = new MemoryTranscripts();
    Optional<PortException.Kind> failNext = Optional.empty();
    boolean keepsBeforeItFails;

    @Override
    public void append(InterviewId interview, Turn turn) {
      if (failNext.isPresent() && keepsBeforeItFails) {
        kept.append(interview, turn);
      }
      Optional<PortException.Kind> failure = failNext;
      failNext = Optional.empty();
      failure.ifPresent(
          kind -> {
            throw new PortException(kind, "scripted");
          });
      kept.append(interview, turn);
    }

    @Override
    public List<Turn> readAfter(InterviewId interview, int position) {
      if (unreadable.contains(interview)) {
        throw new PortException(PortException.Kind.UNAVAILABLE, "scripted");
      }
      return kept.readAfter(interview, position);
    }
  }

  /** Interviews whose changes cannot be kept for a while on request. */
  static final class FailingInterviews implements Interviews {
    private final Interviews kept = new MemoryInterviews();
    volatile boolean failing;

    @Override
    public Interview add(Interview interview) {
      return kept.add(interview);
    }

    @Override
    public Interview save(Interview interview) {
      if (failing) {
        throw new PortException(PortException.Kind.UNAVAILABLE, "scripted");
      }
      return kept.save(interview);
    }

    @Override
    public Optional<Interview> find(InterviewId id) {
      return kept.find(id);
    }

    @Override
    public Optional<Interview> findByInvitation(String secretHash) {
      return kept.findByInvitation(secretHash);
    }

    @Override
    public List<InterviewSummary> list(InterviewFilter filter, Optional<Cursor> after, int limit) {
      return kept.list(filter, after, limit);
    }

    @Override
    public Map<InterviewStatus, Long> counts() {
      return kept.counts();
    }
  }

  final FailingInterviews interviews = new FailingInterviews();
  final MovableClock clock = new MovableClock();
  final ScriptedInterviewer interviewer = new ScriptedInterviewer();
  final FailingTranscripts transcripts = new FailingTranscripts();
  Analyst analyst = (briefing, transcript) -> Assessment.unknown("scripted");
  final ScriptedAnnouncer announcer = new ScriptedAnnouncer();
  Evaluator evaluator = (briefing, transcript) -> new EvaluationDraft("test/1", List.of(), List.of(), List.of(), List.of());
  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
  private final MemoryJobs jobs = new MemoryJobs();
  private final Store store =
      new Store(
          new MemoryRoles(),
          new MemoryCandidates(),
          interviews,
          transcripts,
          new MemorySupervisions(),
          new MemoryEvaluations(),
          new MemoryRecordings(),
          new MemorySecondHearings(),
          new MemorySpendings(),
          new MemoryAccounts(),
          jobs);
  private final Documents documents = new MemoryDocuments();
  private Taping.Rules taping = Taping.Rules.OFF;
  private final Conversations conversations;
  Application system;

  LiveStage() {
    this.conversations = interviewer;
    this.system = newProcess();
  }

  /** With another interviewer. */
  LiveStage(Conversations conversations) {
    this.conversations = conversations;
    this.system = newProcess();
  }

  /** From now on with such a recorder. */
  LiveStage recording(Taping.Rules rules) {
    taping = rules;
    system = newProcess();
    return this;
  }

  private Application newProcess() {
    return process(MemoryKeepers.noOtherNode());
  }

  /** A further process on the same store. */
  Application process(Nodes nodes) {
    return new Application(
        new Application.Keepers(store, documents, taping),
        new Application.Minds(
            new UnusedPlanner(),
            conversations,
            (briefing, transcript) -> analyst.assess(briefing, transcript),
            (briefing, transcript) -> evaluator.evaluate(briefing, transcript),
            (fileName, bytes) -> new ExtractedText("text/plain", List.of("text"), List.of()),
            announcer,
            new Application.Reading(new LexicalRetriever(), new LexicalRetriever(), Optional.empty(), new LocalExaminer(), new LocalAdviser(), Asking.Rules.DEFAULT)),
        new Application.World(clock, UUID::randomUUID, scheduler, Runnable::run, nodes),
        Duration.ofDays(7));
  }

  LiveInterviews live() {
    return system.liveInterviews();
  }

  /** Does all work of a kind that is due. */
  void runDue(String kind) {
    jobs.runDue(system.workers().stream().filter(worker -> worker.kind().equals(kind)).toList(), clock);
  }

  /** Looks what was kept as long as it may be, and forgets it. */
  void forget() {
    jobs.submit(Forgetting.RETENTION, Forgetting.LOOK, clock.instant());
    runDue(Forgetting.RETENTION);
  }

  Store store() {
    return store;
  }

  Interview scheduled() {
    return store.interviews().add(InterviewFixtures.scheduledInterview());
  }

  Interview consented() {
    return store.interviews().add(InterviewFixtures.consentedInterview());
  }

  InterviewId unknown() {
    return new InterviewId(new UUID(7, 7));
  }

  Interview stored(Interview interview) {
    return store.interviews().find(interview.id()).orElseThrow();
  }

  List<String> words(Interview interview) {
    return store.transcripts().whole(interview.id()).turns().stream().map(Turn::content).toList();
  }

  List<Supervision> cycles(Interview interview) {
    return store.supervisions().of(interview.id());
  }

  void cycle(Interview interview) {
    live().find(interview.id()).orElseThrow().supervisor().cycle();
  }

  void endCheck(Interview interview) {
    live().find(interview.id()).orElseThrow().report(LiveInterview::endIfDue);
  }

  /** The process dies without a word: nothing of it acts any more. */
  void kill() {
    system = newProcess();
  }

  /** The process dies and another one puts the store in order. */
  void restart() {
    kill();
    system.housekeeping().recover();
  }

  @Override
  public void close() {
    scheduler.shutdownNow();
  }
}
