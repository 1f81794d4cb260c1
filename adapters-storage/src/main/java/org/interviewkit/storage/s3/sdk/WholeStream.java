package org.interviewkit.storage.s3.sdk;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;

/** An answer's bytes. Their end is an end only when all were there, and what is not read to its end is broken off instead of fetched. */
final class WholeStream extends FilterInputStream {

  private final ResponseInputStream<?> response;
  private long left;

  /**
   * All bytes of an answer but the first ones.
   *
   * @param skipped how many the server sent in front of what it was asked for
   */
  WholeStream(ResponseInputStream<?> response, long length, long skipped) throws IOException {
    super(response);
    this.response = response;
    this.left = length;
    for (long toSkip = Math.min(skipped, length); toSkip > 0; toSkip--) {
      if (read() < 0) {
        return;
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] block, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    try {
      int read = response.read(block, offset, length);
      if (read < 0) {
        throw new IOException("the server broke off: " + left + " bytes are missing");
      }
      left -= read;
      return read;
    } catch (SdkException e) {
      throw new IOException("the server broke off: " + left + " bytes are missing", e);
    }
  }

  @Override
  public long skip(long count) throws IOException {
    byte[] passed = new byte[(int) Math.min(Math.max(count, 0), 8_192)];
    return passed.length == 0 ? 0 : Math.max(read(passed, 0, passed.length), 0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    if (left == 0) {
      super.close();
    } else {
      response.abort();
    }
  }
}
