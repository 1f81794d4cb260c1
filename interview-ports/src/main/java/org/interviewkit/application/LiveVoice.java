package org.interviewkit.application;

import java.time.Duration;
import java.util.Optional;
import org.interviewkit.domain.recording.Track;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.port.AudioListener;
import org.interviewkit.port.AudioRelay;
import org.interviewkit.port.Conversation;
import org.interviewkit.port.DirectSound;
import org.interviewkit.port.Patience;
import org.interviewkit.port.Tape;

/** The way between the candidate's seat and a spoken interviewer, and the tape beside it. Not under the interview's lock: sound never waits for what is being stored. */
final class LiveVoice {

  private volatile Optional<AudioRelay> relay = Optional.empty();
  private volatile Optional<DirectSound> direct = Optional.empty();
  private volatile Optional<Participant> speaker = Optional.empty();
  private final Optional<Tape> tape;

  LiveVoice(Optional<Tape> tape) {
    this.tape = tape;
  }

  void open(Conversation conversation) {
    relay = conversation.audio();
    direct = conversation.direct();
    speaker = Optional.empty();
  }

  boolean isOpen() {
    return relay.isPresent();
  }

  /** Whether the candidate has to say when a turn is over. */
  boolean waitsForFinished() {
    return relay.filter(AudioRelay::waitsForFinished).isPresent();
  }

  boolean isDirect() {
    return direct.isPresent();
  }

  /** Whether what is spoken is recorded. */
  boolean isRecorded() {
    return isOpen() && !isDirect() && tape.isPresent();
  }

  /** Lets a participant speak and hear, and nobody else. */
  void unmute(Participant candidate) {
    if (relay.isPresent() && speaker.filter(before -> before == candidate).isEmpty()) {
      speaker = Optional.of(candidate);
      tape.ifPresent(Tape::start);
      relay.get().listen(ear(candidate));
    }
  }

  void mute() {
    if (speaker.isPresent()) {
      speaker = Optional.empty();
      relay.ifPresent(AudioRelay::mute);
      tape.ifPresent(Tape::stop);
    }
  }

  /** Something that was spoken has become a turn. */
  void became(Turn turn, Track track, String item) {
    tape.ifPresent(running -> running.turn(turn.position(), track, item));
  }

  /** The interview is over, or nobody is there. */
  void close() {
    tape.ifPresent(Tape::close);
  }

  private AudioListener ear(Participant candidate) {
    return tape.<AudioListener>map(
            running ->
                event -> {
                  running.interviewer(event);
                  candidate.hear(event);
                })
        .orElse(candidate::hear);
  }

  /** A participant's voice; present exactly when the interview is spoken. */
  Optional<Voice> of(Participant who) {
    return relay.map(unused -> new OneVoice(this, who));
  }

  private Optional<AudioRelay> wayOf(Participant who) {
    return speaker.filter(seated -> seated == who).flatMap(unused -> relay);
  }

  private Optional<DirectSound> pastOf(Participant who) {
    return speaker.filter(seated -> seated == who).flatMap(unused -> direct);
  }

  private record OneVoice(LiveVoice voice, Participant who) implements Voice {

    @Override
    public void hear(String audio) {
      Optional<AudioRelay> way = voice.wayOf(who);
      if (way.isPresent()) {
        way.get().hear(audio);
        voice.tape.ifPresent(running -> running.candidate(audio));
      }
    }

    @Override
    public void finished() {
      voice.wayOf(who).ifPresent(way -> way.wish(AudioRelay.Wish.FINISHED));
    }

    @Override
    public void silence() {
      voice.wayOf(who).ifPresent(way -> way.wish(AudioRelay.Wish.SILENCE));
    }

    @Override
    public void played(String item, Duration far) {
      Optional<AudioRelay> way = voice.wayOf(who);
      if (way.isPresent()) {
        way.get().played(item, far);
        voice.tape.ifPresent(running -> running.played(item, far));
      }
    }

    @Override
    public void patience(Patience patience) {
      voice.wayOf(who).ifPresent(way -> way.patience(patience));
    }

    @Override
    public boolean isDirect() {
      return voice.isDirect();
    }

    @Override
    public void call(String offer) {
      voice.pastOf(who).ifPresent(way -> way.call(offer));
    }

    @Override
    public void connected() {
      voice.pastOf(who).ifPresent(DirectSound::connected);
    }

    @Override
    public void hangUp() {
      voice.pastOf(who).ifPresent(DirectSound::hangUp);
    }
  }
}
