package org.interviewkit.application;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.event.EventId;
import org.interviewkit.domain.event.EventType;
import org.interviewkit.domain.event.InterviewEvent;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.port.Announcer;
import org.interviewkit.port.Job;
import org.interviewkit.port.Jobs;
import org.interviewkit.port.Outcome;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Worker;

/**
 * Telling other systems what happened to interviews: durable work, begun again after a failure or the end of a process. Each event is told at least once; told twice, it has the
 * same id. Events of one interview may overtake each other.
 */
public final class Announcing {

  /** The kind of our jobs; a job's subject is an event's id. */
  static final String ANNOUNCE = "announce";

  private static final System.Logger LOG = System.getLogger(Announcing.class.getName());

  private final Jobs jobs;
  private final StoredInterviews interviews;
  private final Announcer announcer;
  private final Clock clock;

  /**
   * An event on its way.
   *
   * @param event what is told
   * @param job how far it has come
   */
  public record Delivery(EventId event, Job job) {}

  Announcing(Jobs jobs, StoredInterviews interviews, Announcer announcer, Clock clock) {
    this.jobs = jobs;
    this.interviews = interviews;
    this.announcer = announcer;
    this.clock = clock;
  }

  /** Whether anybody is told. */
  public boolean isListenedTo() {
    return announcer.isListenedTo();
  }

  /** The events on their way, those that were due last first. */
  public List<Delivery> list(Set<Job.State> states, int limit) {
    return jobs.list(ANNOUNCE, states, limit).stream().map(job -> new Delivery(EventId.of(job.subject()), job)).toList();
  }

  /**
   * Has an event told again, from its first attempt; one that waits to be told anyway stays as it is.
   *
   * @throws NotFound if it was never to be told
   * @throws Conflict if nobody is told
   */
  public Delivery again(EventId event) {
    if (jobs.find(ANNOUNCE, event.toString()).isEmpty()) {
      throw new NotFound("event", event);
    }
    if (!announcer.isListenedTo()) {
      throw new Conflict("nobody is told: no receiver of events is configured");
    }
    jobs.submit(ANNOUNCE, event.toString(), now());
    return new Delivery(event, jobs.find(ANNOUNCE, event.toString()).orElseThrow(() -> new NotFound("event", event)));
  }

  /** Who tells, if anybody is told. */
  Optional<Worker> worker() {
    return announcer.isListenedTo() ? Optional.of(new Worker(ANNOUNCE, 1, this::tell)) : Optional.empty();
  }

  /** Has it told that an interview was held to its end, unless that was asked for before. */
  void completed(Interview interview) {
    interview.timeline().endedAt().ifPresent(at -> happened(new EventId(EventType.INTERVIEW_COMPLETED, interview.id(), at)));
  }

  /** Has something told, unless that was asked for before. */
  void happened(EventId event) {
    if (announcer.isListenedTo() && jobs.find(ANNOUNCE, event.toString()).isEmpty()) {
      jobs.submit(ANNOUNCE, event.toString(), now());
    }
  }

  private Outcome tell(Job job) {
    try {
      EventId event = EventId.of(job.subject());
      announcer.announce(InterviewEvent.of(event, interviews.require(event.interview())));
      return new Outcome.Done();
    } catch (NotFound e) {
      return new Outcome.GivenUp("the interview is not kept any more");
    } catch (PortException e) {
      LOG.log(Level.WARNING, "event {0}: attempt {1} failed: {2}", job.subject(), job.attempts(), e.getMessage());
      return Backoff.DELIVERY.failed(job, now(), String.valueOf(e.getMessage()), e.isRetryable());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "event " + job.subject() + ": attempt " + job.attempts() + " failed", e);
      return Backoff.DELIVERY.failed(job, now(), "unexpected " + e.getClass().getSimpleName(), true);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
