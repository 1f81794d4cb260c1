package org.interviewkit.application;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.transcript.Turn;

/**
 * The interviews that are being held now, in this process. Everything that matters is in the store: an interview that was live in a process that died is continued by
 * sitting down again.
 */
public final class LiveInterviews implements AutoCloseable {

  private final LiveWiring wiring;
  private final Map<InterviewId, LiveInterview> live = new ConcurrentHashMap<>();

  LiveInterviews(LiveWiring wiring) {
    this.wiring = wiring;
  }

  /**
   * Takes the candidate's seat: starts the interview the first time, continues it after a pause or a drop. A participant who sat there before is told to leave. The
   * participant hears {@link LiveEvent.Ready} before this returns.
   *
   * @throws org.interviewkit.domain.NotFound if there is no such interview
   * @throws Conflict if it is not consented, running or paused
   */
  public Seat sit(InterviewId id, Participant candidate) {
    return with(id, interview -> interview.sit(candidate));
  }

  /**
   * Listens without a word. The participant hears {@link LiveEvent.Ready} before this returns.
   *
   * @throws org.interviewkit.domain.NotFound if there is no such interview
   * @throws Conflict if it is not consented, running or paused
   */
  public Observation observe(InterviewId id, Participant observer) {
    return with(id, interview -> interview.observe(observer));
  }

  /** How many interviews have somebody connected. */
  public int count() {
    return live.size();
  }

  Supervision command(InterviewId id, SupervisorAction action, String by) {
    return with(id, interview -> interview.team().command(action, by));
  }

  Supervision undo(InterviewId id, int number) {
    return with(id, interview -> interview.team().undo(number));
  }

  void finish(InterviewId id, String by) {
    with(id, interview -> interview.team().finish(by));
  }

  Supervision takeOver(InterviewId id, String name, String by) {
    return with(id, interview -> interview.team().takeOver(name, by));
  }

  void release(InterviewId id, String by, boolean anyway) {
    with(id, interview -> interview.team().release(by, anyway));
  }

  Turn say(InterviewId id, String words, Optional<String> clientId, String by) {
    return with(id, interview -> interview.team().say(words, clientId, by));
  }

  Optional<LiveInterview> find(InterviewId id) {
    return Optional.ofNullable(live.get(id));
  }

  boolean isLive(InterviewId id) {
    return live.containsKey(id);
  }

  /** Pauses every live interview and tells everybody to come back later. */
  @Override
  public void close() {
    for (LiveInterview interview : new ArrayList<>(live.values())) {
      interview.stop();
    }
  }

  /** Runs something on the live interview, opening it if nobody is there; one that was closed in between is opened again. */
  private <T> T with(InterviewId id, Function<LiveInterview, T> action) {
    while (true) {
      LiveInterview interview = live.computeIfAbsent(id, this::open);
      try {
        return action.apply(interview);
      } catch (LiveInterview.Closed closed) {
        live.remove(id, interview);
      } finally {
        interview.closeIfDeserted();
      }
    }
  }

  private LiveInterview open(InterviewId id) {
    Interview stored = wiring.interviews().require(id);
    if (stored.lead().isPresent()) {
      throw new Conflict("interview " + id + " is led by a person: nobody is connected to it, and no AI speaks in it");
    }
    if (!stored.status().isOpen()) {
      throw new Conflict("interview " + id + " is " + stored.status().label() + ": it can only be joined while it is consented, in_progress, paused or concluding");
    }
    return new LiveInterview(wiring, stored, closed -> live.remove(id, closed));
  }
}
