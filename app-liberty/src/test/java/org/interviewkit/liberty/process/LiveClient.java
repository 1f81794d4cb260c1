package org.interviewkit.liberty.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.interviewkit.openai.realtime.standin.Sound;

/** One connection to the live socket; remembers every message it got. */
public final class LiveClient implements WebSocket.Listener, AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final ReentrantLock arrived = new ReentrantLock();
  private final Condition news = arrived.newCondition();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private volatile String closeReason = "";
  private final StringBuilder partial = new StringBuilder();
  private WebSocket socket;

  /** Connects with a ticket's URL, as {@code POST /interviews/{id}/tickets} answers it. */
  public static LiveClient connect(URI server, JsonNode ticket) {
    LiveClient client = new LiveClient();
    URI target = URI.create("ws://" + server.getAuthority() + ticket.get("websocket_url").asText() + "?ticket=" + ticket.get("ticket").asText());
    client.socket = HTTP.newWebSocketBuilder().buildAsync(target, client).orTimeout(20, TimeUnit.SECONDS).join();
    return client;
  }

  /** Connects as clients of OpenAI's Realtime protocol do in a browser: with a key among the subprotocols. */
  static LiveClient connectRealtime(URI server, JsonNode ticket) {
    LiveClient client = new LiveClient();
    String interview = ticket.get("websocket_url").asText().substring("/ws/interview/".length());
    URI target = URI.create("ws://" + server.getAuthority() + "/v1/realtime?model=interview:" + interview);
    String key = "openai-insecure-api-key." + ticket.get("ticket").asText();
    client.socket = HTTP.newWebSocketBuilder().subprotocols("realtime", key).buildAsync(target, client).orTimeout(20, TimeUnit.SECONDS).join();
    return client;
  }

  /** The subprotocol the server chose, or empty. */
  String subprotocol() {
    return socket.getSubprotocol();
  }

  /** Sends one message. */
  public void send(Map<String, ?> message) {
    try {
      socket.sendText(JSON.writeValueAsString(message), true).orTimeout(10, TimeUnit.SECONDS).join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a piece of sound, written as most devices write it. */
  void sound(String type, String audio) {
    Map<String, String> message = new LinkedHashMap<>();
    message.put("type", type);
    message.put("audio", audio);
    send(message);
  }

  /** Sends a frame of bytes, which no protocol of ours has. */
  void bytes(byte... bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).orTimeout(10, TimeUnit.SECONDS).join();
  }

  /** Asks for a sign of life below the protocol. */
  void knock() {
    socket.sendPing(ByteBuffer.allocate(4)).orTimeout(10, TimeUnit.SECONDS).join();
  }

  /** Half a second of a voice; with the pauses a whole test stays below the four seconds a device may be ahead. */
  void talk(String type) {
    Sound.speech(500, 40).forEach(audio -> sound(type, audio));
  }

  /** A pause that ends a turn where patience is short. */
  void keepSilent(String type) {
    Sound.silence(600, 40).forEach(audio -> sound(type, audio));
  }

  /** The messages so far. */
  public List<JsonNode> all() {
    return messages;
  }

  /** The messages of a type so far. */
  public List<JsonNode> all(String type) {
    return messages.stream().filter(message -> message.path("type").asText().equals(type)).toList();
  }

  /** Waits for a message. */
  public JsonNode await(Predicate<JsonNode> wanted) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    int seen = 0;
    arrived.lock();
    try {
      while (true) {
        for (; seen < messages.size(); seen++) {
          if (wanted.test(messages.get(seen))) {
            return messages.get(seen);
          }
        }
        if (closed.isDone()) {
          throw new AssertionError("the connection ended with " + closed.join() + " before the message came; these came: " + messages);
        }
        if (news.awaitNanos(deadline - System.nanoTime()) <= 0) {
          throw new AssertionError("the message did not come; these came: " + messages);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      arrived.unlock();
    }
  }

  /** Waits for the first message of a type. */
  public JsonNode await(String type) {
    return await(message -> message.path("type").asText().equals(type));
  }

  /** Whether neither side has closed. */
  public boolean isOpen() {
    return !closed.isDone() && !socket.isInputClosed();
  }

  /** Waits for the end of the connection and gives its close code. */
  public int awaitClose() {
    return closed.orTimeout(20, TimeUnit.SECONDS).join();
  }

  /** Why the other side closed; empty before it did. */
  public String closeReason() {
    return closeReason;
  }

  @Override
  public void onOpen(WebSocket opened) {
    opened.request(Long.MAX_VALUE);
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      try {
        messages.add(JSON.readTree(partial.toString()));
        wake();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        partial.setLength(0);
      }
    }
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closeReason = reason;
    closed.complete(code);
    wake();
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(1006);
    wake();
  }

  private void wake() {
    arrived.lock();
    try {
      news.signalAll();
    } finally {
      arrived.unlock();
    }
  }

  /** Breaks the connection without a goodbye. */
  @Override
  public void close() {
    socket.abort();
  }
}
