package org.interviewkit.liberty.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which of the container's ways to write is taken. The socket is a proxy: no real one shows which method was called, nor holds its answers back on demand. */
class OutboxTest {

  private final List<String> atOnce = new ArrayList<>();
  private final List<String> later = new ArrayList<>();
  private final List<ByteBuffer> questions = new ArrayList<>();
  private final Outbox outbox = new Outbox(session());

  private Session session() {
    RemoteEndpoint.Basic basic = proxy(RemoteEndpoint.Basic.class, Map.of(), atOnce);
    RemoteEndpoint.Async async = proxy(RemoteEndpoint.Async.class, Map.of(), later);
    return proxy(Session.class, Map.of("getBasicRemote", basic, "getAsyncRemote", async), List.of());
  }

  private <T> T proxy(Class<T> type, Map<String, Object> parts, List<String> texts) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "getAsyncRemote", "getBasicRemote" -> {
                  return parts.get(method.getName());
                }
                case "sendText" -> texts.add((String) arguments[0]);
                case "sendPing" -> questions.add((ByteBuffer) arguments[0]);
                case "setSendTimeout" -> {
                  return null;
                }
                default -> throw new UnsupportedOperationException(method.getName());
              }
              return null;
            }));
  }

  @Test
  void whoAnswersNothingGetsNoMoreAtOnceThanEverySocketTakes() {
    String piece = "a".repeat(4_096);
    for (int i = 0; i < 100; i++) {
      outbox.sendSound(piece);
    }
    assertEquals(Headroom.MOST / 4_096, atOnce.size());
    assertEquals(List.of(piece), later, "the rest waits until the container has written this one");
  }

  @Test
  void bytesCountAndNotCharacters() {
    String words = "\u8a71".repeat(4_096);
    for (int i = 0; i < 100; i++) {
      outbox.send(words);
    }
    assertEquals(Headroom.MOST / words.getBytes(StandardCharsets.UTF_8).length, atOnce.size());
    assertEquals(List.of(words), later);
  }

  @Test
  void whoAnswersGetsEverythingAtOnce() {
    String piece = "a".repeat(4_096);
    for (int i = 0; i < 100; i++) {
      outbox.sendSound(piece);
      questions.forEach(outbox::answered);
      questions.clear();
    }
    assertEquals(100, atOnce.size());
    assertTrue(later.isEmpty());
  }
}
