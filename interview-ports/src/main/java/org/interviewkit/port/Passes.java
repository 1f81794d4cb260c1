package org.interviewkit.port;

import java.time.Instant;
import java.util.Optional;

/** Keeps what opens something once: nobody can be let in twice, whichever process they come to. */
public interface Passes {

  /** How many wait at most where they are counted. */
  int MOST = 20_000;

  /**
   * Keeps a pass.
   *
   * @param hash what is known of its secret, 64 characters
   * @param holder whom it lets in where, 1–400 characters
   * @param expiresAt when it is good no more
   * @param now the present: what has expired may be forgotten
   * @throws org.interviewkit.domain.Conflict if so many wait that no more are kept
   */
  void add(String hash, String holder, Instant expiresAt, Instant now);

  /** Takes a pass and gives its holder; it is good no more. Empty when it is unknown, taken or too old. Of several at once exactly one gets it. */
  Optional<String> take(String hash, Instant now);
}
