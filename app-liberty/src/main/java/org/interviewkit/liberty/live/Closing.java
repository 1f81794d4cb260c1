package org.interviewkit.liberty.live;

import jakarta.websocket.CloseReason;
import java.util.Locale;

/** Why the server ends a connection; the codes of the live protocol. */
enum Closing {
  FINISHED(1000),
  SERVER_STOPPING(1001),
  TOO_LARGE(1009),
  INTERNAL_ERROR(1011),
  AUDIO_TOO_FAST(4029),
  INVALID_MESSAGES(4400),
  IDLE(4408),
  REPLACED(4409),
  NOT_OPEN(4410),
  SLOW_CONSUMER(4413),
  RATE_LIMITED(4429);

  private final int code;

  Closing(int code) {
    this.code = code;
  }

  /** Whether more is on its way from the other side than can be taken. */
  boolean isFlood() {
    return switch (this) {
      case AUDIO_TOO_FAST, RATE_LIMITED, TOO_LARGE -> true;
      case FINISHED, SERVER_STOPPING, INTERNAL_ERROR, INVALID_MESSAGES, IDLE, REPLACED, NOT_OPEN, SLOW_CONSUMER -> false;
    };
  }

  CloseReason reason() {
    String words = name().toLowerCase(Locale.ROOT);
    return new CloseReason(CloseReason.CloseCodes.getCloseCode(code), words);
  }
}
