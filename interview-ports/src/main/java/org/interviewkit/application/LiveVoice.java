package org.interviewkit.application;

import java.time.Duration;
import java.util.Optional;
import org.interviewkit.port.AudioRelay;
import org.interviewkit.port.Patience;

/** The way between the candidate's seat and a spoken interviewer. Not under the interview's lock: sound never waits for what is being stored. */
final class LiveVoice {

  private volatile Optional<AudioRelay> relay = Optional.empty();
  private volatile Optional<Participant> speaker = Optional.empty();

  void open(Optional<AudioRelay> way) {
    relay = way;
    speaker = Optional.empty();
  }

  boolean isOpen() {
    return relay.isPresent();
  }

  /** Whether the candidate has to say when a turn is over. */
  boolean waitsForFinished() {
    return relay.filter(AudioRelay::waitsForFinished).isPresent();
  }

  /** Lets a participant speak and hear, and nobody else. */
  void unmute(Participant candidate) {
    if (relay.isPresent() && speaker.filter(before -> before == candidate).isEmpty()) {
      speaker = Optional.of(candidate);
      relay.get().listen(candidate::hear);
    }
  }

  void mute() {
    if (speaker.isPresent()) {
      speaker = Optional.empty();
      relay.ifPresent(AudioRelay::mute);
    }
  }

  /** A participant's voice; present exactly when the interview is spoken. */
  Optional<Voice> of(Participant who) {
    return relay.map(unused -> new OneVoice(this, who));
  }

  private Optional<AudioRelay> wayOf(Participant who) {
    return speaker.filter(seated -> seated == who).flatMap(unused -> relay);
  }

  private record OneVoice(LiveVoice voice, Participant who) implements Voice {

    @Override
    public void hear(String audio) {
      voice.wayOf(who).ifPresent(way -> way.hear(audio));
    }

    @Override
    public void finished() {
      voice.wayOf(who).ifPresent(AudioRelay::finished);
    }

    @Override
    public void played(String item, Duration far) {
      voice.wayOf(who).ifPresent(way -> way.played(item, far));
    }

    @Override
    public void patience(Patience patience) {
      voice.wayOf(who).ifPresent(way -> way.patience(patience));
    }
  }
}
