package org.interviewkit.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.transcript.Turn;

/** A participant that remembers what it heard. */
final class Listener implements Participant {

  final List<LiveEvent> heard = new ArrayList<>();
  Optional<Leave> left = Optional.empty();

  @Override
  public synchronized void on(LiveEvent event) {
    heard.add(event);
  }

  @Override
  public synchronized void leave(Leave reason) {
    left = Optional.of(reason);
  }

  synchronized <E extends LiveEvent> List<E> all(Class<E> kind) {
    return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<Turn> turns() {
    return all(LiveEvent.TurnStored.class).stream().map(LiveEvent.TurnStored::turn).toList();
  }

  List<String> words() {
    return turns().stream().map(Turn::content).toList();
  }

  void forget() {
    heard.clear();
  }
}
