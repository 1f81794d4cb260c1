package org.interviewkit.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.interviewkit.domain.interview.Coverage;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.TurnType;

/**
 * A listener's place at an interview that another process holds: hears whatever is stored of it, in order and once. What is never stored, such as that somebody is typing, it does
 * not hear.
 */
final class Watching implements Observation {

  private final AtomicBoolean wanted = new AtomicBoolean();
  private final Map<Integer, Supervision> supervisions = new HashMap<>();
  private final LiveWiring wiring;
  private final InterviewId id;
  private final Participant who;
  private final Consumer<Watching> onEnd;
  private Optional<Future<?>> timer = Optional.empty();
  private Optional<Supervision> standIn = Optional.empty();
  private Interview shown;
  private int position;
  private boolean ended;

  Watching(LiveWiring wiring, InterviewId id, Participant who, Consumer<Watching> onEnd) {
    this.wiring = wiring;
    this.id = id;
    this.who = who;
    this.onEnd = onEnd;
    this.shown = wiring.interviews().require(id);
  }

  InterviewId interview() {
    return id;
  }

  /** Says how things stand, and from now on what is new. */
  synchronized void begin(Future<?> looks) {
    timer = Optional.of(looks);
    Transcript soFar = wiring.store().transcripts().whole(id);
    position = soFar.turns().size();
    boolean spoken = soFar.turns().stream().anyMatch(turn -> turn.type() == TurnType.AUDIO);
    who.on(new LiveEvent.Ready(shown, position, clock(), true, spoken, false, false, false));
    List<Supervision> records = wiring.store().supervisions().of(id);
    records.forEach(record -> supervisions.put(record.number(), record));
    standIn = Oversight.standing(records);
    standIn.ifPresent(held -> who.on(new LiveEvent.HandedOver(Optional.of(StandIn.nameOf(held)))));
    tellCandidate();
  }

  /** Looks on a thread where that may take a moment; several wishes at once are one look. */
  void lookSoon() {
    if (wanted.compareAndSet(false, true)) {
      wiring.work().execute(() -> Beat.guarded(this::look));
    }
  }

  @Override
  public synchronized void resume(int after) {
    if (!ended) {
      Transcript soFar = wiring.store().transcripts().whole(id);
      soFar.after(after).forEach(turn -> who.on(new LiveEvent.TurnStored(turn)));
      position = Math.max(position, soFar.turns().size());
      supervisions.values().stream().sorted((one, other) -> Integer.compare(one.number(), other.number())).forEach(record -> who.on(new LiveEvent.Supervised(record)));
      who.on(covered(soFar));
    }
  }

  @Override
  public synchronized void leave() {
    ended = true;
    timer.ifPresent(looks -> looks.cancel(false));
    onEnd.accept(this);
  }

  synchronized void dismiss(Participant.Leave reason) {
    if (!ended) {
      leave();
      who.leave(reason);
    }
  }

  private synchronized void look() {
    wanted.set(false);
    if (ended || timer.isEmpty()) {
      return;
    }
    Interview before = shown;
    shown = wiring.interviews().require(id);
    tellTurns();
    tellSupervisions();
    if (before.status() != shown.status()) {
      who.on(new LiveEvent.StatusChanged(shown, clock()));
      tellCandidate();
    } else {
      who.on(new LiveEvent.Clock(clock()));
    }
    if (!shown.status().isOpen()) {
      dismiss(Participant.Leave.FINISHED);
    }
  }

  private void tellTurns() {
    if (!wiring.store().transcripts().readAfter(id, position).isEmpty()) {
      Transcript soFar = wiring.store().transcripts().whole(id);
      soFar.after(position).forEach(turn -> who.on(new LiveEvent.TurnStored(turn)));
      position = soFar.turns().size();
      who.on(covered(soFar));
    }
  }

  private void tellSupervisions() {
    List<Supervision> records = wiring.store().supervisions().of(id);
    for (Supervision record : records) {
      if (!record.equals(supervisions.put(record.number(), record))) {
        who.on(new LiveEvent.Supervised(record));
      }
    }
    Optional<Supervision> now = Oversight.standing(records);
    if (!now.map(Supervision::number).equals(standIn.map(Supervision::number))) {
      standIn = now;
      who.on(new LiveEvent.HandedOver(now.map(StandIn::nameOf)));
    }
  }

  /** The clock runs exactly while somebody sits on the candidate's seat. */
  private void tellCandidate() {
    who.on(new LiveEvent.CandidateState(shown.status().isRunning(), false));
  }

  private LiveEvent.Covered covered(Transcript soFar) {
    return new LiveEvent.Covered(Coverage.of(shown.preparation().rubric(), shown.preparation().plan(), soFar));
  }

  private ClockReading clock() {
    return ClockReading.of(shown, wiring.now());
  }
}
