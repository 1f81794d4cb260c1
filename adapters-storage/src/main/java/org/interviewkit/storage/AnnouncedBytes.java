package org.interviewkit.storage;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/** Bytes whose number and SHA-256 were announced, read block by block. The last block is handed out only when all of them are the announced ones. For one thread. */
public final class AnnouncedBytes {

  private final long size;
  private final String sha256;
  private final InputStream source;
  private final MessageDigest digest;
  private long read;

  /**
   * Bytes to come; nothing is read yet.
   *
   * @param size how many, from 1
   * @param sha256 their SHA-256 as 64 lower-case hexadecimal digits
   * @param source where they come from; never closed
   */
  public AnnouncedBytes(long size, String sha256, InputStream source) {
    this.size = size;
    this.sha256 = sha256;
    this.source = source;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new PortException(Kind.REFUSED, "this Java has no SHA-256", e);
    }
  }

  /** Whether the last block was handed out. */
  public boolean areAllRead() {
    return read == size;
  }

  /**
   * Fills a block. Every block but the last is full.
   *
   * @return how many bytes of the block are filled
   * @throws InvalidInput if the bytes end too early, do not end, or are others
   * @throws IOException if the source breaks
   */
  public int next(byte[] block) throws IOException {
    int wanted = (int) Math.min(block.length, size - read);
    int found = source.readNBytes(block, 0, wanted);
    digest.update(block, 0, found);
    read += found;
    if (found < wanted) {
      throw wrongSize(String.valueOf(read));
    }
    if (areAllRead()) {
      if (source.read() >= 0) {
        throw wrongSize("more");
      }
      checkDigest();
    }
    return found;
  }

  private void checkDigest() {
    String found = HexFormat.of().formatHex(digest.digest());
    if (!found.equals(sha256)) {
      throw new InvalidInput("sha256", "the bytes have the SHA-256 " + found + ": announced was " + sha256);
    }
  }

  private InvalidInput wrongSize(String found) {
    return new InvalidInput("size", "document of " + size + " bytes announced: " + found + " were sent");
  }
}
