package org.interviewkit.application;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.interviewkit.domain.document.Cutting;
import org.interviewkit.port.Answerer;
import org.interviewkit.port.ChatSessions;
import org.interviewkit.port.Classifier;
import org.interviewkit.port.FrontDesk;
import org.interviewkit.port.Messenger;
import org.interviewkit.port.Passages;
import org.interviewkit.port.TranscriptionSessions;

/** The website assistant's use cases over one set of adapters. Made by {@code InterviewSystem}. */
public final class Assistance {

  /** What does things. */
  public record Minds(Classifier classifier, Answerer answerer, Passages passages, Cutting cutting) {

    /** Minds over the usual cutting. */
    public Minds(Classifier classifier, Answerer answerer, Passages passages) {
      this(classifier, answerer, passages, Cutting.DEFAULT);
    }
  }

  /**
   * Time, names, and others.
   *
   * @param messenger tells other processes of changes
   */
  public record World(Clock clock, Supplier<UUID> ids, Messenger messenger) {}

  private final Chatting chatting;
  private final Ticketing ticketing;
  private final Merging merging;
  private final Replying replying;
  private final GatheringFeedback feedback;
  private final Shelving shelving;
  private final Reporting reporting;
  private final HandingOver handingOver;
  private final DeskNews news;
  private final Trying trying;
  private final AssistantLog log;

  /** Wires the use cases. */
  public Assistance(FrontDesk desk, Minds minds, ChatRules rules, World world, Outbox outbox) {
    news = new DeskNews(world.messenger());
    log = new AssistantLog(desk.log(), news, world.clock(), world.ids());
    ticketing = new Ticketing(desk.tickets(), log, rules);
    StoredTickets tickets = new StoredTickets(desk.tickets(), log);
    merging = new Merging(tickets, log);
    feedback = new GatheringFeedback(desk.feedback(), log);
    shelving = new Shelving(desk.shelf(), minds.passages(), minds.cutting(), log);
    reporting = new Reporting(desk);
    trying = new Trying(minds.classifier(), minds.answerer(), shelving);
    StoredThreads threads = new StoredThreads(desk.threads(), news);
    replying = new Replying(tickets, threads, new Postman(tickets, threads, outbox, log, rules), log);
    handingOver = new HandingOver(threads, desk.threads(), log, rules);
    Workflow workflow = new Workflow(minds.classifier(), minds.answerer(), shelving, ticketing, rules);
    chatting = new Chatting(new Chatting.Talk(desk.threads(), threads, handingOver), workflow, log, rules);
  }

  /** Visitors' conversations. */
  public Chatting chatting() {
    return chatting;
  }

  /** Opening tickets and working through them. */
  public Ticketing ticketing() {
    return ticketing;
  }

  /** Bringing tickets together. */
  public Merging merging() {
    return merging;
  }

  /** Answering visitors from a ticket. */
  public Replying replying() {
    return replying;
  }

  /** Taking feedback. */
  public GatheringFeedback feedback() {
    return feedback;
  }

  /** The owner's documents. */
  public Shelving shelving() {
    return shelving;
  }

  /** Trying questions on the shelf. */
  public Trying trying() {
    return trying;
  }

  /** Letting visitors into a chat that is hosted elsewhere. */
  public Hosting hosting(ChatSessions elsewhere) {
    return new Hosting(elsewhere, log);
  }

  /** Letting the team have a microphone written down. */
  public Dictating dictating(TranscriptionSessions service) {
    return new Dictating(service, log);
  }

  /** The log and the figures. */
  public Reporting reporting() {
    return reporting;
  }

  /** Handing conversations over to a person and back. */
  public HandingOver handingOver() {
    return handingOver;
  }

  /** What was changed, as it happens. */
  public DeskNews news() {
    return news;
  }
}
