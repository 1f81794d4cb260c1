package org.interviewkit.openai.realtime.standin;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.net.ServerSocketFactory;

/** A WebSocket server on the loopback that can do what no library lets one do: hang up without a word, refuse with any status, stop in the middle. RFC 6455, text alone. */
final class WebSocketServer implements AutoCloseable {

  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  /** What is done with requests and connections. */
  interface Host {

    /** The status a request is refused with, or 101 to let it in. */
    int admit(String path, Map<String, String> headers);

    Visitor opened(Connection connection, String path, Map<String, String> headers);

    /** What a request with a body is answered. */
    Reply answer(String path, Map<String, String> headers, byte[] body);
  }

  /** The answer to a request with a body. */
  record Reply(int status, Map<String, String> headers, String body) {}

  /** Hears what comes in. */
  interface Visitor {

    void message(String text);

    void closed();
  }

  private final ServerSocket socket;
  private final Host host;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  WebSocketServer(Host host, ServerSocketFactory sockets) {
    this.host = host;
    try {
      socket = sockets.createServerSocket(0, 500, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (Socket each : open) {
        each.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket next = socket.accept();
        next.setTcpNoDelay(true);
        open.add(next);
        Thread.ofVirtual().start(() -> serve(next));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket peer) {
    try (peer) {
      DataInputStream in = new DataInputStream(new BufferedInputStream(peer.getInputStream(), 65_536));
      String first = line(in);
      Map<String, String> headers = new HashMap<>();
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        int colon = line.indexOf(':');
        headers.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      String path = first.split(" ")[1];
      OutputStream out = peer.getOutputStream();
      if (first.startsWith("POST ")) {
        byte[] sent = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        Reply reply = host.answer(path, headers, sent);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Answered\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n");
        reply.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.write(body);
        return;
      }
      int status = host.admit(path, headers);
      if (status != 101) {
        String body = "{\"error\":{\"message\":\"refused\",\"type\":\"invalid_request_error\",\"code\":null}}";
        out.write(("HTTP/1.1 " + status + " Refused\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
        return;
      }
      String accept = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest((headers.get("sec-websocket-key") + MAGIC).getBytes(StandardCharsets.US_ASCII)));
      out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      Connection connection = new Connection(peer, out);
      Visitor visitor = host.opened(connection, path, headers);
      try {
        read(in, connection, visitor);
      } finally {
        visitor.closed();
      }
    } catch (IOException gone) {
      // the other side hung up, or we did
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } finally {
      open.remove(peer);
    }
  }

  private static void read(DataInputStream in, Connection connection, Visitor visitor) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    while (true) {
      connection.awaitReading();
      int head = in.readUnsignedByte();
      int second = in.readUnsignedByte();
      long length = second & 0x7f;
      length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
      byte[] mask = new byte[4];
      in.readFully(mask);
      byte[] payload = in.readNBytes((int) length);
      for (int i = 0; i < payload.length; i++) {
        payload[i] ^= mask[i & 3];
      }
      switch (head & 0xf) {
        case 8 -> {
          connection.frame(8, payload);
          return;
        }
        case 9 -> connection.frame(10, payload);
        case 10 -> {}
        default -> {
          message.write(payload);
          if ((head & 0x80) != 0) {
            visitor.message(message.toString(StandardCharsets.UTF_8));
            message.reset();
          }
        }
      }
    }
  }

  private static String line(DataInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  /** One open connection. */
  static final class Connection {

    private final Socket peer;
    private final OutputStream out;
    private volatile boolean stalled;

    private Connection(Socket peer, OutputStream out) {
      this.peer = peer;
      this.out = out;
    }

    void send(String text) {
      frame(1, text.getBytes(StandardCharsets.UTF_8));
    }

    void close(int code, String reason) {
      byte[] words = reason.getBytes(StandardCharsets.UTF_8);
      byte[] payload = new byte[words.length + 2];
      payload[0] = (byte) (code >> 8);
      payload[1] = (byte) code;
      System.arraycopy(words, 0, payload, 2, words.length);
      frame(8, payload);
    }

    /** From now on it reads nothing more, not even a ping. */
    void stall() {
      stalled = true;
    }

    private void awaitReading() {
      while (stalled && !peer.isClosed()) {
        LockSupport.parkNanos(10_000_000);
      }
    }

    /** Hangs up without a word. */
    void drop() {
      try {
        peer.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private synchronized void frame(int opcode, byte[] payload) {
      int extra = payload.length < 126 ? 0 : payload.length < 65_536 ? 2 : 8;
      byte[] frame = new byte[2 + extra + payload.length];
      frame[0] = (byte) (0x80 | opcode);
      frame[1] = (byte) (extra == 0 ? payload.length : extra == 2 ? 126 : 127);
      for (int i = 0; i < extra; i++) {
        frame[1 + extra - i] = (byte) (payload.length >> (8 * i));
      }
      System.arraycopy(payload, 0, frame, 2 + extra, payload.length);
      try {
        out.write(frame);
        out.flush();
      } catch (IOException gone) {
        // whoever reads will notice
      }
    }
  }
}
