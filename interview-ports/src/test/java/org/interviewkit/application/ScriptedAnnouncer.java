package org.interviewkit.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.event.InterviewEvent;
import org.interviewkit.port.Announcer;
import org.interviewkit.port.PortException;

/** Keeps what it is told, or fails as it is told to. */
final class ScriptedAnnouncer implements Announcer {

  final List<InterviewEvent> told = new ArrayList<>();
  Optional<PortException.Kind> failing = Optional.empty();
  boolean listenedTo;

  @Override
  public boolean isListenedTo() {
    return listenedTo;
  }

  @Override
  public void announce(InterviewEvent event) {
    failing.ifPresent(
        kind -> {
          throw new PortException(kind, "the receiver answered 503");
        });
    told.add(event);
  }
}
