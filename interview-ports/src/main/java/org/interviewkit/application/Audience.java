package org.interviewkit.application;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who is connected to one live interview. Guarded by the interview's lock. */
final class Audience {

  private final Consumer<LiveEvent> abroad;
  private Optional<Participant> candidate = Optional.empty();
  private final List<Participant> observers = new CopyOnWriteArrayList<>();

  /** Whoever listens in other processes hears what observers hear. */
  Audience(Consumer<LiveEvent> abroad) {
    this.abroad = abroad;
  }

  void seat(Participant newcomer) {
    candidate.ifPresent(before -> before.leave(Participant.Leave.REPLACED));
    candidate = Optional.of(newcomer);
  }

  boolean isSeated(Participant participant) {
    return candidate.isPresent() && candidate.get() == participant;
  }

  Optional<Participant> candidate() {
    return candidate;
  }

  boolean hasCandidate() {
    return candidate.isPresent();
  }

  void unseat() {
    candidate = Optional.empty();
  }

  void add(Participant observer) {
    observers.add(observer);
  }

  void remove(Participant observer) {
    observers.remove(observer);
  }

  boolean isEmpty() {
    return candidate.isEmpty() && observers.isEmpty();
  }

  void tellAll(LiveEvent event) {
    tellCandidate(event);
    tellObservers(event);
  }

  void tellCandidate(LiveEvent event) {
    candidate.ifPresent(participant -> participant.on(event));
  }

  void tellObservers(LiveEvent event) {
    observers.forEach(observer -> observer.on(event));
    abroad.accept(event);
  }

  void dismiss(Participant.Leave reason) {
    candidate.ifPresent(participant -> participant.leave(reason));
    observers.forEach(observer -> observer.leave(reason));
    candidate = Optional.empty();
    observers.clear();
  }
}
