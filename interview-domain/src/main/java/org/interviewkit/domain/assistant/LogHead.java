package org.interviewkit.domain.assistant;

import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * How far the log's chain reaches. Whoever keeps one elsewhere can tell later whether the log still holds what it held then.
 *
 * @param number the number of the last entry; 0 before the first
 * @param hash its hash, 64 hexadecimal digits; zeros before the first
 */
public record LogHead(long number, String hash) {

  /** Before the first entry. */
  public static final LogHead NONE = new LogHead(0, "0".repeat(64));

  /** Checks every bound. */
  public LogHead {
    if (number < 0) {
      throw new InvalidInput("number", "number " + number + ": allowed from 0");
    }
    Require.text("hash", hash, 64);
  }
}
