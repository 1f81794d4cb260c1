package org.interviewkit.application;

import java.util.Optional;

/** The candidate's place in a live interview. After another participant took it, everything here does nothing. */
public interface Seat {

  /**
   * The candidate says something. Continues a paused interview. The participant hears {@link LiveEvent.Acknowledged} when it is durable, or {@link
   * LiveEvent.Problem} when it could not be stored.
   *
   * @param words 1–8,000 characters
   * @param clientId the device's identifier of the message, up to 64 characters: the same one again is acknowledged again and stored once; empty for none
   * @throws org.interviewkit.domain.InvalidInput if the words or the identifier are out of bounds
   * @throws org.interviewkit.domain.Conflict if the interview is over
   */
  void say(String words, Optional<String> clientId);

  /**
   * The candidate says what a turn should have been that was spoken and misheard. Both stay in the transcript; nobody answers. The participant hears the same as after {@link
   * #say}.
   *
   * @param position of the turn; it may be corrected again
   * @param words 1–8,000 characters
   * @param clientId as for {@link #say}
   * @throws org.interviewkit.domain.InvalidInput if the turn is none that the candidate spoke, or the words or the identifier are out of bounds
   */
  void correct(int position, String words, Optional<String> clientId);

  /** The candidate's voice; present exactly when the interview is spoken. */
  Optional<Voice> voice();

  /** The candidate begins or stops writing. */
  void typing(boolean active);

  /** Sends the turns after a position again, and continues a paused interview. */
  void resume(int after);

  /** The candidate takes a break: the clock stands until the next word or {@link #resume}. */
  void pause();

  /** The candidate ends the interview: the interviewer says goodbye. */
  void finish();

  /** The connection is gone: the clock stands, the interview waits. */
  void leave();
}
