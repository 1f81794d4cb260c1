package org.interviewkit.domain.assistant;

import java.util.UUID;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.Require;

/** Identifies a conversation with the assistant. Its text form is {@code sess_} and 32 hexadecimal digits; knowing it opens nothing. */
public record ThreadId(UUID value) {

  private static final String PREFIX = "sess_";

  /** Checks presence. */
  public ThreadId {
    Require.present("threadId", value);
  }

  /**
   * Reads the identifier's text form.
   *
   * @throws NotFound if it is no identifier at all: what cannot be an id does not exist
   */
  public static ThreadId of(String text) {
    if (!text.matches(PREFIX + "[0-9a-f]{32}")) {
      throw new NotFound("session", text);
    }
    String digits = text.substring(PREFIX.length());
    return new ThreadId(new UUID(Long.parseUnsignedLong(digits.substring(0, 16), 16), Long.parseUnsignedLong(digits.substring(16), 16)));
  }

  @Override
  public String toString() {
    return PREFIX + value.toString().replace("-", "");
  }
}
