package org.interviewkit.application;

import java.util.List;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.supervision.Effect;
import org.interviewkit.domain.supervision.Focus;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.supervision.SupervisorSettings;
import org.interviewkit.port.Store;

/** Watching the supervisor and taking its place: a person's command goes the same way as a cycle's action and is kept with it. */
public final class Supervising {

  /**
   * What the supervisor did so far.
   *
   * @param settings beat and limits
   * @param clock what the interview's clock shows
   * @param active whether the interview runs, so that cycles happen
   * @param cycles all cycles and commands by number
   */
  public record State(SupervisorSettings settings, ClockReading clock, boolean active, List<Supervision> cycles) {

    /** How many cycles the supervisor has made. */
    public long analysisCount() {
      return cycles.stream().filter(cycle -> cycle.by().equals(Supervision.SUPERVISOR)).count();
    }

    /** How many actions have taken effect, a person's included. */
    public long actionsTaken() {
      return cycles.stream().filter(cycle -> cycle.effect() == Effect.APPLIED).count();
    }
  }

  private final Store store;
  private final StoredInterviews interviews;
  private final LiveInterviews live;
  private final LiveWiring wiring;

  Supervising(Store store, LiveInterviews live, LiveWiring wiring) {
    this.store = store;
    this.interviews = wiring.interviews();
    this.live = live;
    this.wiring = wiring;
  }

  /** What the supervisor did so far. */
  public State state(InterviewId id) {
    var interview = interviews.require(id);
    return new State(
        interview.preparation().settings(),
        ClockReading.of(interview, wiring.now()),
        interview.status().isRunning(),
        store.supervisions().of(id));
  }

  /**
   * Steers the interviewer at its next turn.
   *
   * @param instruction a question to be passed on, or a wish, 1–1,000 characters
   * @param by username of the person
   * @throws org.interviewkit.domain.Conflict if the interview has not begun or is over
   */
  public Supervision guide(InterviewId id, String instruction, String by) {
    return live.command(id, new SupervisorAction.Guide(Focus.INSTRUCTION, instruction), by);
  }

  /** Has the interviewer wind up from its next turn on. Refused as in {@link #guide}, and when it winds up already. */
  public Supervision conclude(InterviewId id, String by) {
    return live.command(id, new SupervisorAction.Conclude(), by);
  }

  /** Ends the interview as soon as no answer is in progress, at the earliest after 15 s while the candidate is there. Refused as in {@link #guide}. */
  public Supervision end(InterviewId id, String by) {
    return live.command(id, new SupervisorAction.End(), by);
  }

  /** Ends the interview at once; every stored answer counts. Refused as in {@link #guide}. */
  public void finish(InterviewId id, String by) {
    live.finish(id, by);
  }

  /**
   * Takes a pending action back, the supervisor's or a person's. The rule behind a supervisor's action then stays silent.
   *
   * @throws org.interviewkit.domain.NotFound if there is no such action
   * @throws org.interviewkit.domain.Conflict if it is no longer pending, or the interview is over
   */
  public Supervision undo(InterviewId id, int number) {
    return live.undo(id, number);
  }
}
