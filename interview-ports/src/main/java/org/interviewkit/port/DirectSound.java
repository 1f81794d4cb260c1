package org.interviewkit.port;

/**
 * The way of sound that goes between the candidate's device and the interviewer, past this system: a call. The device offers how it can be reached and is answered how the
 * interviewer can. Nothing here waits for the network; what becomes of an offer is told to the ear, as {@link AudioEvent.CallAnswered} or {@link AudioEvent.CallEnded}. Without a
 * call the interviewer writes. May be called on any thread, by many at once.
 */
public interface DirectSound {

  /**
   * Offers a call. It takes the place of one that is going on as soon as it is there.
   *
   * @param offer the device's session description (SDP, RFC 8866), 1–65,536 characters
   */
  void call(String offer);

  /** The device says that the call is there: sound goes both ways, and the interviewer may begin. One that does not say so within some seconds is believed to be there. */
  void connected();

  /** Ends the call; the interviewer writes from now on. Without a call nothing happens. */
  void hangUp();
}
