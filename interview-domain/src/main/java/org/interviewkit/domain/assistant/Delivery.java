package org.interviewkit.domain.assistant;

import java.util.Optional;
import org.interviewkit.domain.Require;

/**
 * How far a reply has come on its way by e-mail.
 *
 * @param state how far
 * @param trouble why the last attempt failed, 1–{@value #MAX_TROUBLE} characters without anybody's name, address or words; empty if none did
 */
public record Delivery(State state, Optional<String> trouble) {

  /** The longest reason, in characters. */
  public static final int MAX_TROUBLE = 300;

  /** Not by e-mail. */
  public static final Delivery NONE = new Delivery(State.NONE, Optional.empty());

  /** Waits, not tried yet. */
  public static final Delivery QUEUED = new Delivery(State.QUEUED, Optional.empty());

  /** Taken by the mail server. */
  public static final Delivery SENT = new Delivery(State.SENT, Optional.empty());

  /** How far a reply can have come. */
  public enum State {
    /** Is not to go by e-mail. */
    NONE,
    /** Waits to be sent, for the first time or again. */
    QUEUED,
    /** The mail server has taken it; whether it is read nobody knows. */
    SENT,
    /** Given up. */
    FAILED
  }

  /** Checks every bound. */
  public Delivery {
    Require.present("state", state);
    trouble.ifPresent(why -> Require.text("trouble", why, MAX_TROUBLE));
  }

  /** Waits to be tried again. */
  public static Delivery delayed(String trouble) {
    return new Delivery(State.QUEUED, Optional.of(trouble));
  }

  /** Given up. */
  public static Delivery failed(String trouble) {
    return new Delivery(State.FAILED, Optional.of(trouble));
  }
}
