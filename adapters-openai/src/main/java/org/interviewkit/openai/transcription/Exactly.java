package org.interviewkit.openai.transcription;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream: an end before that many is a failure, and what comes after them is not read. */
final class Exactly extends FilterInputStream {

  private long left;

  Exactly(InputStream all, long bytes) {
    super(all);
    left = bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = super.read(into, from, (int) Math.min(most, left));
    if (read < 0) {
      throw new EOFException("the sound ends " + left + " bytes early");
    }
    left -= read;
    return read;
  }
}
