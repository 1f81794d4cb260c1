package org.interviewkit.liberty.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.application.LiveEvent;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.junit.jupiter.api.Test;

class RealtimeWordingTest {

  private final List<String> written = new ArrayList<>();
  private final RealtimeWording wording = new RealtimeWording(InterviewId.of("b1185f06-069d-31dc-ac1f-d32b1e17bcd5"), new Outbox(session()), new MovableClock());

  /** A socket that writes at once. */
  private Session session() {
    RemoteEndpoint.Basic now = proxy(RemoteEndpoint.Basic.class, Map.of());
    RemoteEndpoint.Async later = proxy(RemoteEndpoint.Async.class, Map.of());
    return proxy(Session.class, Map.of("getBasicRemote", now, "getAsyncRemote", later));
  }

  private <T> T proxy(Class<T> type, Map<String, Object> parts) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "getAsyncRemote", "getBasicRemote" -> {
                  return parts.get(method.getName());
                }
                case "sendText" -> {
                  written.add((String) arguments[0]);
                  return null;
                }
                case "setSendTimeout" -> {
                  return null;
                }
                default -> throw new UnsupportedOperationException(method.getName());
              }
            }));
  }

  private static LiveEvent.TurnStored said(int position, String words, String id) {
    return new LiveEvent.TurnStored(new Turn(position, Instant.EPOCH, Speaker.USER, TurnType.TEXT, words, Optional.empty(), Optional.of(id)));
  }

  private List<String> added() {
    return written.stream().filter(message -> message.contains("\"conversation.item.added\"")).toList();
  }

  @Test
  void tellsOfATurnOnceAlsoWhenItHappensWhileWhatWasSaidIsToldAgain() {
    wording.on(said(2, "It is new.", "two"));
    wording.on(said(1, "It was said before.", "one"));
    wording.on(said(2, "It is new.", "two"));
    assertEquals(2, added().size(), written.toString());
    assertTrue(added().get(0).contains("It is new.") && added().get(1).contains("It was said before."), written.toString());
  }

  @Test
  void namesEachUnnamedAnswerDifferently() {
    assertEquals(List.of("msg_0_1", "msg_0_2"), List.of(wording.freshId(), wording.freshId()));
  }
}
