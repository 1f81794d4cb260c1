package org.interviewkit.domain.interview;

import java.time.Instant;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * The candidate's link. Only a hash of its secret is kept, so a link that is lost can be replaced but not looked up.
 *
 * @param secretHash SHA-256 of the secret, 64 lower-case hexadecimal digits
 * @param issuedAt when it was made
 * @param expiresAt until when the interview can be begun with it
 */
public record Invitation(String secretHash, Instant issuedAt, Instant expiresAt) {

  /** Checks form and order. */
  public Invitation {
    if (!secretHash.matches("[0-9a-f]{64}")) {
      throw new InvalidInput("secretHash", "secretHash must be 64 lower-case hexadecimal digits");
    }
    Require.present("issuedAt", issuedAt);
    if (!expiresAt.isAfter(issuedAt)) {
      throw new InvalidInput("expiresAt", "invitation expires at " + expiresAt + ": must be after its issue at " + issuedAt);
    }
  }

  @Override
  public String toString() {
    return "Invitation[issuedAt=" + issuedAt + ", expiresAt=" + expiresAt + "]";
  }
}
