package org.interviewkit.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.interviewkit.port.Adviser;
import org.interviewkit.port.Analyst;
import org.interviewkit.port.Announcer;
import org.interviewkit.port.Answerer;
import org.interviewkit.port.Conversations;
import org.interviewkit.port.Documents;
import org.interviewkit.port.Evaluator;
import org.interviewkit.port.IndexedPassages;
import org.interviewkit.port.Nodes;
import org.interviewkit.port.Planner;
import org.interviewkit.port.Retriever;
import org.interviewkit.port.Store;
import org.interviewkit.port.TextExtractor;
import org.interviewkit.port.Worker;

/** All use cases over one set of adapters. Made by {@code InterviewSystem}. */
public final class Application {

  /** What keeps things. */
  public record Keepers(Store store, Documents documents, Taping.Rules taping) {

    /** Keepers where nothing is recorded. */
    public Keepers(Store store, Documents documents) {
      this(store, documents, Taping.Rules.OFF);
    }
  }

  /** What does things. */
  public record Minds(Planner planner, Conversations conversations, Analyst analyst, Evaluator evaluator, TextExtractor textExtractor, Announcer announcer, Reading reading) {}

  /**
   * What finds passages in documents, what answers and what advises from them, and how they are read.
   *
   * @param retriever searches what is at hand, where there is no index or it does not hold something yet
   * @param words searches what is at hand by words alone, beside an index
   * @param index holds the passages of all documents; without one they are read anew for each question
   */
  public record Reading(Retriever retriever, Retriever words, Optional<IndexedPassages> index, Answerer examiner, Adviser adviser, Asking.Rules rules) {}

  /**
   * Time, names and threads.
   *
   * @param scheduler keeps the beat; nothing slow runs on it
   * @param work runs what may be slow
   * @param nodes this process among others
   */
  public record World(Clock clock, Supplier<UUID> ids, ScheduledExecutorService scheduler, Executor work, Nodes nodes) {}

  private final DefiningRoles definingRoles;
  private final AddingCandidates addingCandidates;
  private final Interviewing interviewing;
  private final LiveInterviews liveInterviews;
  private final Supervising supervising;
  private final Evaluating evaluating;
  private final Housekeeping housekeeping;
  private final Forgetting forgetting;
  private final Announcing announcing;
  private final Asking asking;
  private final Indexing indexing;
  private final Surveying surveying;
  private final Taping taping;
  private final Leading leading;
  private final Holding holding;

  /** Wires the use cases. */
  public Application(Keepers keepers, Minds minds, World world, Duration resumeWindow) {
    Store store = keepers.store();
    StoredInterviews stored = new StoredInterviews(store.interviews());
    Reading reading = minds.reading();
    indexing = new Indexing(store, reading.index(), reading.rules().cutting(), world.clock());
    surveying = new Surveying(new Evidence(store, reading.rules().cutting()), reading.index().map(held -> indexing), reading.words());
    announcing = new Announcing(store.jobs(), stored, minds.announcer(), world.clock());
    taping = new Taping(stored, store, keepers.documents(), keepers.taping(), world.clock());
    holding = new Holding(world.nodes(), world.clock());
    Abroad abroad = new Abroad(world.nodes().messenger());
    Elsewhere elsewhere = new Elsewhere(world.nodes(), world.clock(), world.ids());
    LiveWiring wiring =
        new LiveWiring(
            store,
            stored,
            holding,
            abroad,
            elsewhere,
            minds.conversations(),
            minds.analyst(),
            announcing,
            indexing,
            taping,
            world.clock(),
            world.scheduler(),
            world.work());
    DocumentDesk desk = new DocumentDesk(keepers.documents(), minds.textExtractor(), world.clock(), world.ids());
    definingRoles = new DefiningRoles(store, minds.planner(), indexing, world.clock(), world.ids());
    addingCandidates = new AddingCandidates(new AddingCandidates.Shelves(store, keepers.documents()), desk, indexing, world.clock(), world.ids());
    interviewing = new Interviewing(store, minds.planner(), world.clock(), world.ids());
    liveInterviews = new LiveInterviews(wiring);
    world.nodes().messenger().listen(new Hearing(liveInterviews, wiring));
    supervising = new Supervising(store, liveInterviews, wiring);
    evaluating = new Evaluating(wiring, minds.evaluator());
    KeepingSound sound = new KeepingSound(wiring, desk, keepers.documents());
    housekeeping = new Housekeeping(wiring, liveInterviews, resumeWindow);
    asking = new Asking(store, stored, indexing, reading);
    Preparing preparing = new Preparing(definingRoles, addingCandidates, minds.planner());
    GivingDocuments giving = new GivingDocuments(wiring, keepers.documents(), desk, preparing);
    leading = new Leading(wiring, preparing, world.ids(), sound, giving);
    ReceivingCvs received = addingCandidates.receiving();
    ReadingDocuments given = giving.reading();
    forgetting =
        new Forgetting(
            store.jobs(),
            List.of(
                new Forgetting.Limited("recording", taping::due, taping::eraseIfDue),
                new Forgetting.Limited("sound", sound::due, sound::eraseIfDue),
                new Forgetting.Limited("file", received::due, received::forgetIfDue),
                new Forgetting.Limited("document", given::due, given::forgetIfDue)),
            wiring::now);
  }

  /** Runs a background step; what goes wrong is logged, and the next beat tries again. */
  public static void guarded(Runnable step) {
    Beat.guarded(step);
  }

  /** Puts the store in order after a crash, and has indexed what is not and forgotten what is due. */
  public void begin() {
    holding.renew();
    housekeeping.recover();
    indexing.begin();
    forgetting.begin();
  }

  /** Making, editing and approving roles. */
  public DefiningRoles definingRoles() {
    return definingRoles;
  }

  /** Adding candidates. */
  public AddingCandidates addingCandidates() {
    return addingCandidates;
  }

  /** Scheduling, inviting, agreeing, looking up, deciding. */
  public Interviewing interviewing() {
    return interviewing;
  }

  /** Interviews that are being held. */
  public LiveInterviews liveInterviews() {
    return liveInterviews;
  }

  /** The supervisor's record and a person's commands. */
  public Supervising supervising() {
    return supervising;
  }

  /** Evaluations and ratings. */
  public Evaluating evaluating() {
    return evaluating;
  }

  /** Asking the documents of an interview. */
  public Asking asking() {
    return asking;
  }

  /** Interviews that a person leads. */
  public Leading leading() {
    return leading;
  }

  /** Asking what all candidates wrote and said. */
  public Surveying surveying() {
    return surveying;
  }

  /** Having the index hold what documents say. */
  public Indexing indexing() {
    return indexing;
  }

  /** Recordings of spoken interviews. */
  public Taping taping() {
    return taping;
  }

  /** Holds no interview any more; others may take them at once. What goes wrong is logged: they wait a few seconds then. */
  public void leave() {
    Beat.guarded(holding::leave);
  }

  /** Telling other systems. */
  public Announcing announcing() {
    return announcing;
  }

  /** Who does durable work. */
  List<Worker> workers() {
    List<Worker> all = new ArrayList<>();
    all.add(evaluating.worker());
    all.add(addingCandidates.receiving().worker());
    all.add(leading.documents().reading().worker());
    announcing.worker().ifPresent(all::add);
    taping.transcribing().worker().ifPresent(all::add);
    all.addAll(indexing.workers());
    all.add(forgetting.worker());
    return all;
  }

  /** What is done without anybody asking. */
  public Housekeeping housekeeping() {
    return housekeeping;
  }
}
