package org.interviewkit.liberty.rehearsal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** A WebSocket on a socket of its own: as much of it as is needed between two sides that know each other. One thread reads, any may write. */
final class Wire implements AutoCloseable {

  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final int LAST = 0x80;
  private static final int MASKED = 0x80;
  private static final int LONGEST_HEAD = 8_192;
  private static final int LONGEST = 1_048_576;
  private static final int PATIENCE_MILLIS = 2_000;
  private static final byte[] NO_MASK = new byte[4];

  private final Socket socket;
  private final boolean masks;
  private final DataInputStream in;

  private Wire(Socket socket, boolean masks) throws IOException {
    this.socket = socket;
    this.masks = masks;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), LONGEST_HEAD));
  }

  /** Connects to a server. */
  static Wire to(InetSocketAddress server, String path) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(server, PATIENCE_MILLIS);
      Wire wire = new Wire(socket, true);
      wire.write(
          ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + server.getPort() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                  + "Sec-WebSocket-Key: cmVoZWFyc2FsLXJlaGVhcg==\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      if (!wire.head().startsWith("HTTP/1.1 101")) {
        throw new IOException("the server did not let its own rehearsal in");
      }
      return wire;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Takes whoever has connected. */
  static Wire of(Socket socket) throws IOException {
    Wire wire = new Wire(socket, false);
    String key =
        wire.head()
            .lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElseThrow(() -> new IOException("no WebSocket"));
    wire.write(
        ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accepted(key) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    return wire;
  }

  private static String accepted(String key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it is on this socket. */
  boolean isOf(Socket other) {
    return socket.equals(other);
  }

  private String head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < LONGEST_HEAD && head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    return head.toString();
  }

  void text(String message) throws IOException {
    frame(TEXT, message.getBytes(StandardCharsets.UTF_8));
  }

  /** The next message; pings are answered. Empty when the other side has closed. */
  Optional<String> next() throws IOException {
    while (true) {
      int opcode = in.readUnsignedByte() & 0x0f;
      byte[] payload = payload();
      switch (opcode) {
        case TEXT -> {
          return Optional.of(new String(payload, StandardCharsets.UTF_8));
        }
        case PING -> frame(PONG, payload);
        case PONG -> {}
        case CLOSE -> {
          frame(CLOSE, payload);
          return Optional.empty();
        }
        default -> {
          return Optional.empty();
        }
      }
    }
  }

  private byte[] payload() throws IOException {
    int second = in.readUnsignedByte();
    int announced = second & 0x7f;
    long length = announced == 126 ? in.readUnsignedShort() : announced == 127 ? in.readLong() : announced;
    if (length < 0 || length > LONGEST) {
      throw new IOException("a frame of " + length + " bytes");
    }
    byte[] mask = (second & MASKED) == 0 ? NO_MASK : in.readNBytes(NO_MASK.length);
    byte[] payload = in.readNBytes((int) length);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i % mask.length];
    }
    return payload;
  }

  private void frame(int opcode, byte[] payload) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) (LAST | opcode));
    int mask = masks ? MASKED : 0;
    if (payload.length < 126) {
      frame.put((byte) (mask | payload.length));
    } else {
      frame.put((byte) (mask | 126)).putShort((short) payload.length);
    }
    if (masks) {
      frame.put(NO_MASK);
    }
    frame.put(payload);
    byte[] bytes = new byte[frame.position()];
    frame.flip().get(bytes);
    write(bytes);
  }

  private synchronized void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException gone) {
      // that was the wish
    }
  }
}
