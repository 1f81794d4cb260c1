package org.interviewkit.application;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Messenger;
import org.interviewkit.port.Signal;

/** What is told of live interviews from process to process, and who listens here to interviews that are held elsewhere. Safe for use by many threads. */
final class Abroad {

  /** That something of an interview was stored. */
  static final String CHANGED = "live";

  /** That an interview is held by whoever tells it. */
  static final String TAKEN = "taken";

  private static final long LOOK_SECONDS = 15;

  private final Messenger messenger;
  private final Map<InterviewId, Set<Watching>> watching = new ConcurrentHashMap<>();

  Abroad(Messenger messenger) {
    this.messenger = messenger;
  }

  /** Something happened in an interview that is held here. */
  void happened(InterviewId id, LiveEvent event) {
    boolean stored =
        switch (event) {
          case LiveEvent.TurnStored unused -> true;
          case LiveEvent.StatusChanged unused -> true;
          case LiveEvent.Supervised unused -> true;
          case LiveEvent.HandedOver unused -> true;
          case LiveEvent.Ready unused -> false;
          case LiveEvent.Acknowledged unused -> false;
          case LiveEvent.InterviewerState unused -> false;
          case LiveEvent.CandidateState unused -> false;
          case LiveEvent.Clock unused -> false;
          case LiveEvent.Covered unused -> false;
          case LiveEvent.Problem unused -> false;
        };
    if (stored) {
      messenger.tell(new Signal(CHANGED, id.toString()));
      look(id);
    }
  }

  /** An interview is held here from now on. */
  void taken(InterviewId id) {
    messenger.tell(new Signal(TAKEN, id.toString()));
  }

  /** Listens to an interview by what is stored of it. */
  Observation watch(LiveWiring wiring, InterviewId id, Participant observer) {
    Watching place = new Watching(wiring, id, observer, this::end);
    watching.computeIfAbsent(id, unused -> ConcurrentHashMap.newKeySet()).add(place);
    place.begin(wiring.scheduler().scheduleWithFixedDelay(() -> place.lookSoon(), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS));
    return place;
  }

  /** Something of an interview was stored, here or elsewhere. */
  void look(InterviewId id) {
    watching.getOrDefault(id, Set.of()).forEach(Watching::lookSoon);
  }

  /** Anything may have been stored. */
  void lookAtAll() {
    watching.keySet().forEach(this::look);
  }

  /** Nobody is listening here any more. */
  void close() {
    watching.values().forEach(places -> places.forEach(place -> place.dismiss(Participant.Leave.STOPPING)));
  }

  private void end(Watching place) {
    watching.computeIfPresent(
        place.interview(),
        (id, places) -> {
          places.remove(place);
          return places.isEmpty() ? null : places;
        });
  }
}
