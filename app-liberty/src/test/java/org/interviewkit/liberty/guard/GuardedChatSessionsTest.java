package org.interviewkit.liberty.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.interviewkit.contract.ChatSessionsContract;
import org.interviewkit.port.ChatSessions;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.Test;

class GuardedChatSessionsTest implements ChatSessionsContract {

  private final AtomicInteger opened = new AtomicInteger();

  @Override
  public ChatSessions sessions() {
    return new GuardedChatSessions(visitor -> new ChatSessions.Session("cksess_" + opened.incrementAndGet(), "ek_" + opened, END), new RemoteCalls());
  }

  @Override
  public ChatSessions sessionsIn(Trouble trouble) {
    return new GuardedChatSessions(
        visitor -> {
          throw new PortException(trouble.kind(), "in trouble");
        },
        new RemoteCalls());
  }

  @Test
  void isUnavailableWhenTheGuardRefuses() {
    RemoteCalls refusing =
        new RemoteCalls() {
          @Override
          public <T> T opening(Supplier<T> call) {
            throw new TimeoutException("x");
          }
        };
    PortException failed = assertThrows(PortException.class, () -> new GuardedChatSessions(visitor -> sessions().open(visitor), refusing).open(VISITOR));
    assertEquals("UNAVAILABLE: the hosted chat did not answer in time", failed.kind() + ": " + failed.getMessage());
  }
}
