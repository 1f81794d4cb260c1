package org.interviewkit.domain.document;

import java.time.Instant;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * A file as it was handed in or recorded; its bytes are kept beside it and never change.
 *
 * @param id its identifier
 * @param kind what it is for
 * @param fileName the name the sender gave it, 1–255 characters, for showing only: never a path
 * @param mediaType what the bytes were found to be, for example {@code application/pdf}
 * @param size bytes, 1 to {@value #MAX_SIZE}; of a recording, to {@value #MAX_RECORDING}
 * @param sha256 the bytes' SHA-256 as 64 lower-case hexadecimal digits
 * @param uploadedAt when it was stored
 */
public record Document(DocumentId id, DocumentKind kind, String fileName, String mediaType, long size, String sha256, Instant uploadedAt) {

  /** The largest document, in bytes: 20 MiB. */
  public static final long MAX_SIZE = 20L * 1024 * 1024;

  /** The largest recording of one voice, in bytes: 2 GiB, more than twelve hours. */
  public static final long MAX_RECORDING = 2L * 1024 * 1024 * 1024;

  /** Checks every bound. */
  public Document {
    Require.present("id", id);
    Require.present("kind", kind);
    Require.text("fileName", fileName, 255);
    Require.text("mediaType", mediaType, 100);
    long most = kind == DocumentKind.RECORDING ? MAX_RECORDING : MAX_SIZE;
    if (size < 1 || size > most) {
      throw new InvalidInput("size", "document of " + size + " bytes: allowed 1–" + most);
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new InvalidInput("sha256", "sha256 must be 64 lower-case hexadecimal digits");
    }
    Require.present("uploadedAt", uploadedAt);
  }
}
