package org.interviewkit.liberty.rehearsal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.Optional;

/** A candidate's device that has silence to send, plays what it gets without a sound, and says so. */
public final class PlayedCandidate implements AutoCloseable {

  /** A piece of 20 ms, as base64. */
  static final String PIECE = Base64.getEncoder().encodeToString(new byte[960]);

  private static final String DONE = "\"response.audio.done\"";
  private static final String ITEM = "\"item_id\":\"";

  private final Wire wire;
  private final String piece;

  private PlayedCandidate(Wire wire, String piece) {
    this.wire = wire;
    this.piece = piece;
  }

  /**
   * Connects, and listens from then on.
   *
   * @param path of the live socket, with everything it asks for
   * @param soundType how a piece of sound is called there
   * @throws IOException if there is no server, or it does not let it in
   */
  public static PlayedCandidate at(InetSocketAddress server, String path, String soundType) throws IOException {
    PlayedCandidate candidate = new PlayedCandidate(Wire.to(server, path), "{\"type\":\"" + soundType + "\",\"audio\":\"" + PIECE + "\"}");
    Thread.startVirtualThread(candidate::listen);
    return candidate;
  }

  /** Says nothing for 20 ms. */
  public void speak() throws IOException {
    wire.text(piece);
  }

  private void listen() {
    try {
      for (Optional<String> message = wire.next(); message.isPresent(); message = wire.next()) {
        int item = message.get().indexOf(ITEM);
        if (message.get().contains(DONE) && item >= 0) {
          String id = message.get().substring(item + ITEM.length(), message.get().indexOf('"', item + ITEM.length()));
          wire.text("{\"type\":\"played\",\"item_id\":\"" + id + "\",\"audio_end_ms\":600000}");
        }
      }
    } catch (IOException gone) {
      // the rehearsal is over
    } finally {
      wire.close();
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
