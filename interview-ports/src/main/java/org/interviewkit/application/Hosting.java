package org.interviewkit.application;

import java.util.Optional;
import java.util.UUID;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.port.ChatSessions;
import org.interviewkit.port.PortException;

/** Letting visitors into a chat that is hosted elsewhere, in place of our own assistant. Both that it worked and that it did not is logged. */
public final class Hosting {

  private final ChatSessions sessions;
  private final AssistantLog log;

  Hosting(ChatSessions sessions, AssistantLog log) {
    this.sessions = sessions;
    this.log = log;
  }

  /**
   * Opens a session, always a fresh one.
   *
   * @param visitor a pseudonym the browser keeps: under it a visitor's conversation goes on; empty for a visitor who has none
   * @throws PortException if there is none to be had
   */
  public ChatSessions.Session open(Optional<UUID> visitor) {
    try {
      ChatSessions.Session session = sessions.open(visitor.orElseGet(log::id));
      log.note(Kind.SESSION_OPENED, Optional.empty(), "hosted elsewhere, until " + session.expiresAt());
      return session;
    } catch (PortException e) {
      log.note(Kind.SESSION_REFUSED, Optional.empty(), "hosted elsewhere: " + e.getMessage());
      throw e;
    }
  }
}
