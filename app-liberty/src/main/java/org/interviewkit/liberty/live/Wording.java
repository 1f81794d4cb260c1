package org.interviewkit.liberty.live;

import java.util.Optional;
import org.interviewkit.application.LiveEvent;
import org.interviewkit.port.AudioEvent;

/** How the server's side of one connection is put into words: the events of an interview as messages of one protocol. Events and sounds come from threads of their own. */
sealed interface Wording permits InterviewWording, RealtimeWording {

  /** Writes an event; nothing when the protocol has no word for it. */
  void on(LiveEvent event);

  /** Writes a sound. */
  void hear(AudioEvent event);

  /**
   * Writes that something was not accepted, or did not work.
   *
   * @param code in {@code snake_case}
   * @param about the message it is about, by the identifier its sender gave it; or empty
   */
  void error(String code, String why, Optional<String> about);

  /** The type of the messages that bring the candidate's voice. */
  String soundType();
}
