package org.interviewkit.port;

import java.time.Instant;
import java.util.UUID;
import org.interviewkit.domain.Require;

/** Sessions with a chat that somebody else hosts, in place of our own assistant. Safe for use by many threads. */
@FunctionalInterface
public interface ChatSessions {

  /**
   * Opens a session; each call opens another one, so it may be repeated.
   *
   * @param visitor a pseudonym: the same visitor finds the same conversations there
   * @throws PortException {@code UNAVAILABLE} if the host is not reachable, overloaded or too slow; {@code REFUSED} if it takes neither the key nor what it was told to host;
   *     {@code MALFORMED} if it answered nonsense. The message holds neither the key nor a client secret
   */
  Session open(UUID visitor);

  /**
   * A session.
   *
   * @param id how the host calls it, 1–200 characters
   * @param clientSecret what the browser shows to the host; a secret
   * @param expiresAt until when the secret is good
   */
  record Session(String id, String clientSecret, Instant expiresAt) {

    /** Checks presence. */
    public Session {
      Require.text("id", id, 200);
      Require.text("clientSecret", clientSecret, 4_000);
      Require.present("expiresAt", expiresAt);
    }

    /** Without the secret. */
    @Override
    public String toString() {
      return "Session[" + id + ", " + expiresAt + "]";
    }
  }
}
