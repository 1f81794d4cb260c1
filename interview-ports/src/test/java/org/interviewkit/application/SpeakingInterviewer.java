package org.interviewkit.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.port.AudioListener;
import org.interviewkit.port.AudioRelay;
import org.interviewkit.port.Conversation;
import org.interviewkit.port.ConversationEvent;
import org.interviewkit.port.ConversationListener;
import org.interviewkit.port.Conversations;
import org.interviewkit.port.DirectSound;
import org.interviewkit.port.Patience;

/** An interviewer that speaks when the test says so, and remembers what it was told. */
final class SpeakingInterviewer implements Conversations {

  final List<String> told = new ArrayList<>();
  boolean byButton;
  private Optional<ConversationListener> listener = Optional.empty();
  private Optional<AudioListener> ear = Optional.empty();
  private boolean direct;

  /** Something happens on the interviewer's side. */
  void happens(ConversationEvent event) {
    listener.orElseThrow().on(event);
  }

  /** Who hears it. */
  Optional<AudioListener> ear() {
    return ear;
  }

  @Override
  public Conversation open(Briefing briefing, ConversationListener heard) {
    listener = Optional.of(heard);
    return new Spoken();
  }

  /** From now on its sound goes past the system. */
  void isDirect() {
    direct = true;
  }

  private final class Spoken implements Conversation, AudioRelay, DirectSound {

    @Override
    public Optional<DirectSound> direct() {
      return direct ? Optional.of(this) : Optional.empty();
    }

    @Override
    public void call(String offer) {
      told.add("call " + offer);
    }

    @Override
    public void connected() {
      told.add("connected");
    }

    @Override
    public void hangUp() {
      told.add("hang up");
    }

    @Override
    public void respond(Transcript soFar, Duration elapsed) {
      told.add("respond to " + soFar.turns().size());
    }

    @Override
    public void guide(SupervisorAction.Guide guidance) {
      told.add("guide " + guidance.instruction());
    }

    @Override
    public void conclude() {
      told.add("conclude");
    }

    @Override
    public void end(Transcript soFar) {
      told.add("end");
    }

    @Override
    public Optional<AudioRelay> audio() {
      return Optional.of(this);
    }

    @Override
    public void close() {
      told.add("close");
    }

    @Override
    public void listen(AudioListener listening) {
      ear = Optional.of(listening);
    }

    @Override
    public void mute() {
      ear = Optional.empty();
    }

    @Override
    public void hear(String audio) {
      told.add("hear " + audio);
    }

    @Override
    public boolean waitsForFinished() {
      return byButton;
    }

    @Override
    public void wish(Wish wish) {
      told.add(wish.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void played(String item, Duration far) {
      told.add("played " + item + " " + far);
    }

    @Override
    public void patience(Patience patience) {
      told.add("patience " + patience);
    }
  }
}
