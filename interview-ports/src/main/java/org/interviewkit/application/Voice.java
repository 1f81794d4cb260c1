package org.interviewkit.application;

import java.time.Duration;
import org.interviewkit.port.Patience;

/**
 * The candidate's voice in a spoken interview. While the interview stands still, or after another participant took the seat, everything here does nothing. Nothing here
 * waits for a store
 * or the network. Sound is PCM16, 24 kHz, mono, little-endian, as base64 with padding.
 */
public interface Voice {

  /**
   * The candidate speaks.
   *
   * @param audio base64 and nothing else, of whole samples: it is passed on as it is
   */
  void hear(String audio);

  /** The candidate says that the turn is over. */
  void finished();

  /** The candidate wants the interviewer to stop speaking, without a word. */
  void silence();

  /**
   * How much of a turn of the interviewer the candidate's device has played.
   *
   * @param item the turn's identifier, as it was told
   * @param far from the beginning of the turn
   */
  void played(String item, Duration far);

  /** How long a pause within an answer may be. */
  void patience(Patience patience);

  /** Whether sound goes past this system, by calls. {@link #hear} and {@link #played} do nothing then, and those that follow do nothing otherwise. */
  boolean isDirect();

  /**
   * The device offers a call. What becomes of it is heard.
   *
   * @param offer the device's session description (SDP), 1–65,536 characters
   */
  void call(String offer);

  /** The device says that the call is there: sound goes both ways. */
  void connected();

  /** The device ends the call: the candidate writes from now on, and reads. */
  void hangUp();
}
