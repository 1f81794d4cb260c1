package org.interviewkit.liberty.guard;

import java.util.UUID;
import org.interviewkit.port.ChatSessions;

/** Sessions with a hosted chat behind {@link RemoteCalls}. */
public final class GuardedChatSessions implements ChatSessions {

  private final ChatSessions remote;
  private final RemoteCalls calls;

  /** A guard before sessions. */
  public GuardedChatSessions(ChatSessions remote, RemoteCalls calls) {
    this.remote = remote;
    this.calls = calls;
  }

  @Override
  public Session open(UUID visitor) {
    return Outcome.guarded("the hosted chat", () -> calls.opening(() -> Outcome.of(() -> remote.open(visitor))));
  }
}
