package org.interviewkit.liberty.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.interviewkit.application.LiveEvent;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.interviewkit.port.AudioEvent;

/** The live protocol of {@code /ws/interview/}. */
record InterviewWording(LivePrincipal holder, Outbox outbox) implements Wording {

  @Override
  public void on(LiveEvent event) {
    switch (event) {
      case LiveEvent.Ready ready -> write(LiveMessages.ready(ready, holder.seating()));
      case LiveEvent.TurnStored stored -> turn(stored.turn());
      case LiveEvent.Acknowledged acknowledged -> write(LiveMessages.acknowledged(acknowledged));
      case LiveEvent.InterviewerState state -> write(LiveMessages.interviewerState(state.thinking()));
      case LiveEvent.CandidateState state -> write(LiveMessages.candidateState(state));
      case LiveEvent.Clock reading -> write(LiveMessages.clockMessage(reading.reading()));
      case LiveEvent.StatusChanged changed -> write(LiveMessages.status(changed));
      case LiveEvent.Supervised supervised -> write(LiveMessages.supervised(supervised.supervision()));
      case LiveEvent.HandedOver handed -> write(LiveMessages.handedOver(handed));
      case LiveEvent.Covered covered -> write(LiveMessages.covered(covered.coverage()));
      case LiveEvent.Problem problem ->
          error(problem.trouble().name().toLowerCase(Locale.ROOT), problem.message(), problem.clientId());
    }
  }

  @Override
  public void hear(AudioEvent event) {
    switch (event) {
      case AudioEvent.Voice voice -> outbox.sendSound(SoundMessages.voice(voice));
      case AudioEvent.VoiceDone done -> outbox.sendSound(SoundMessages.done(done).toString());
      case AudioEvent.Caption caption -> write(SoundMessages.caption(caption));
      case AudioEvent.Silenced silenced -> {
        outbox.dropSounds();
        write(SoundMessages.silenced(silenced));
      }
      case AudioEvent.SpeechStarted started -> write(SoundMessages.started(started));
      case AudioEvent.SpeechStopped stopped -> write(SoundMessages.stopped(stopped));
      case AudioEvent.Heard heard -> write(SoundMessages.heard(heard));
      case AudioEvent.Call call -> write(SoundMessages.call(call));
    }
  }

  @Override
  public void error(String code, String why, Optional<String> about) {
    write(LiveMessages.error(code, why, about));
  }

  @Override
  public String soundType() {
    return "audio";
  }

  private void turn(Turn turn) {
    write(LiveMessages.turnStored(turn, holder.interview()));
    if (turn.speaker() == Speaker.USER && turn.type() == TurnType.AUDIO && holder.seating() == Seating.CANDIDATE) {
      write(SoundMessages.understood(turn, holder.interview()));
    }
    if (turn.speaker() == Speaker.ASSISTANT && holder.seating() == Seating.CANDIDATE) {
      write(LiveMessages.textDone(turn, holder.interview()));
    }
  }

  private void write(ObjectNode message) {
    outbox.send(message.toString());
  }
}
