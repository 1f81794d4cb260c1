package org.interviewkit.application;

import java.util.Optional;
import org.interviewkit.domain.interview.EndReason;

/** The candidate's place, bound to one participant. */
record CandidateSeat(LiveInterview live, Participant who) implements Seat {

  @Override
  public void say(String words, Optional<String> clientId) {
    live.seated(who, () -> live.take(who, words, clientId));
  }

  @Override
  public void correct(int position, String words, Optional<String> clientId) {
    live.seated(who, () -> live.correct(who, position, words, clientId));
  }

  @Override
  public Optional<Voice> voice() {
    return live.voice().of(who);
  }

  @Override
  public void typing(boolean active) {
    live.seated(who, () -> live.typing(active));
  }

  @Override
  public void resume(int after) {
    live.seated(
        who,
        () -> {
          live.transcript().transcript().after(after).forEach(turn -> who.on(new LiveEvent.TurnStored(turn)));
          live.proceed();
          live.answerIfDue();
        });
  }

  @Override
  public void pause() {
    live.seated(who, live::halt);
  }

  @Override
  public void finish() {
    live.seated(who, () -> live.endNow(EndReason.ENDED_BY_CANDIDATE));
  }

  @Override
  public void leave() {
    live.seated(who, live::unseat);
    live.closeIfDeserted();
  }
}
