package org.interviewkit.liberty.bench.voice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Candidates who speak without a pause, and listen: the side in front of the server. */
public final class Candidates extends Side {

  private static final byte[] BEGIN = Bytes.of("{\"type\":\"audio\",\"audio\":\"");
  private static final byte[] END = Bytes.of("\"}");
  private static final byte[] VOICE = Bytes.of("audio.delta\"");
  private static final byte[] DELTA = Bytes.of("\"delta\":");
  private static final byte[] ITEM = Bytes.of("\"item_id\":");
  private static final int HEAD = 200;
  private static final int LOOK_AT = 64;
  private static final int REPORT_MILLIS = 250;

  private final Pieces pieces;
  private final Service service;
  private final int pieceMillis;
  private final Map<Integer, Heard> heard = new HashMap<>();
  private final Map<String, Long> stale = new HashMap<>();
  private final Times down = new Times();
  private final List<URI> addresses = new ArrayList<>();

  /**
   * Candidates of nobody yet.
   *
   * @param service the other side of the same interviews
   * @param pieceMillis how long a piece of their voice is
   */
  public Candidates(Service service, int pieceMillis) {
    super("candidates", pieceMillis);
    this.service = service;
    this.pieceMillis = pieceMillis;
    this.pieces = new Pieces(pieceMillis);
  }

  /** Begins to connect. */
  public void join(URI address) {
    run(
        () -> {
          try {
            SocketChannel channel = SocketChannel.open();
            channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
            Wire wire = new Wire(channel, true, addresses.size());
            addresses.add(address);
            channel.configureBlocking(false);
            channel.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            add(wire, SelectionKey.OP_CONNECT);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Forgets what was measured. */
  public void clear() {
    run(
        () -> {
          down.clear();
          late.clear();
          stale.clear();
          sent = 0;
        });
  }

  /** How long the interviewer's voice was under way. */
  public Times down() {
    return copy(down);
  }

  /** When a candidate first heard the interviewer, by the number of the connection. */
  public Optional<Long> firstVoice(int number) {
    long[] at = {0};
    run(() -> at[0] = heard.containsKey(number) ? heard.get(number).first : 0);
    return at[0] == 0 ? Optional.empty() : Optional.of(at[0]);
  }

  /** For each turn that was interrupted: how long after the service had said so its last piece still came; 0 if none did. */
  public Times stale() {
    Times times = new Times();
    run(() -> service.interruptions().forEach((item, at) -> times.add(Math.max(0, stale.getOrDefault(item, at) - at))));
    return times;
  }

  @Override
  void connected(Wire wire) throws IOException {
    URI at = addresses.get(wire.number);
    String query = at.getRawQuery() == null ? "" : "?" + at.getRawQuery();
    wire.raw(
        "GET " + at.getRawPath() + query + " HTTP/1.1\r\nHost: " + at.getAuthority() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
  }

  @Override
  boolean greet(Wire wire) throws IOException {
    String head = wire.head();
    if (!head.isEmpty() && !head.startsWith("HTTP/1.1 101")) {
      throw new IOException(head.lines().findFirst().orElse(""));
    }
    return !head.isEmpty();
  }

  @Override
  void accept() {
    throw new IllegalStateException("nobody knocks at a candidate's");
  }

  @Override
  void turn(Wire wire, long now) throws IOException {
    byte[] piece = pieces.next(now);
    byte[] message = new byte[BEGIN.length + piece.length + END.length];
    System.arraycopy(BEGIN, 0, message, 0, BEGIN.length);
    System.arraycopy(piece, 0, message, BEGIN.length, piece.length);
    System.arraycopy(END, 0, message, BEGIN.length + piece.length, END.length);
    wire.frame(1, message);
    sent++;
  }

  @Override
  public void text(Wire wire, byte[] bytes, int begin, int end) {
    if (!Bytes.has(bytes, begin, Math.min(end, begin + LOOK_AT), VOICE)) {
      return;
    }
    long now = System.nanoTime();
    int delta = Bytes.valueOf(bytes, begin, Math.min(end, begin + HEAD * 2), DELTA);
    down.add(now - pieces.madeAt(bytes, delta));
    if (down.count() % LOOK_AT == 0 && !pieces.isWhole(bytes, delta, end)) {
      damaged++;
    }
    heard.computeIfAbsent(wire.number, number -> new Heard(now)).piece(wire, bytes, begin, end, now);
  }

  /** What one candidate has heard: a device tells how far it has played. */
  private final class Heard {

    private final long first;
    private String item = "";
    private int played;
    private int count;

    Heard(long first) {
      this.first = first;
    }

    void piece(Wire wire, byte[] bytes, int begin, int end, long now) {
      count++;
      played += pieceMillis;
      boolean tells = count * pieceMillis % REPORT_MILLIS < pieceMillis;
      if (!tells && !service.interrupts()) {
        return;
      }
      String present = Bytes.text(bytes, Bytes.valueOf(bytes, begin, end, ITEM), end);
      played = present.equals(item) ? played : pieceMillis;
      item = present;
      if (service.interrupts()) {
        stale.put(item, now);
      }
      if (tells) {
        try {
          wire.text("{\"type\":\"played\",\"item_id\":\"" + item + "\",\"audio_end_ms\":" + played + "}");
        } catch (IOException e) {
          lose(wire, e.toString());
        }
      }
    }
  }
}
