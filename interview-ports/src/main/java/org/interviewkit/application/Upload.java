package org.interviewkit.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file somebody hands in. It is read more than once.
 *
 * @param fileName as the sender named it; for showing only
 * @param content opens the bytes from their beginning
 */
public record Upload(String fileName, Content content) {

  /** Opens the bytes of a file. */
  @FunctionalInterface
  public interface Content {

    /** The bytes from their beginning; the caller closes the stream. */
    InputStream open() throws IOException;
  }

  /** Bytes in memory. */
  public static Upload of(String fileName, byte[] bytes) {
    byte[] copy = bytes.clone();
    return new Upload(fileName, () -> new ByteArrayInputStream(copy));
  }

  /** A file on disk, which must stay as it is until the call is over. */
  public static Upload of(String fileName, Path file) {
    return new Upload(fileName, () -> Files.newInputStream(file));
  }
}
