package org.interviewkit.openai.realtime;

import java.time.Duration;
import java.time.Instant;
import org.interviewkit.port.AudioEvent;

/** What is heard of the candidate's voice. */
final class Ear {

  private final Stage stage;
  private final Presence presence;
  private final Mouth mouth;

  Ear(Stage stage, Presence presence, Mouth mouth) {
    this.stage = stage;
    this.presence = presence;
    this.mouth = mouth;
  }

  void on(ServerEvent.Listening event, Instant now) {
    switch (event) {
      case ServerEvent.SpeechStarted started -> {
        stage.sound(new AudioEvent.SpeechStarted(started.item(), Duration.ofMillis(started.atMillis())));
        presence.speaks(true, now);
        mouth.interrupt(now);
      }
      case ServerEvent.SpeechStopped stopped -> {
        stage.sound(new AudioEvent.SpeechStopped(stopped.item(), Duration.ofMillis(stopped.atMillis())));
        presence.speaks(false, now);
      }
      case ServerEvent.Understanding some -> stage.sound(new AudioEvent.Heard(some.item(), some.words()));
    }
  }
}
