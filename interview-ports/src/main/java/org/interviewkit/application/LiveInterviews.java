package org.interviewkit.application;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Lease;
import org.interviewkit.port.PortException;

/**
 * The interviews that are being held now, in this process. Everything that matters is in the store: an interview that was live in a process that died, or is live in another one,
 * is continued by sitting down again.
 */
public final class LiveInterviews implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(LiveInterviews.class.getName());

  /** Another process holds the interview. */
  private static final class Held extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final LiveWiring wiring;
  private final Map<InterviewId, LiveInterview> live = new ConcurrentHashMap<>();

  LiveInterviews(LiveWiring wiring) {
    this.wiring = wiring;
  }

  /**
   * Takes the candidate's seat: starts the interview the first time, continues it after a pause or a drop. A participant who sat there before is told to leave. The
   * participant hears {@link LiveEvent.Ready} before this returns. Where another process holds the interview it comes here: a candidate is at one place only.
   *
   * @throws org.interviewkit.domain.NotFound if there is no such interview
   * @throws Conflict if it is not consented, running or paused
   */
  public Seat sit(InterviewId id, Participant candidate) {
    letGoIfLost(id);
    return with(id, this::takeOver, interview -> interview.sit(candidate));
  }

  /**
   * Listens without a word. The participant hears {@link LiveEvent.Ready} before this returns. Where another process holds the interview, it hears what is stored of it.
   *
   * @throws org.interviewkit.domain.NotFound if there is no such interview
   * @throws Conflict if it is not consented, running or paused
   */
  public Observation observe(InterviewId id, Participant observer) {
    try {
      return with(id, interview -> interview.observe(observer));
    } catch (Held elsewhere) {
      return wiring.abroad().watch(wiring, id, observer);
    }
  }

  /** How many interviews have somebody connected. */
  public int count() {
    return live.size();
  }

  /** Has a command carried out, here or where the interview is held; the number of the command or the position of the turn that came of it, if one did. */
  Optional<Integer> carryOut(InterviewId id, Order order) {
    try {
      return with(id, interview -> order.carryOut(interview.team()));
    } catch (Held elsewhere) {
      return wiring.elsewhere().send(id, order);
    }
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
    wiring.abroad().close();
    for (LiveInterview interview : new ArrayList<>(live.values())) {
      interview.stop();
    }
  }

  /** Does something with an interview that nobody is connected to here, and nobody comes in meanwhile. */
  void ifVacant(InterviewId id, Runnable action) {
    live.compute(
        id,
        (unused, present) -> {
          if (present == null) {
            action.run();
          }
          return present;
        });
  }

  /** Lets go of the interviews that other processes have taken, and gives back what was not given back when it should have been. */
  void letGoOfWhatIsLost() {
    Set<Lease> held = wiring.holding().held();
    for (LiveInterview interview : new ArrayList<>(live.values())) {
      if (!held.contains(interview.hold().lease()) && !wiring.holding().isGood(interview.hold().lease())) {
        letGo(interview);
      }
    }
    held.forEach(lease -> ifVacant(lease.interview(), () -> wiring.holding().release(lease)));
  }

  /** Another process has taken an interview, or says so. */
  void letGoIfLost(InterviewId id) {
    find(id).filter(known -> !wiring.holding().isGood(known.hold().lease())).ifPresent(this::letGo);
  }

  /** Carries out what reached other processes. */
  void runErrands(InterviewId id) {
    find(id).ifPresent(wiring.elsewhere()::carryOut);
  }

  /** The same for all of them, when it may have been missed. */
  void runAllErrands() {
    live.keySet().forEach(this::runErrands);
  }

  private void letGo(LiveInterview interview) {
    InterviewId id = interview.hold().lease().interview();
    boolean elsewhere = wiring.holding().isElsewhere(id);
    LOG.log(Level.INFO, "interview {0}: {1}", id, elsewhere ? "goes on in another process" : "was given up here");
    interview.letGo(elsewhere ? Participant.Leave.REPLACED : Participant.Leave.STOPPING);
  }

  private <T> T with(InterviewId id, Function<LiveInterview, T> action) {
    return with(id, this::takeIfFree, action);
  }

  /** Runs something on the live interview, opening it if nobody is there; one that was closed in between is opened again. */
  private <T> T with(InterviewId id, Function<InterviewId, Lease> taking, Function<LiveInterview, T> action) {
    while (true) {
      LiveInterview interview = live.computeIfAbsent(id, vacant -> open(vacant, taking));
      try {
        return action.apply(interview);
      } catch (LiveInterview.Closed closed) {
        live.remove(id, interview);
      } finally {
        interview.closeIfDeserted();
      }
    }
  }

  private LiveInterview open(InterviewId id, Function<InterviewId, Lease> taking) {
    Interview stored = wiring.interviews().require(id);
    if (stored.lead().isPresent()) {
      throw new Conflict("interview " + id + " is led by a person: nobody is connected to it, and no AI speaks in it");
    }
    if (!stored.status().isOpen()) {
      throw new Conflict("interview " + id + " is " + stored.status().label() + ": it can only be joined while it is consented, in_progress, paused or concluding");
    }
    Lease lease = taking.apply(id);
    try {
      // as whoever had it before left it
      return new LiveInterview(wiring, new Hold(wiring.holding(), lease), wiring.interviews().require(id), this::closed);
    } catch (RuntimeException e) {
      giveBack(lease);
      throw e;
    }
  }

  private Lease takeOver(InterviewId id) {
    Lease taken = wiring.holding().take(id);
    wiring.abroad().taken(id);
    return taken;
  }

  private Lease takeIfFree(InterviewId id) {
    return wiring.holding().takeIfFree(id).orElseThrow(Held::new);
  }

  private void closed(LiveInterview interview) {
    giveBack(interview.hold().lease());
    live.remove(interview.hold().lease().interview(), interview);
  }

  /** Tried again with the next beat when the store does not answer. */
  private void giveBack(Lease lease) {
    try {
      wiring.holding().release(lease);
    } catch (PortException e) {
      LOG.log(Level.WARNING, "interview {0}: cannot be given back yet, {1}", lease.interview(), e.kind());
    }
  }
}
