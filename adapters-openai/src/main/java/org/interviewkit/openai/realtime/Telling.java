package org.interviewkit.openai.realtime;

import java.util.Optional;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.port.Patience;

/** What is told to the service, in words and about the session. Every item has a name of our own, by which it is known when it comes back. */
final class Telling {

  private static final String OWN = "ik";

  private final Briefing briefing;
  private final VoiceSettings settings;
  private final Stage stage;
  private Patience patience;
  private int items;

  Telling(Briefing briefing, VoiceSettings settings, Stage stage) {
    this.briefing = briefing;
    this.settings = settings;
    this.stage = stage;
    this.patience = settings.hearing().patience();
  }

  /** Whether an item is one that was told. */
  static boolean isOwn(String item) {
    return item.startsWith(OWN);
  }

  /** What a new connection has to know. */
  void everything(Memory memory, boolean concluding, Optional<SupervisorAction.Guide> guidance) {
    stage.send(ClientEvents.configure(settings, patience, briefing.engagement().language(), Instructions.of(briefing)));
    memory.recent().forEach(this::said);
    if (concluding) {
      system(Instructions.CONCLUDE);
    }
    guidance.ifPresent(this::guidance);
  }

  void patience(Patience wanted) {
    patience = wanted;
    stage.send(ClientEvents.configure(settings, patience));
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
