package org.interviewkit.application;

/** A listener's place, bound to one participant. */
record ObserverPlace(LiveInterview live, Participant who) implements Observation {

  @Override
  public void resume(int after) {
    live.report(
        running -> {
          running.transcript().transcript().after(after).forEach(turn -> who.on(new LiveEvent.TurnStored(turn)));
          running.oversight().records().forEach(supervision -> who.on(new LiveEvent.Supervised(supervision)));
          who.on(running.transcript().covered(running.briefing()));
        });
  }

  @Override
  public void leave() {
    live.report(running -> running.audience().remove(who));
    live.closeIfDeserted();
  }
}
