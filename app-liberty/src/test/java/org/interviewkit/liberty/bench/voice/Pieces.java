package org.interviewkit.liberty.bench.voice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** Pieces of sound, as base64, that begin with the moment they were made: the rest is noise that is always the same. */
final class Pieces {

  private static final int HEAD = 12;
  private static final int BYTES_PER_MILLI = 48;
  private static final long MARK = 0x52454c41L;

  private final byte[] text;
  private final byte[] head = new byte[HEAD];

  Pieces(int millis) {
    byte[] noise = new byte[millis * BYTES_PER_MILLI];
    new Random(42).nextBytes(noise);
    text = Base64.getEncoder().encode(noise);
  }

  /** A piece made now. The array is used again for the next one. */
  byte[] next(long now) {
    ByteBuffer.wrap(head).putInt((int) MARK).putLong(now);
    System.arraycopy(Base64.getEncoder().encode(head), 0, text, 0, HEAD / 3 * 4);
    return text;
  }

  /** Whether the sound that begins at this place is silence: somebody else's than a measured one's. */
  boolean isSilence(byte[] message, int begin) {
    for (int i = begin; i < begin + HEAD / 3 * 4; i++) {
      if (i >= message.length || message[i] != 'A') {
        return false;
      }
    }
    return true;
  }

  /** When the piece was made that begins at this place; throws if it is damaged. */
  long madeAt(byte[] message, int begin) {
    ByteBuffer read = ByteBuffer.wrap(Base64.getDecoder().decode(new String(message, begin, HEAD / 3 * 4, StandardCharsets.ISO_8859_1)));
    if (read.getInt() != (int) MARK) {
      throw new IllegalStateException("sound that nobody sent");
    }
    return read.getLong();
  }

  /** Whether everything behind the moment is as it was sent. */
  boolean isWhole(byte[] message, int begin, int end) {
    int from = HEAD / 3 * 4;
    for (int i = from; i < text.length; i++) {
      if (begin + i >= end || message[begin + i] != text[i]) {
        return false;
      }
    }
    return true;
  }
}
