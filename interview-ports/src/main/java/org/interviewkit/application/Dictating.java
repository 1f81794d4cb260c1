package org.interviewkit.application;

import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.port.PortException;
import org.interviewkit.port.TranscriptionSessions;

/** Letting the team have a microphone written down. Both that it worked and that it did not is logged, never the secret. */
public final class Dictating {

  private final TranscriptionSessions sessions;
  private final AssistantLog log;

  Dictating(TranscriptionSessions sessions, AssistantLog log) {
    this.sessions = sessions;
    this.log = log;
  }

  /**
   * Opens a session, always a fresh one.
   *
   * @param by the account that asks for it
   * @throws PortException if there is none to be had
   */
  public TranscriptionSessions.Session open(String by, Optional<Language> language) {
    try {
      TranscriptionSessions.Session session = sessions.open(language);
      log.note(Kind.MICROPHONE_OPENED, Optional.empty(), "for " + by + ", to be begun until " + session.expiresAt());
      return session;
    } catch (PortException e) {
      log.note(Kind.MICROPHONE_REFUSED, Optional.empty(), "for " + by + ": " + e.getMessage());
      throw e;
    }
  }

  /**
   * Opens a session and begins it in the place of a device.
   *
   * @param by the account that asks for it
   * @param offer the device's session description
   * @return the service's
   * @throws PortException if there is none to be had
   */
  public String begin(String by, Optional<Language> language, String offer) {
    return sessions.begin(open(by, language), offer);
  }
}
