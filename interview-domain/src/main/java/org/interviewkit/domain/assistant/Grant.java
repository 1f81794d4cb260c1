package org.interviewkit.domain.assistant;

import java.time.Instant;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * The right to take part in a conversation for a while.
 *
 * @param secretHash SHA-256 of the client secret as 64 lower-case hexadecimal digits; the secret itself is not kept
 * @param expiresAt when it ends
 */
public record Grant(String secretHash, Instant expiresAt) {

  /** Checks every bound. */
  public Grant {
    if (!Require.present("secretHash", secretHash).matches("[0-9a-f]{64}")) {
      throw new InvalidInput("secretHash", "secretHash must be 64 lower-case hexadecimal digits");
    }
    Require.present("expiresAt", expiresAt);
  }
}
