package org.interviewkit.port;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Require;

/**
 * Sessions in which a service writes down what a microphone hears, and does nothing else: for interviews that people lead. The browser speaks with the service itself, by a secret
 * that is good for a short time. Safe for use by many threads.
 */
@FunctionalInterface
public interface TranscriptionSessions {

  /**
   * Opens a session; each call opens another one, so it may be repeated.
   *
   * @param language what is spoken, or empty for the service to find out
   * @throws PortException {@code UNAVAILABLE} if the service is not reachable, overloaded or too slow; {@code REFUSED} if it takes neither the key nor the model; {@code MALFORMED}
   *     if it answered nonsense. The message holds neither the key nor a secret
   */
  Session open(Optional<Language> language);

  /**
   * Begins a session in a device's place, so that the device needs no secret and no way to the service but that of its sound.
   *
   * @param offer the device's session description (SDP), at most 20,000 characters
   * @return the service's
   * @throws PortException as {@link #open}; {@code REFUSED} also if the service does not take the offer, or nothing is begun here
   */
  default String begin(Session session, String offer) {
    throw new PortException(PortException.Kind.REFUSED, "what writes down microphones here begins no session in a device's place");
  }

  /**
   * A session that can be begun.
   *
   * @param clientSecret what the browser shows to the service; a secret
   * @param expiresAt until when a session can be begun with it
   * @param model what writes down
   * @param calls where the browser sends its session description (SDP)
   */
  record Session(String clientSecret, Instant expiresAt, String model, URI calls) {

    /** Checks presence. */
    public Session {
      Require.text("clientSecret", clientSecret, 4_000);
      Require.present("expiresAt", expiresAt);
      Require.text("model", model, 200);
      Require.present("calls", calls);
    }

    /** Without the secret. */
    @Override
    public String toString() {
      return "Session[" + model + ", " + expiresAt + "]";
    }
  }
}
