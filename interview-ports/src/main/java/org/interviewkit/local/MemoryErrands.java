package org.interviewkit.local;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Errand;
import org.interviewkit.port.Errands;

/** Errands in memory. */
public final class MemoryErrands implements Errands {

  private enum State {
    WAITING,
    BEGUN,
    WITHDRAWN
  }

  private record Kept(Errand errand, State state, Optional<Errand.Outcome> outcome) {}

  private final Map<UUID, Kept> errands = new LinkedHashMap<>();

  @Override
  public synchronized void add(Errand errand) {
    errands.put(errand.id(), new Kept(errand, State.WAITING, Optional.empty()));
  }

  @Override
  public synchronized List<Errand> waiting(InterviewId interview) {
    return errands.values().stream().filter(kept -> kept.state() == State.WAITING).map(Kept::errand).filter(errand -> errand.interview().equals(interview)).toList();
  }

  @Override
  public synchronized boolean begin(UUID id) {
    return move(id, State.BEGUN);
  }

  @Override
  public synchronized boolean withdraw(UUID id) {
    return find(id).filter(kept -> kept.state() == State.WITHDRAWN).isPresent() || move(id, State.WITHDRAWN);
  }

  @Override
  public synchronized void settle(UUID id, Errand.Outcome outcome) {
    find(id).ifPresent(kept -> errands.put(id, new Kept(kept.errand(), kept.state(), Optional.of(outcome))));
  }

  @Override
  public synchronized Optional<Errand.Outcome> outcome(UUID id) {
    return find(id).flatMap(Kept::outcome);
  }

  @Override
  public synchronized void forget(Instant before) {
    errands.values().removeIf(kept -> kept.errand().at().isBefore(before));
  }

  private boolean move(UUID id, State to) {
    Optional<Kept> waiting = find(id).filter(kept -> kept.state() == State.WAITING);
    waiting.ifPresent(kept -> errands.put(id, new Kept(kept.errand(), to, Optional.empty())));
    return waiting.isPresent();
  }

  private Optional<Kept> find(UUID id) {
    return Optional.ofNullable(errands.get(id));
  }
}
