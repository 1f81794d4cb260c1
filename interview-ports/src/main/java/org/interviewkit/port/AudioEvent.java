package org.interviewkit.port;

import java.time.Duration;

/** Something an ear hears. None of it is stored; what was said becomes a turn when it has been said. */
public sealed interface AudioEvent {

  /**
   * A piece of the interviewer's voice.
   *
   * @param item the turn it belongs to
   * @param audio base64, PCM16, 24 kHz, mono, little-endian
   */
  record Voice(String item, String audio) implements AudioEvent {}

  /** The interviewer's turn has no more voice. */
  record VoiceDone(String item) implements AudioEvent {}

  /** Words of the interviewer's turn, as they are spoken: for captions. */
  record Caption(String item, String words) implements AudioEvent {}

  /** What has not been played of a turn must not be played any more: the candidate speaks. */
  record Silenced(String item) implements AudioEvent {}

  /**
   * The candidate begins to speak.
   *
   * @param at since the connection to the interviewer began
   */
  record SpeechStarted(String item, Duration at) implements AudioEvent {}

  /** The candidate makes a pause. */
  record SpeechStopped(String item, Duration at) implements AudioEvent {}

  /** Words of the candidate's turn, as they are understood: for captions. */
  record Heard(String item, String words) implements AudioEvent {}

  /** What becomes of a call, where sound goes past this system. */
  sealed interface Call extends AudioEvent {}

  /**
   * A call was answered.
   *
   * @param answer the interviewer's session description (SDP)
   */
  record CallAnswered(String answer) implements Call {}

  /** The call should be replaced by another one before long; it goes on until that is there. */
  record CallDue() implements Call {}

  /** There is no call, or no longer one; the interviewer writes until there is one. */
  record CallEnded(Why why) implements Call {}

  /** Why there is no call. */
  enum Why {
    /** It is lost: the device may offer another one at once. */
    LOST,
    /** None can be made now: the device may try later. */
    UNAVAILABLE,
    /** There will be no other one in this conversation. */
    REFUSED
  }
}
