package org.interviewkit.liberty.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A device that sends but reads nothing, and has little room for what it does not read: no library lets one be that. */
final class NumbDevice implements AutoCloseable {

  private static final int LITTLE = 4_096;
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket = new Socket();

  private NumbDevice() {}

  /** Connects with a ticket's address, and reads no more than that it may come in. */
  static NumbDevice connect(URI server, JsonNode ticket) {
    NumbDevice device = new NumbDevice();
    try {
      device.socket.setReceiveBufferSize(LITTLE);
      device.socket.setSoTimeout(PATIENCE_MILLIS);
      device.socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
      String head =
          "GET " + ticket.get("websocket_url").asText() + "?ticket=" + ticket.get("ticket").asText() + " HTTP/1.1\r\nHost: " + server.getAuthority()
              + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
      device.socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      StringBuilder answer = new StringBuilder();
      while (answer.indexOf("\r\n\r\n") < 0) {
        answer.append((char) device.socket.getInputStream().read());
      }
      if (!answer.toString().startsWith("HTTP/1.1 101")) {
        throw new IllegalStateException(answer.toString());
      }
      return device;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends one message; false when the server takes nothing any more. */
  boolean send(String text) {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 8).put((byte) 0x81);
    if (payload.length < 126) {
      frame.put((byte) (0x80 | payload.length));
    } else {
      frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
    }
    frame.put(new byte[4]).put(payload);
    try {
      socket.getOutputStream().write(frame.array(), 0, frame.position());
      return true;
    } catch (IOException gone) {
      return false;
    }
  }

  /** Reads everything after all. Gives the code of the closing frame, or 1006 when the connection ends without one. */
  int readToTheEnd() {
    try {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      while (true) {
        int opcode = in.readUnsignedByte() & 0x0f;
        int announced = in.readUnsignedByte();
        long length = announced == 126 ? in.readUnsignedShort() : announced == 127 ? in.readLong() : announced;
        byte[] payload = in.readNBytes((int) length);
        if (opcode == 8) {
          return ByteBuffer.wrap(payload).getShort() & 0xffff;
        }
      }
    } catch (IOException ended) {
      return 1006;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
