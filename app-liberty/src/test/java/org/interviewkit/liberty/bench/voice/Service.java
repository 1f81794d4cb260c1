package org.interviewkit.liberty.bench.voice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The side behind the server: a Realtime service whose interviewer speaks nearly all the time, and which understands everything. After five seconds a turn is over, and the
 * candidate's words are there; the next turn begins when it is asked for, or half a second later with servers that ask for nothing.
 */
public final class Service extends Side {

  private static final byte[] APPEND = Bytes.of("input_audio_buffer.append\"");
  private static final byte[] SPOKEN = Bytes.of("{\"type\":\"audio\"");
  private static final byte[] CREATE = Bytes.of("\"response.create\"");
  private static final byte[] CANCEL = Bytes.of("\"response.cancel\"");
  private static final byte[] AUDIO = Bytes.of("\"audio\":");
  private static final int LOOK_AT = 80;

  private final Pieces pieces;
  private final Times up = new Times();
  private final Map<Wire, Talk> talks = new ConcurrentHashMap<>();
  private final Map<String, Long> interruptions = new ConcurrentHashMap<>();
  private final ServerSocketChannel door;
  private final int pieceMillis;
  private volatile boolean interrupts;

  /**
   * A service on a free port of the loopback.
   *
   * @param pieceMillis how long a piece of sound is, in both directions
   */
  public Service(int pieceMillis) {
    super("service", pieceMillis);
    this.pieceMillis = pieceMillis;
    this.pieces = new Pieces(pieceMillis);
    try {
      door = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
      door.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is, without a path. */
  public String authority() {
    return "127.0.0.1:" + door.socket().getLocalPort();
  }

  /** Where a candidate connects who needs no server between. */
  public URI direct() {
    return URI.create("ws://" + authority() + "/v1/realtime");
  }

  /** Has the candidates interrupt each turn of the interviewer, or not. */
  public void interrupt(boolean wanted) {
    interrupts = wanted;
  }

  public boolean interrupts() {
    return interrupts;
  }

  /** The turns that were interrupted, and when this was said. */
  Map<String, Long> interruptions() {
    return interruptions;
  }

  /** Forgets what was measured. */
  public void clear() {
    run(
        () -> {
          up.clear();
          late.clear();
          interruptions.clear();
          sent = 0;
        });
  }

  /** How long the candidates' voices were under way. */
  public Times up() {
    return copy(up);
  }

  @Override
  void accept() throws IOException {
    for (SocketChannel channel = door.accept(); channel != null; channel = door.accept()) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      Wire wire = new Wire(channel, false, talks.size());
      talks.put(wire, new Talk(wire, pieceMillis));
      add(wire, SelectionKey.OP_READ);
    }
  }

  @Override
  void connected(Wire wire) {
    throw new IllegalStateException("the service calls nobody");
  }

  @Override
  boolean greet(Wire wire) throws IOException {
    String head = wire.head();
    if (head.isEmpty()) {
      return false;
    }
    Optional<String> key = head.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:")).map(line -> line.substring(18).strip()).findFirst();
    if (key.isEmpty()) {
      // somebody asks about a model, of which nothing is known here
      wire.raw("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
      return false;
    }
    wire.raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accepted(key.get()) + "\r\n\r\n");
    talks.get(wire).begin();
    return true;
  }

  private static String accepted(String key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  void turn(Wire wire, long now) throws IOException {
    Talk talk = talks.get(wire);
    if (talk.speaks(interrupts, now, interruptions)) {
      talk.say(new String(pieces.next(now), StandardCharsets.ISO_8859_1));
      sent++;
    }
  }

  @Override
  public void text(Wire wire, byte[] bytes, int begin, int end) {
    int head = Math.min(end, begin + LOOK_AT);
    if (Bytes.has(bytes, begin, head, APPEND) || Bytes.has(bytes, begin, head, SPOKEN)) {
      int audio = Bytes.valueOf(bytes, begin, end, AUDIO);
      if (pieces.isSilence(bytes, audio)) {
        return;
      }
      up.add(System.nanoTime() - pieces.madeAt(bytes, audio));
      if (up.count() % LOOK_AT == 0 && !pieces.isWhole(bytes, audio, end)) {
        damaged++;
      }
    } else if (Bytes.has(bytes, begin, head, CREATE)) {
      talks.get(wire).asked();
    } else if (Bytes.has(bytes, begin, head, CANCEL)) {
      talks.get(wire).cancelled();
    }
  }

  @Override
  public void closed(Wire wire, String why) {
    // whoever has had enough goes
    forget(wire);
  }

  @Override
  void lose(Wire wire, String why) {
    forget(wire);
  }
}
