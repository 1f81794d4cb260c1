package org.interviewkit.liberty.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A Realtime service on a free port of the loopback that has silence to say, and understands the same words each time. Nobody but this process is told where it is. */
public final class PlayedService implements AutoCloseable {

  private static final int PIECES = 30;
  private static final int PIECE_MILLIS = 10;
  private static final int LOOKS = 100;
  private static final long LOOK_NANOS = 5_000_000;

  private final ServerSocket door;
  private final Set<Wire> open = ConcurrentHashMap.newKeySet();

  /** A service that is there at once. */
  public PlayedService() {
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::welcome);
  }

  /** Where it is, as a setting would say it. */
  public URI at() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/v1");
  }

  private void welcome() {
    try {
      while (true) {
        Socket caller = door.accept();
        Thread.startVirtualThread(() -> serve(caller));
      }
    } catch (IOException closed) {
      // it is over
    }
  }

  private void serve(Socket caller) {
    try (Wire wire = Wire.of(caller)) {
      open.add(wire);
      Session session = new Session(wire);
      session.send("session.created", "\"session\":{\"type\":\"realtime\",\"object\":\"realtime.session\",\"id\":\"sess_1\",\"expires_at\":0}");
      for (Optional<String> message = wire.next(); message.isPresent(); message = wire.next()) {
        if (message.get().contains("\"response.create\"")) {
          Thread.startVirtualThread(session::turn);
        }
      }
    } catch (IOException gone) {
      // so is this
    } finally {
      open.removeIf(wire -> wire.isOf(caller));
      try {
        caller.close();
      } catch (IOException gone) {
        // it was closed
      }
    }
  }

  /** Waits a moment for the other side to say goodbye. */
  @Override
  public void close() {
    for (int look = 0; !open.isEmpty() && look < LOOKS; look++) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    try {
      door.close();
    } catch (IOException gone) {
      // nobody comes any more either way
    }
    open.forEach(Wire::close);
  }

  /** One conversation. */
  private static final class Session {

    private final Wire wire;
    private int events;
    private int turns;

    Session(Wire wire) {
      this.wire = wire;
    }

    /** The interviewer's turn, and the candidate's after it. */
    synchronized void turn() {
      turns++;
      String item = "\"item\":{\"id\":\"item_i" + turns + "\",\"object\":\"realtime.item\",\"type\":\"message\",\"status\":\"in_progress\",\"role\":\"assistant\",\"content\":[]}";
      String place = "\"response_id\":\"resp_" + turns + "\",\"item_id\":\"item_i" + turns + "\",\"output_index\":0,\"content_index\":0";
      String candidate = "\"item_id\":\"item_c" + turns + "\"";
      try {
        send("response.created", "\"response\":{\"id\":\"resp_" + turns + "\",\"object\":\"realtime.response\",\"status\":\"in_progress\",\"output\":[]}");
        send("conversation.item.added", "\"previous_item_id\":null," + item);
        for (int piece = 0; piece < PIECES; piece++) {
          send("response.output_audio.delta", place + ",\"delta\":\"" + PlayedCandidate.PIECE + "\"");
          if (piece % 10 == 0) {
            send("response.output_audio_transcript.delta", place + ",\"delta\":\" and then\"");
          }
          TimeUnit.MILLISECONDS.sleep(PIECE_MILLIS);
        }
        send("response.output_audio_transcript.done", place + ",\"transcript\":\"And then, and then, how did you plan step " + turns + "?\"");
        send("response.output_audio.done", place);
        send("response.done", "\"response\":{\"id\":\"resp_" + turns + "\",\"object\":\"realtime.response\",\"status\":\"completed\",\"output\":[" + item.substring(7) + "]}");
        send("input_audio_buffer.speech_started", "\"audio_start_ms\":0," + candidate);
        send("input_audio_buffer.speech_stopped", "\"audio_end_ms\":300," + candidate);
        send("input_audio_buffer.committed", "\"previous_item_id\":\"item_i" + turns + "\"," + candidate);
        send(
            "conversation.item.input_audio_transcription.completed",
            candidate + ",\"content_index\":0,\"transcript\":\"I wrote a list of " + turns + " points, asked the others, and we did the first one.\"");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (IOException gone) {
        // nobody listens any more
      }
    }

    void send(String type, String members) throws IOException {
      wire.text("{\"type\":\"" + type + "\",\"event_id\":\"event_" + ++events + "\"," + members + "}");
    }
  }
}
