package org.interviewkit.port;

import java.time.Duration;
import org.interviewkit.domain.recording.Track;

/**
 * Takes down one interview on two tracks. Both go by the clock: a sound stands where it came in, silence stands for what was not sent, and neither track runs away from the other.
 * Nothing here waits, fails or is lost to the caller's lock: what cannot be written in time is left out, and the recording is incomplete. May be called on any thread; what one
 * thread says is taken in its order.
 */
public interface Tape extends AutoCloseable {

  /** Runs from now on. Again changes nothing. */
  void start();

  /** Stands still from now on. What was not played until then is not on it. Again changes nothing. */
  void stop();

  /**
   * Takes a piece of the candidate's voice. While the tape stands nothing happens.
   *
   * @param audio base64 with padding, PCM16, 24 kHz, mono, little-endian, of whole samples
   */
  void candidate(String audio);

  /** Takes what the candidate's ear is given: the interviewer's voice, when it is silenced, and when the candidate speaks. While the tape stands nothing happens. */
  void interviewer(AudioEvent event);

  /** Takes how much of a turn of the interviewer has been played; see {@link AudioRelay#played}. */
  void played(String item, Duration far);

  /**
   * Takes that something that was spoken became a turn.
   *
   * @param item the turn's identifier among the sounds; one that was never heard changes nothing
   */
  void turn(int position, Track track, String item);

  /** Ends the recording for now. Nothing is taken after that. Again changes nothing. */
  @Override
  void close();
}
