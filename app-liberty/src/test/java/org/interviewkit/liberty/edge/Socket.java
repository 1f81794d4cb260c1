package org.interviewkit.liberty.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One connection to the live socket, which keeps what it hears. */
final class Socket implements WebSocket.Listener, AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final long PATIENCE_SECONDS = 30;

  private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
  private final CompletableFuture<String> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private WebSocket socket;

  static Socket open(String pathAndQuery, Client.Header... headers) {
    Socket opened = new Socket();
    WebSocket.Builder builder = HTTP.newWebSocketBuilder();
    for (Client.Header header : headers) {
      builder.header(header.name(), header.value());
    }
    URI target = URI.create("ws://" + EdgeServer.uri().getAuthority() + pathAndQuery);
    opened.socket = builder.buildAsync(target, opened).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    return opened;
  }

  /** The status with which the server refuses to open. */
  static int refusal(String pathAndQuery, Client.Header... headers) {
    try (Socket unexpected = open(pathAndQuery, headers)) {
      throw new AssertionError("the server opened " + pathAndQuery);
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        return refused.getResponse().statusCode();
      }
      throw e;
    }
  }

  void send(String text) {
    socket.sendText(text, true).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Sends although the other side may hang up meanwhile. */
  void sendCarelessly(String text) {
    socket.sendText(text, true).exceptionally(gone -> socket).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Sends zeros in a binary frame, the last one of its message or not, although the other side may hang up meanwhile. */
  void sendBinaryCarelessly(int bytes, boolean last) {
    socket.sendBinary(ByteBuffer.allocate(bytes), last).exceptionally(gone -> socket).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  List<JsonNode> heard(String type) {
    return heard.stream().filter(message -> message.path("type").asText().equals(type)).toList();
  }

  JsonNode await(String type) {
    return await(message -> message.path("type").asText().equals(type));
  }

  JsonNode await(Predicate<JsonNode> wanted) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      for (JsonNode message : heard) {
        if (wanted.test(message)) {
          return message;
        }
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("not heard; heard was " + heard + ", closed " + closed.getNow("no"));
  }

  /** Code and reason of the close. */
  String awaitClose() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      try {
        heard.add(Client.JSON.readTree(partial.toString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code + " " + reason);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete("error " + error.getMessage());
  }

  @Override
  public void close() {
    socket.abort();
  }
}
