package org.interviewkit.storage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.interviewkit.storage.AnnouncedBytes;

/** A process that sends an object much larger than its memory and reads it back. */
final class LargeObject {

  static final long SIZE = 100L * 1024 * 1024 + 1;

  private LargeObject() {}

  public static void main(String[] args) throws Exception {
    try (Bucket bucket = Library.bucket(Buckets.settings(URI.create(args[0]), args[1]))) {
      String sha256 = digest(new Counting(SIZE));
      new Uploads(bucket).send("large", new Bucket.Label(SIZE, "application/octet-stream", Map.of("sha256", sha256)), new AnnouncedBytes(SIZE, sha256, new Counting(SIZE)));
      if (!bucket.find("large").orElseThrow().equals(new Bucket.Label(SIZE, "application/octet-stream", Map.of("sha256", sha256)))) {
        throw new AssertionError("another label");
      }
      if (!digest(bucket.open("large", 0)).equals(sha256)) {
        throw new AssertionError("other bytes");
      }
      try (InputStream last = bucket.open("large", SIZE - 1)) {
        if (last.readAllBytes().length != 1) {
          throw new AssertionError("another end");
        }
      }
    }
  }

  private static String digest(InputStream bytes) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream source = bytes) {
      byte[] block = new byte[65_536];
      for (int read = source.read(block); read >= 0; read = source.read(block)) {
        digest.update(block, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Bytes that are not kept anywhere. */
  private static final class Counting extends InputStream {

    private final long size;
    private long at;

    Counting(long size) {
      this.size = size;
    }

    @Override
    public int read() {
      return at == size ? -1 : (int) (at++ * 31 >> 7) & 0xff;
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
      int count = (int) Math.min(length, size - at);
      for (int i = 0; i < count; i++) {
        block[offset + i] = (byte) read();
      }
      return count == 0 && length > 0 ? -1 : count;
    }
  }
}
