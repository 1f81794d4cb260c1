package org.interviewkit;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.interviewkit.application.Asking;
import org.interviewkit.application.ChatRules;
import org.interviewkit.application.Taping;
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

/** Puts adapters into the slots; what is left out has a local default. Not safe for use by many threads. */
public final class SystemBuilder {

  final Ground ground = new Ground();
  final Doers doers = new Doers();

  SystemBuilder() {}

  /** Keeps everything but files; in memory by default. */
  public SystemBuilder store(Store keepers) {
    return after(() -> ground.store = keepers);
  }

  /** This process among others that share the store; by default there are none. */
  public SystemBuilder nodes(Nodes among) {
    return after(() -> ground.nodes = among);
  }

  /** Keeps what the website assistant needs; in memory by default. */
  public SystemBuilder frontDesk(FrontDesk keepers) {
    return after(() -> ground.frontDesk = keepers);
  }

  /** Puts something before the keeper of the assistant's log as it was set up to here, for example to count. */
  public SystemBuilder watchedLog(UnaryOperator<LogEntries> watch) {
    return after(() -> ground.frontDesk = ground.frontDesk.with(watch.apply(ground.frontDesk.log())));
  }

  /** Decides who answers a visitor; by rules by default. */
  public SystemBuilder classifier(Classifier doer) {
    return after(() -> doers.classifier = doer);
  }

  /** Answers visitors from passages; by quoting by default. */
  public SystemBuilder answerer(Answerer doer) {
    return after(() -> doers.answerer = doer);
  }

  /** Answers the hiring team's questions about an interview from passages; by quoting by default. */
  public SystemBuilder examiner(Answerer doer) {
    return after(() -> doers.examiner = doer);
  }

  /** Puts something in place of, or around, what finds passages in an interview's documents; by words by default. */
  public SystemBuilder retriever(UnaryOperator<Retriever> around) {
    return after(() -> doers.retriever = around.apply(doers.retriever));
  }

  /** Keeps an index of the passages of all interviews' documents; none by default: they are searched in memory, anew for each question. */
  public SystemBuilder index(IndexedPassages keeper) {
    return after(() -> doers.index = Optional.of(keeper));
  }

  /** How documents are cut into passages and weighed. */
  public SystemBuilder reading(Asking.Rules rules) {
    return after(() -> doers.reading = rules);
  }

  /** Finds passages of the public shelf; by words and in memory by default. */
  public SystemBuilder passages(Passages index) {
    return after(() -> doers.passages = index);
  }

  /** Sends replies to visitors by e-mail; by default there is no mail server, and nobody can be answered so. */
  public SystemBuilder mail(Mail sender) {
    return after(() -> doers.mail = sender);
  }

  /** Tells other systems what happens to interviews; nobody by default. */
  public SystemBuilder announcer(Announcer doer) {
    return after(() -> doers.announcer = doer);
  }

  /** What the owner decides about the website assistant. */
  public SystemBuilder chatRules(ChatRules rules) {
    return after(() -> ground.chatRules = rules);
  }

  /** Keeps files; in memory by default. */
  public SystemBuilder documents(Documents keeper) {
    return after(() -> ground.documents = keeper);
  }

  /** Records what is spoken; nothing by default. */
  public SystemBuilder taping(Taping.Rules rules) {
    return after(() -> ground.taping = rules);
  }

  /** Reads files; plain text only by default. */
  public SystemBuilder textExtractor(TextExtractor extractor) {
    return after(() -> doers.textExtractor = extractor);
  }

  /** Proposes roles and plans; by rules by default. */
  public SystemBuilder planner(Planner doer) {
    return after(() -> doers.planner = doer);
  }

  /** Speaks with candidates; by rules by default. */
  public SystemBuilder conversations(Conversations opener) {
    return after(() -> doers.conversations = opener);
  }

  /** Watches interviews; by rules by default. */
  public SystemBuilder analyst(Analyst doer) {
    return after(() -> doers.analyst = doer);
  }

  /** Proposes evaluations; by rules by default. */
  public SystemBuilder evaluator(Evaluator doer) {
    return after(() -> doers.evaluator = doer);
  }

  /** Has everything proposed, watched and answered by a language model, in place of what was set before; by rules by default. */
  public SystemBuilder reasoner(Reasoner model) {
    return after(() -> doers.take(model));
  }

  /** The clock everything goes by; the system's by default. */
  public SystemBuilder clock(Clock source) {
    return after(() -> ground.clock = source);
  }

  /** Makes identifiers; random ones by default. */
  public SystemBuilder ids(Supplier<UUID> source) {
    return after(() -> ground.ids = source);
  }

  /** For how long a paused interview can be continued; 7 days by default. */
  public SystemBuilder resumeWindow(Duration window) {
    return after(() -> ground.resumeWindow = window);
  }

  /** The system, not started yet. */
  public InterviewSystem build() {
    return new InterviewSystem(this);
  }

  private SystemBuilder after(Runnable change) {
    change.run();
    return this;
  }
}
