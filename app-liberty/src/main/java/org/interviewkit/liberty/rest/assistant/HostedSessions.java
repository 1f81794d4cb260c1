package org.interviewkit.liberty.rest.assistant;

import java.util.Optional;
import java.util.UUID;
import org.interviewkit.application.Hosting;
import org.interviewkit.liberty.rest.Problem;
import org.interviewkit.liberty.rest.Refusal;
import org.interviewkit.liberty.rest.assistant.VisitorResource.ChatSession;
import org.interviewkit.port.ChatSessions;
import org.interviewkit.port.PortException;

/** Sessions with the hosted chat as visitors see them. What is wrong with the key or the workflow is for the log: visitors can do nothing about it. */
final class HostedSessions {

  private static final System.Logger LOG = System.getLogger(HostedSessions.class.getName());
  private static final int RETRY_SECONDS = 5;

  private HostedSessions() {}

  static ChatSession open(Hosting hosting, Optional<UUID> visitor) {
    try {
      ChatSessions.Session session = hosting.open(visitor);
      return new ChatSession(session.clientSecret(), session.expiresAt(), session.id());
    } catch (PortException e) {
      LOG.log(System.Logger.Level.WARNING, "no session with the hosted chat: {0}", e.getMessage());
      throw refusal(e);
    }
  }

  private static Refusal refusal(PortException failure) {
    return switch (failure.kind()) {
      case UNAVAILABLE, FULL ->
          Refusal.retryAfter(Problem.of(503, "hosted-chat-unavailable", "Hosted chat unavailable", "the hosted chat cannot be reached now: try again in a few seconds"), RETRY_SECONDS);
      case REFUSED -> new Refusal(Problem.of(502, "hosted-chat-refused", "Hosted chat refused", "the hosted chat lets this server open no session; its operator finds the reason in the log"));
      case MALFORMED -> new Refusal(Problem.of(502, "malformed", "Unusable answer", "the hosted chat answered something that cannot be used"));
    };
  }
}
