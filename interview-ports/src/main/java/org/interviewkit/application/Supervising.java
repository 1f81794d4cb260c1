package org.interviewkit.application;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.supervision.Effect;
import org.interviewkit.domain.supervision.Focus;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.supervision.SupervisorSettings;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.port.Store;

/**
 * Watching the supervisor and taking its place: a person's command goes the same way as a cycle's action and is kept with it. Where another process holds the interview, it is
 * carried out there; when that does not answer within seconds, {@link NoAnswer} says whether it may have been.
 */
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
    return supervision(id, new Order.Act(new SupervisorAction.Guide(Focus.INSTRUCTION, instruction), by));
  }

  /** Has the interviewer wind up from its next turn on. Refused as in {@link #guide}, and when it winds up already. */
  public Supervision conclude(InterviewId id, String by) {
    return supervision(id, new Order.Act(new SupervisorAction.Conclude(), by));
  }

  /** Ends the interview as soon as no answer is in progress, at the earliest after 15 s while the candidate is there. Refused as in {@link #guide}. */
  public Supervision end(InterviewId id, String by) {
    return supervision(id, new Order.Act(new SupervisorAction.End(), by));
  }

  /** Ends the interview at once; every stored answer counts. Refused as in {@link #guide}. */
  public void finish(InterviewId id, String by) {
    live.carryOut(id, new Order.Finish(by));
  }

  /**
   * Takes a pending action back, the supervisor's or a person's. The rule behind a supervisor's action then stays silent.
   *
   * @throws org.interviewkit.domain.NotFound if there is no such action
   * @throws org.interviewkit.domain.Conflict if it is no longer pending, or the interview is over
   */
  public Supervision undo(InterviewId id, int number) {
    return supervision(id, new Order.Undo(number));
  }

  /**
   * Takes the interviewer's place: the candidate is told once who leads the interview, the AI is silent and the supervisor does nothing until {@link #release}. By the same
   * person again it changes nothing.
   *
   * @param name the name the candidate is told, 1–100 characters
   * @param by username of the person
   * @return the command as it is kept
   * @throws org.interviewkit.domain.Conflict if another person has the place, the interview has not begun or is over; the message names who or the state
   */
  public Supervision takeOver(InterviewId id, String name, String by) {
    return supervision(id, new Order.TakeOver(name, by));
  }

  /**
   * Gives the interviewer's place back to the AI, which goes on with its next turn. When it has the place already, nothing changes.
   *
   * @param anyway also when another person has it
   * @throws org.interviewkit.domain.Conflict if another person has it, and {@code anyway} is not said
   */
  public void release(InterviewId id, String by, boolean anyway) {
    live.carryOut(id, new Order.Release(by, anyway));
  }

  /**
   * Says something to the candidate in the interviewer's place. It is kept as a turn of a person and is no evidence of anything. The same again, by its identifier, is the
   * same turn.
   *
   * @param words 1–{@value Turn#MAX_CONTENT} characters
   * @param clientId the sender's own name for it, at most {@value Turn#MAX_CLIENT_ID} characters, or empty
   * @throws org.interviewkit.domain.Conflict unless this person has the place
   * @throws org.interviewkit.domain.InvalidInput if the words or the identifier are out of bounds
   */
  public Turn say(InterviewId id, String words, Optional<String> clientId, String by) {
    int position = live.carryOut(id, new Order.Say(words, clientId, by)).orElseThrow();
    return store.transcripts().readAfter(id, position - 1).get(0);
  }

  /** The command by which a person has the interviewer's place now; empty while the AI has it or the interview is over. */
  public Optional<Supervision> standIn(InterviewId id) {
    if (!interviews.require(id).status().isOpen()) {
      return Optional.empty();
    }
    return store.supervisions().of(id).reversed().stream()
        .filter(record -> record.ruling().action().isImmediate())
        .findFirst()
        .filter(record -> record.ruling().action() instanceof SupervisorAction.TakeOver);
  }

  /** Has a command carried out and gives it as it is kept. */
  private Supervision supervision(InterviewId id, Order order) {
    int number = live.carryOut(id, order).orElseThrow();
    return store.supervisions().of(id).stream().filter(record -> record.number() == number).findFirst().orElseThrow();
  }
}
