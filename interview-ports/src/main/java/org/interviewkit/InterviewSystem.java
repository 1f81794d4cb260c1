package org.interviewkit;

import java.time.Duration;
import org.interviewkit.application.AddingCandidates;
import org.interviewkit.application.Announcing;
import org.interviewkit.application.Application;
import org.interviewkit.application.Asking;
import org.interviewkit.application.Assistance;
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
import org.interviewkit.port.Nodes;
import org.interviewkit.port.Store;

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

  InterviewSystem(SystemBuilder builder) {
    ground = builder.ground;
    application = ground.application(builder.doers, background);
    assistance = ground.assistance(builder.doers);
    working = new Working(ground.store.jobs(), application, assistance, ground.clock);
  }

  /** A builder with a local default in every slot. */
  public static SystemBuilder builder() {
    return new SystemBuilder();
  }

  /** Puts the store in order and begins the background work. */
  public InterviewSystem start() {
    application.begin();
    assistance.shelving().index();
    background.start(application, assistance);
    working.begin();
    return this;
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
}
