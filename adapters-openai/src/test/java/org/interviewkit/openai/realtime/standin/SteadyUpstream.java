package org.interviewkit.openai.realtime.standin;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import javax.net.ServerSocketFactory;

/**
 * A Realtime service for measurements: once asked for an answer it speaks without an end, 20 ms every 20 ms, and it looks at nothing it gets but the time that is written
 * in each piece of
 * sound.
 */
public final class SteadyUpstream implements AutoCloseable {

  /** How long a piece is. */
  public static final int PIECE_MILLIS = 20;

  private static final String AUDIO = "\"audio\":\"";

  private final WebSocketServer server;
  private final LongConsumer heard;
  private final AtomicInteger sessions = new AtomicInteger();
  private volatile boolean closed;

  /** A service that hands on how many nanoseconds each piece of sound took to come here. */
  public SteadyUpstream(LongConsumer heard) {
    this.heard = heard;
    this.server = new WebSocketServer(new Door(), ServerSocketFactory.getDefault());
  }

  /** Where it is, up to and with its version. */
  public URI at() {
    return URI.create("http://127.0.0.1:" + server.port() + "/v1");
  }

  /** A piece of sound that begins with the present moment. */
  public static String piece(byte[] noise) {
    byte[] bytes = Arrays.copyOf(noise, PIECE_MILLIS * 48);
    ByteBuffer.wrap(bytes).putLong(System.nanoTime());
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** How many nanoseconds ago the piece was made that begins at a place of a text. */
  public static long age(CharSequence text, int begin) {
    byte[] head = Base64.getDecoder().decode(text.subSequence(begin, begin + 12).toString());
    return System.nanoTime() - ByteBuffer.wrap(head).getLong();
  }

  @Override
  public void close() {
    closed = true;
    server.close();
  }

  private final class Door implements WebSocketServer.Host {

    @Override
    public int admit(String path, Map<String, String> headers) {
      return 101;
    }

    @Override
    public WebSocketServer.Reply answer(String path, Map<String, String> headers, String body) {
      return new WebSocketServer.Reply(404, Map.of(), "");
    }

    @Override
    public WebSocketServer.Visitor opened(WebSocketServer.Connection connection, String path, Map<String, String> headers) {
      connection.send("{\"type\":\"session.created\",\"event_id\":\"e\",\"session\":{\"type\":\"realtime\",\"object\":\"realtime.session\",\"id\":\"s\",\"expires_at\":0}}");
      return new Visit(connection, "item_" + sessions.incrementAndGet());
    }
  }

  private final class Visit implements WebSocketServer.Visitor {

    private final WebSocketServer.Connection connection;
    private final String item;
    private volatile boolean gone;

    Visit(WebSocketServer.Connection connection, String item) {
      this.connection = connection;
      this.item = item;
    }

    @Override
    public void message(String text) {
      if (text.startsWith("{\"type\":\"input_audio_buffer.append\"")) {
        heard.accept(age(text, text.indexOf(AUDIO) + AUDIO.length()));
      } else if (text.startsWith("{\"type\":\"response.create\"")) {
        connection.send("{\"type\":\"response.created\",\"event_id\":\"e\",\"response\":{\"id\":\"r\",\"object\":\"realtime.response\",\"status\":\"in_progress\"}}");
        Thread.startVirtualThread(this::speak);
      }
    }

    @Override
    public void closed() {
      gone = true;
    }

    private void speak() {
      byte[] noise = new byte[PIECE_MILLIS * 48];
      Arrays.fill(noise, (byte) 7);
      long next = System.nanoTime();
      while (!gone && !closed) {
        connection.send(
            "{\"type\":\"response.output_audio.delta\",\"event_id\":\"e\",\"response_id\":\"r\",\"item_id\":\"" + item + "\",\"output_index\":0,\"content_index\":0,\"delta\":\"" + piece(noise) + "\"}");
        next += PIECE_MILLIS * 1_000_000L;
        LockSupport.parkNanos(next - System.nanoTime());
      }
    }
  }
}
