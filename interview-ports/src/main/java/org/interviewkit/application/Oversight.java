package org.interviewkit.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.supervision.Assessment;
import org.interviewkit.domain.supervision.Effect;
import org.interviewkit.domain.supervision.Ruling;
import org.interviewkit.domain.supervision.Situation;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.supervision.SupervisorPolicy;
import org.interviewkit.domain.transcript.Transcript;

/** The supervisor's record of one interview and the actions that wait to take effect. Guarded by the interview's lock. */
final class Oversight {

  private final LiveWiring wiring;
  private final InterviewId id;
  private final Hold hold;
  private final Consumer<Supervision> announce;
  private final List<Supervision> records;
  private volatile Optional<Supervision> standIn;

  Oversight(LiveWiring wiring, Hold hold, Consumer<Supervision> announce) {
    this.wiring = wiring;
    this.id = hold.lease().interview();
    this.hold = hold;
    this.announce = announce;
    this.records = new ArrayList<>(wiring.store().supervisions().of(id));
    this.standIn = standing();
  }

  /** The command by which a person has the interviewer's place now; empty while the AI has it. May be asked without the lock. */
  Optional<Supervision> standIn() {
    return standIn;
  }

  List<Supervision> records() {
    return List.copyOf(records);
  }

  /** One cycle: the policy decides, the decision is kept, its action waits. */
  void cycle(Interview interview, Transcript transcript, Assessment assessment) {
    Duration elapsed = interview.timeline().elapsed(wiring.now());
    Ruling ruling;
    if (pending(SupervisorAction.End.class).isPresent()) {
      ruling = new Ruling("ENDING", "the interview ends as soon as no answer is in progress", new SupervisorAction.Ignore());
    } else {
      boolean concluding = interview.timeline().concludingAt().isPresent() || pending(SupervisorAction.Conclude.class).isPresent();
      Situation situation =
          new Situation(elapsed, transcript.exchanges(), concluding, cyclesSinceGuide(), cyclesSinceUndo(), assessment);
      ruling = new SupervisorPolicy(interview.preparation().settings()).decide(situation);
    }
    keep(Supervision.SUPERVISOR, interview, transcript, assessment, ruling);
  }

  /** A person's command, kept like a cycle. */
  Supervision command(Interview interview, Transcript transcript, SupervisorAction action, String by) {
    Assessment none = Assessment.unknown("not assessed: a person's command");
    return keep(by, interview, transcript, none, new Ruling(Supervision.PERSON, "commanded by " + by, action));
  }

  /** Something the team should know of, kept like a cycle. */
  void note(Interview interview, Transcript transcript, Ruling ruling) {
    keep(Supervision.SUPERVISOR, interview, transcript, Assessment.unknown("not assessed: something that happened"), ruling);
  }

  /** Takes a pending action back. */
  Supervision undo(int number) {
    Supervision found =
        records.stream().filter(r -> r.number() == number).findFirst().orElseThrow(() -> new NotFound("supervisor action", number));
    return settle(found, Effect.UNDONE);
  }

  Optional<Supervision> pending(Class<? extends SupervisorAction> kind) {
    return records.stream().filter(record -> record.isPending() && kind.isInstance(record.ruling().action())).findFirst();
  }

  Supervision settle(Supervision record, Effect effect) {
    Supervision settled = record.settle(effect, wiring.now());
    hold.require();
    wiring.store().supervisions().settle(id, settled);
    records.set(records.indexOf(record), settled);
    announce.accept(settled);
    return settled;
  }

  void supersedeAll() {
    List.copyOf(records).stream().filter(Supervision::isPending).forEach(record -> settle(record, Effect.SUPERSEDED));
  }

  /** The supervisor's own actions that wait are overtaken; a person's go on waiting. */
  void supersedeOwn() {
    List.copyOf(records).stream().filter(record -> record.isPending() && record.by().equals(Supervision.SUPERVISOR)).forEach(record -> settle(record, Effect.SUPERSEDED));
  }

  private Supervision keep(String by, Interview interview, Transcript transcript, Assessment assessment, Ruling ruling) {
    boolean waits = !(ruling.action() instanceof SupervisorAction.Ignore || ruling.action().isImmediate());
    if (waits) {
      pending(ruling.action().getClass()).ifPresent(older -> settle(older, Effect.SUPERSEDED));
    }
    Supervision record =
        new Supervision(
            records.size() + 1,
            wiring.now(),
            interview.timeline().elapsed(wiring.now()),
            by,
            transcript.turns().size(),
            transcript.exchanges(),
            assessment,
            ruling,
            waits ? Effect.PENDING : ruling.action().isImmediate() ? Effect.APPLIED : Effect.NONE,
            Optional.of(wiring.now()).filter(now -> ruling.action().isImmediate()));
    hold.confirm();
    wiring.store().supervisions().append(id, record);
    records.add(record);
    standIn = standing();
    announce.accept(record);
    return record;
  }

  private Optional<Supervision> standing() {
    return standing(records);
  }

  /** The command by which a person has the interviewer's place, by all that was kept. */
  static Optional<Supervision> standing(List<Supervision> records) {
    return records.reversed().stream()
        .filter(record -> record.ruling().action().isImmediate())
        .findFirst()
        .filter(record -> record.ruling().action() instanceof SupervisorAction.TakeOver);
  }

  private int cyclesSinceGuide() {
    int cycles = 0;
    for (int i = records.size() - 1; i >= 0; i--) {
      Supervision record = records.get(i);
      if (record.ruling().action() instanceof SupervisorAction.Guide && record.effect() != Effect.UNDONE) {
        return cycles;
      }
      cycles += record.by().equals(Supervision.SUPERVISOR) ? 1 : 0;
    }
    return Integer.MAX_VALUE;
  }

  private Map<String, Integer> cyclesSinceUndo() {
    Map<String, Integer> undone = new HashMap<>();
    for (Supervision record : records) {
      if (record.by().equals(Supervision.SUPERVISOR)) {
        undone.replaceAll((rule, cycles) -> cycles + 1);
        if (record.effect() == Effect.UNDONE) {
          undone.put(record.ruling().rule(), 0);
        }
      }
    }
    return undone;
  }

  /** Refuses what makes no sense any more. */
  static void refuseUnlessOpen(Interview interview, SupervisorAction action) {
    boolean open = interview.status().isOpen() && interview.timeline().startedAt().isPresent();
    boolean again = action instanceof SupervisorAction.Conclude && interview.timeline().concludingAt().isPresent();
    if (!open || again) {
      throw new Conflict("interview " + interview.id() + " is " + interview.status().label() + ": it cannot take the action " + action.label());
    }
  }
}
