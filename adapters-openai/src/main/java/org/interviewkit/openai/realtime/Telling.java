package org.interviewkit.openai.realtime;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.port.Patience;

/** What is told to the service, in words and about the session. Every item has a name of our own, by which it is known when it comes back. */
final class Telling {

  private static final String OWN = "ik";

  private final Briefing briefing;
  private final VoiceSettings settings;
  private final Stage stage;
  private final Set<String> takenOut = new HashSet<>();
  private Patience patience;
  private Way.Manner manner = Way.Manner.RELAY;
  private int items;

  Telling(Briefing briefing, VoiceSettings settings, Stage stage) {
    this.briefing = briefing;
    this.settings = settings;
    this.stage = stage;
    this.patience = settings.hearing().patience();
  }

  /** Whether an item is one that was told. */
  boolean isOwn(String item) {
    return item.matches(OWN + "[1-9][0-9]{0,8}") && Integer.parseInt(item.substring(OWN.length())) <= items;
  }

  /** What a new connection has to know; one with a call that knows most of it, only what came since. */
  void everything(boolean cutOff, Way.Manner way, Memory memory, boolean concluding, Optional<SupervisorAction.Guide> guidance) {
    manner = way;
    terms();
    if (way == Way.Manner.AGAIN && cutOff) {
      stage.send(ClientEvents.cancel(Optional.empty()));
      stage.send(ClientEvents.silence());
    }
    (way == Way.Manner.AGAIN ? memory.sinceTold() : memory.recent()).forEach(this::said);
    if (concluding) {
      system(Instructions.CONCLUDE);
    }
    guidance.ifPresent(this::guidance);
  }

  /** How the session is to be. */
  void terms() {
    stage.send(ClientEvents.configure(settings, manner, patience, briefing.engagement().language(), Instructions.of(briefing)));
  }

  /** What the session of a call is to be from its beginning. */
  String call() {
    return ClientEvents.call(settings, patience, briefing.engagement().language(), Instructions.of(briefing));
  }

  /** Takes an item out that nobody here made. Whether that is news. */
  boolean takeOut(String item) {
    stage.send(ClientEvents.delete(item));
    return takenOut.add(item);
  }

  boolean isTakenOut(String item) {
    return takenOut.contains(item);
  }

  void patience(Patience wanted) {
    patience = wanted;
    if (manner != Way.Manner.TEXT) {
      stage.send(ClientEvents.configure(settings, patience));
    }
  }

  void said(Memory.Said said) {
    switch (said.speaker()) {
      case USER -> stage.send(ClientEvents.candidate(nextItem(), said.words()));
      case ASSISTANT -> stage.send(ClientEvents.interviewer(nextItem(), said.words()));
      case PERSON -> system(Instructions.ofPerson(said.words()));
      case SYSTEM -> {}
    }
  }

  void system(String words) {
    stage.send(ClientEvents.system(nextItem(), words));
  }

  void guidance(SupervisorAction.Guide guide) {
    system(Instructions.of(guide));
  }

  void request(Request request) {
    switch (request) {
      case TURN -> {}
      case GOODBYE -> system(Instructions.GOODBYE);
      case IDLE -> system(Instructions.IDLE);
      case AGAIN -> system(Instructions.AGAIN);
    }
  }

  void answered(String call) {
    stage.send(ClientEvents.answered(nextItem(), call));
  }

  private String nextItem() {
    items++;
    return OWN + items;
  }
}
