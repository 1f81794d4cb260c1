package org.interviewkit.openai.realtime;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * What may be on its way to the other side of a connection while a write is sure not to wait: as much as every socket takes, unless the other side has stopped reading. How far it
 * has read it says itself, by answering pings. The container's writes that do not wait cost two changes of thread each, those that may wait none; so the latter are used as long
 * as there is room. Guarded by its owner.
 */
final class Headroom {

  /** In bytes. A socket of Linux takes 87,040 at first, what it keeps about them included. */
  static final int MOST = 49_152;

  private static final int BETWEEN_PINGS = 16_384;

  private long written;
  private long asked;
  private long read;

  /** Whether a message of so many bytes can be written at once. */
  boolean isFor(int bytes) {
    return written - read + bytes <= MOST;
  }

  void wrote(int bytes) {
    written += bytes;
  }

  /** Whether the other side should be asked how far it is. */
  boolean isPingDue() {
    return written - asked >= BETWEEN_PINGS;
  }

  /** The question, which comes back as the answer. */
  ByteBuffer ping() {
    asked = written;
    return ByteBuffer.allocate(Long.BYTES).putLong(0, written);
  }

  /** How far the other side has read, while it owes an answer; empty otherwise, and as long as it has answered nothing: whoever never does may read all the same. */
  OptionalLong owed() {
    return read > 0 && read < asked ? OptionalLong.of(read) : OptionalLong.empty();
  }

  /** An answer; one to no question of ours, as anybody may send, changes nothing. */
  void answered(ByteBuffer pong) {
    long position = pong.remaining() == Long.BYTES ? pong.getLong(pong.position()) : 0;
    if (position <= asked) {
      read = Math.max(read, position);
    }
  }
}
