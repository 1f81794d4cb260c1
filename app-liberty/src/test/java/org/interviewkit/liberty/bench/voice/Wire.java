package org.interviewkit.liberty.bench.voice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One WebSocket connection, seen from one side. RFC 6455 without fragments and extensions, which none of the servers measured here sends unasked. */
final class Wire {

  private static final int ROOM = 262_144;
  private static final byte[] MASK = {0x37, (byte) 0xfa, 0x21, 0x3d};

  /** Hears what comes in. */
  interface Listener {

    /** A text message within an array that is used again. */
    void text(Wire wire, byte[] bytes, int begin, int end);

    void closed(Wire wire, String why);
  }

  final int number;
  long due;
  private final SocketChannel channel;
  private final boolean client;
  private final ByteBuffer out = ByteBuffer.allocateDirect(ROOM);
  private ByteBuffer in = ByteBuffer.allocate(ROOM);
  private SelectionKey key;
  private boolean open;
  private boolean closed;

  Wire(SocketChannel channel, boolean client, int number) {
    this.channel = channel;
    this.client = client;
    this.number = number;
  }

  void bind(SelectionKey selection) {
    key = selection;
  }

  boolean isOpen() {
    return open && !closed;
  }

  boolean wasOpen() {
    return open;
  }

  void opened() {
    open = true;
  }

  SocketChannel channel() {
    return channel;
  }

  /** The head of the request or of the answer to it, as soon as all of it is there. */
  String head() {
    byte[] bytes = in.array();
    for (int i = in.position(); i + 3 < in.limit(); i++) {
      if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
        String head = new String(bytes, in.position(), i - in.position(), StandardCharsets.ISO_8859_1);
        in.position(i + 4);
        return head;
      }
    }
    return "";
  }

  /** Reads what is there; the buffer is then ready to be looked through. False at the end. */
  boolean fill() throws IOException {
    int read = channel.read(in);
    in.flip();
    return read >= 0;
  }

  void keepRest() {
    if (in.remaining() == in.capacity()) {
      in = ByteBuffer.allocate(in.capacity() * 2).put(in);
    } else {
      in.compact();
    }
  }

  /** Hands on every whole message. */
  void frames(Listener listener) throws IOException {
    byte[] bytes = in.array();
    while (in.remaining() >= 2) {
      int begin = in.position();
      boolean masked = (bytes[begin + 1] & 0x80) != 0;
      long length = bytes[begin + 1] & 0x7f;
      int head = length < 126 ? 2 : length == 126 ? 4 : 10;
      if (in.remaining() < head + (masked ? 4 : 0)) {
        return;
      }
      length = length == 126 ? in.getShort(begin + 2) & 0xffff : length == 127 ? in.getLong(begin + 2) : length;
      int mask = begin + head;
      head += masked ? 4 : 0;
      if (in.remaining() < head + length) {
        return;
      }
      int from = begin + head;
      int to = from + (int) length;
      if (masked) {
        unmask(bytes, from, to, mask);
      }
      in.position(to);
      switch (bytes[begin] & 0xf) {
        case 1 -> listener.text(this, bytes, from, to);
        case 8 -> {
          close();
          listener.closed(this, to - from < 2 ? "closed" : "closed with " + ((bytes[from] & 0xff) << 8 | bytes[from + 1] & 0xff));
          return;
        }
        case 9 -> frame(10, Arrays.copyOfRange(bytes, from, to));
        default -> {}
      }
    }
  }

  private void unmask(byte[] bytes, int from, int to, int mask) {
    long key = in.getInt(mask) & 0xffffffffL;
    key |= key << 32;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      in.putLong(i, in.getLong(i) ^ key);
    }
    for (; i < to; i++) {
      bytes[i] ^= bytes[mask + (i - from & 3)];
    }
  }

  void text(String text) throws IOException {
    frame(1, text.getBytes(StandardCharsets.UTF_8));
  }

  void raw(String head) throws IOException {
    out.put(head.getBytes(StandardCharsets.ISO_8859_1));
    flush();
  }

  void frame(int opcode, byte[] payload) throws IOException {
    if (out.remaining() < payload.length + 14) {
      throw new IOException("the other side does not read");
    }
    out.put((byte) (0x80 | opcode));
    int masked = client ? 0x80 : 0;
    if (payload.length < 126) {
      out.put((byte) (payload.length | masked));
    } else {
      out.put((byte) (126 | masked)).putShort((short) payload.length);
    }
    if (client) {
      out.put(MASK);
      for (int i = 0; i < payload.length; i++) {
        payload[i] ^= MASK[i & 3];
      }
      out.put(payload);
    } else {
      out.put(payload);
    }
    flush();
  }

  void flush() throws IOException {
    out.flip();
    channel.write(out);
    int wanted = SelectionKey.OP_READ | (out.hasRemaining() ? SelectionKey.OP_WRITE : 0);
    out.compact();
    if (key.interestOps() != wanted) {
      key.interestOps(wanted);
    }
  }

  void close() {
    closed = true;
    try {
      channel.close();
    } catch (IOException gone) {
      // it is
    }
  }
}
