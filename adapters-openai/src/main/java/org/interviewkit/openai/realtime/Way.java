package org.interviewkit.openai.realtime;

/**
 * What a connection to the service carries.
 *
 * @param call the call it steers; empty when it is no call's
 */
record Way(Manner manner, String call) {

  /** The sound goes through us. */
  static final Way RELAY = new Way(Manner.RELAY, "");

  /** There is no sound: the interviewer writes. */
  static final Way TEXT = new Way(Manner.TEXT, "");

  /** How the interviewer is heard. */
  enum Manner {
    /** Its sound goes through us. */
    RELAY,
    /** It writes. */
    TEXT,
    /** Its sound goes past us, by a call that has just been made. */
    CALL,
    /** Its sound goes past us, by a call that knows what was said so far. */
    AGAIN
  }

  boolean isCall() {
    return !call.isEmpty();
  }
}
