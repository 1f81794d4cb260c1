package org.interviewkit.liberty.live;

import jakarta.websocket.CloseReason;
import java.util.Locale;

/** Why the server ends a connection; the codes of the live protocol. */
enum Closing {
  FINISHED(1000),
  SERVER_STOPPING(1001),
  TOO_LARGE(1009),
  INTERNAL_ERROR(1011),
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

  CloseReason reason() {
    String words = name().toLowerCase(Locale.ROOT);
    return new CloseReason(CloseReason.CloseCodes.getCloseCode(code), words);
  }
}
