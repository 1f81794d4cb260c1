package org.interviewkit;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.interviewkit.application.AddingCandidates;
import org.interviewkit.application.Announcing;
import org.interviewkit.application.Application;
import org.interviewkit.application.Asking;
import org.interviewkit.application.Assistance;
import org.interviewkit.application.ChatRules;
import org.interviewkit.application.DefiningRoles;
import org.interviewkit.application.Evaluating;
import org.interviewkit.application.Housekeeping;
import org.interviewkit.application.Interviewing;
import org.interviewkit.application.Leading;
import org.interviewkit.application.LiveInterviews;
import org.interviewkit.application.Supervising;
import org.interviewkit.application.Surveying;
import org.interviewkit.application.Taping;
import org.interviewkit.application.Working;
import org.interviewkit.port.Analyst;
import org.interviewkit.port.Announcer;
import org.interviewkit.port.Answerer;
import org.interviewkit.port.Classifier;
import org.interviewkit.port.Conversations;
import org.interviewkit.port.Documents;
import org.interviewkit.port.Evaluator;
import org.interviewkit.port.FrontDesk;
import org.interviewkit.port.IndexedPassages;
import org.interviewkit.port.LogEntries;
import org.interviewkit.port.Mail;
import org.interviewkit.port.Nodes;
import org.interviewkit.port.Passages;
import org.interviewkit.port.Planner;
import org.interviewkit.port.Reasoner;
import org.interviewkit.port.Retriever;
import org.interviewkit.port.Store;
import org.interviewkit.port.TextExtractor;

/**
 * The whole system: adapters put into the core by one builder. Every slot has a local default, so {@code InterviewSystem.builder().build()} runs without a key or a disk.
 *
 * <p>{@link #start()} puts the store in order after a crash and begins the background work: evaluations, replies and housekeeping. {@link #close()} pauses live interviews and ends
 * it. Both write how far the assistant's log of a started system reaches to the program's log, as does every day between. Safe for use by many threads.
 */
public final class InterviewSystem implements AutoCloseable {

  private final Ground ground;
  private final Application application;
  private final Assistance assistance;
  private final Working working;
  private final BackgroundWork background = new BackgroundWork();

  private InterviewSystem(Builder builder) {
    ground = builder.ground;
    application = ground.application(builder.doers, background);
    assistance = ground.assistance(builder.doers);
    working = new Working(ground.store.jobs(), application, assistance, ground.clock);
  }

  /** A builder with a local default in every slot. */
  public static Builder builder() {
    return new Builder();
  }

  /** Puts the store in order and begins the background work. */
  public InterviewSystem start() {
    application.begin();
    assistance.shelving().index();
    background.start(application, assistance);
    working.begin();
    return this;
  }

  /** Does on this thread what is due of some kinds of durable work, or of all if none is named, without a start: for trials, while jobs are kept in memory; else nothing. */
  public void runDue(String... kinds) {
    ground.runDue(working.workers(), Set.of(kinds));
  }

  /** Making, editing and approving roles. */
  public DefiningRoles definingRoles() {
    return application.definingRoles();
  }

  /** Adding candidates. */
  public AddingCandidates addingCandidates() {
    return application.addingCandidates();
  }

  /** Scheduling, inviting, agreeing, looking up, deciding. */
  public Interviewing interviewing() {
    return application.interviewing();
  }

  /** Interviews that are being held. */
  public LiveInterviews liveInterviews() {
    return application.liveInterviews();
  }

  /** The supervisor's record and a person's commands. */
  public Supervising supervising() {
    return application.supervising();
  }

  /** Evaluations and ratings. */
  public Evaluating evaluating() {
    return application.evaluating();
  }

  /** Asking the documents of an interview. */
  public Asking asking() {
    return application.asking();
  }

  /** Interviews that a person leads. */
  public Leading leading() {
    return application.leading();
  }

  /** Asking what all candidates wrote and said. */
  public Surveying surveying() {
    return application.surveying();
  }

  /** Recordings of spoken interviews. */
  public Taping taping() {
    return application.taping();
  }

  /** Telling other systems what happened. */
  public Announcing announcing() {
    return application.announcing();
  }

  /** Durable work of every kind. */
  public Working working() {
    return working;
  }

  /** What is done without anybody asking; {@link #start()} does it. */
  public Housekeeping housekeeping() {
    return application.housekeeping();
  }

  /** The website assistant. */
  public Assistance assistance() {
    return assistance;
  }

  /** The keepers, for what has no rules of its own, such as accounts. */
  public Store store() {
    return ground.store;
  }

  /** This process among others. */
  public Nodes nodes() {
    return ground.nodes;
  }

  /** Pauses live interviews and ends the background work; waits up to 5 s for what is under way. */
  @Override
  public void close() {
    application.liveInterviews().close();
    working.end(Duration.ofSeconds(5));
    background.end(Duration.ofSeconds(5));
    application.leave();
  }

  /** Puts adapters into the slots; what is left out has a local default. Not safe for use by many threads. */
  public static final class Builder {

    private final Ground ground = new Ground();
    private final Doers doers = new Doers();

    private Builder() {}

    /** Keeps everything but files; in memory by default. */
    public Builder store(Store keepers) {
      return after(() -> ground.store = keepers);
    }

    /** This process among others that share the store; by default there are none. */
    public Builder nodes(Nodes among) {
      return after(() -> ground.nodes = among);
    }

    /** Keeps what the website assistant needs; in memory by default. */
    public Builder frontDesk(FrontDesk keepers) {
      return after(() -> ground.frontDesk = keepers);
    }

    /** Puts something before the keeper of the assistant's log as it was set up to here, for example to count. */
    public Builder watchedLog(UnaryOperator<LogEntries> watch) {
      return after(() -> ground.frontDesk = ground.frontDesk.with(watch.apply(ground.frontDesk.log())));
    }

    /** Decides who answers a visitor; by rules by default. */
    public Builder classifier(Classifier doer) {
      return after(() -> doers.classifier = doer);
    }

    /** Answers visitors from passages; by quoting by default. */
    public Builder answerer(Answerer doer) {
      return after(() -> doers.answerer = doer);
    }

    /** Answers the hiring team's questions about an interview from passages; by quoting by default. */
    public Builder examiner(Answerer doer) {
      return after(() -> doers.examiner = doer);
    }

    /** Puts something in place of, or around, what finds passages in an interview's documents; by words by default. */
    public Builder retriever(UnaryOperator<Retriever> around) {
      return after(() -> doers.retriever = around.apply(doers.retriever));
    }

    /** Keeps an index of the passages of all interviews' documents; none by default: they are searched in memory, anew for each question. */
    public Builder index(IndexedPassages keeper) {
      return after(() -> doers.index = Optional.of(keeper));
    }

    /** How documents are cut into passages and weighed. */
    public Builder reading(Asking.Rules rules) {
      return after(() -> doers.reading = rules);
    }

    /** Finds passages of the public shelf; by words and in memory by default. */
    public Builder passages(Passages index) {
      return after(() -> doers.passages = index);
    }

    /** Sends replies to visitors by e-mail; by default there is no mail server, and nobody can be answered so. */
    public Builder mail(Mail sender) {
      return after(() -> doers.mail = sender);
    }

    /** Tells other systems what happens to interviews; nobody by default. */
    public Builder announcer(Announcer doer) {
      return after(() -> doers.announcer = doer);
    }

    /** What the owner decides about the website assistant. */
    public Builder chatRules(ChatRules rules) {
      return after(() -> ground.chatRules = rules);
    }

    /** Keeps files; in memory by default. */
    public Builder documents(Documents keeper) {
      return after(() -> ground.documents = keeper);
    }

    /** Records what is spoken; nothing by default. */
    public Builder taping(Taping.Rules rules) {
      return after(() -> ground.taping = rules);
    }

    /** Reads files; plain text only by default. */
    public Builder textExtractor(TextExtractor extractor) {
      return after(() -> doers.textExtractor = extractor);
    }

    /** Proposes roles and plans; by rules by default. */
    public Builder planner(Planner doer) {
      return after(() -> doers.planner = doer);
    }

    /** Speaks with candidates; by rules by default. */
    public Builder conversations(Conversations opener) {
      return after(() -> doers.conversations = opener);
    }

    /** Watches interviews; by rules by default. */
    public Builder analyst(Analyst doer) {
      return after(() -> doers.analyst = doer);
    }

    /** Proposes evaluations; by rules by default. */
    public Builder evaluator(Evaluator doer) {
      return after(() -> doers.evaluator = doer);
    }

    /** Has everything proposed, watched and answered by a language model, in place of what was set before; by rules by default. */
    public Builder reasoner(Reasoner model) {
      return after(() -> doers.take(model));
    }

    /** The clock everything goes by; the system's by default. */
    public Builder clock(Clock source) {
      return after(() -> ground.clock = source);
    }

    /** Makes identifiers; random ones by default. */
    public Builder ids(Supplier<UUID> source) {
      return after(() -> ground.ids = source);
    }

    /** For how long a paused interview can be continued; 7 days by default. */
    public Builder resumeWindow(Duration window) {
      return after(() -> ground.resumeWindow = window);
    }

    /** The system, not started yet. */
    public InterviewSystem build() {
      return new InterviewSystem(this);
    }

    private Builder after(Runnable change) {
      change.run();
      return this;
    }
  }
}
