package org.interviewkit.port;

import java.time.Duration;

/**
 * The way a candidate's voice goes to the interviewer and the interviewer's comes back. Sound is PCM16, 24 kHz, mono, little-endian, written as base64 with padding: 64,000
 * characters a second. Nothing here waits for the network or for a store, so it may be called on any thread, by many at once.
 */
public interface AudioRelay {

  /** What a candidate may want by a button. */
  enum Wish {
    /** The candidate's turn is over, and a pause need not be waited for. Without any voice before it, nothing happens. */
    FINISHED,
    /** The interviewer stops speaking, as if the candidate had begun to. While nothing is being said, or while it says goodbye, nothing happens. */
    SILENCE
  }

  /** Gives the interviewer's voice to an ear from now on, and to no other. Without an ear nothing is spoken unasked: the interview stands still. */
  void listen(AudioListener ear);

  /** Gives the voice to nobody, and lets what is being said end where it is. */
  void mute();

  /**
   * Takes a piece of the candidate's voice. When more than two seconds wait to be sent on, the oldest of them is dropped.
   *
   * @param audio base64 without white space, of whole samples
   */
  void hear(String audio);

  /** Whether a turn of the candidate is over only when {@link Wish#FINISHED} says so: nobody listens for pauses. */
  boolean waitsForFinished();

  /** Does what the candidate wants by a button rather than by voice. */
  void wish(Wish wish);

  /**
   * The candidate's device says how much of a turn has been played. When a turn is interrupted, what was played is what was said.
   *
   * @param item the turn's identifier, as the ear was told
   * @param far from the beginning of the turn
   */
  void played(String item, Duration far);

  /** How long a pause within an answer may be. */
  void patience(Patience patience);
}
