package org.interviewkit.storage.extraction;

import java.util.List;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.Document;

/**
 * What a document may hold.
 *
 * @param bytes the file itself, 1 byte to 20 MiB
 * @param pages of a PDF, 1–1,000; more is refused
 * @param characters of text, 100–1,000,000; what is beyond is cut off with a warning
 * @param unpackedBytes all parts together, 1 KB to 1 GB; more is refused
 * @param entries of a DOCX container, 1–10,000; more is refused
 */
public record Limits(int bytes, int pages, int characters, int unpackedBytes, int entries) {

  /** Checks every bound. */
  public Limits {
    Require.between("bytes", bytes, 1, (int) Document.MAX_SIZE);
    Require.between("pages", pages, 1, 1_000);
    Require.between("characters", characters, 100, 1_000_000);
    Require.between("unpackedBytes", unpackedBytes, 1_000, 1_000_000_000);
    Require.between("entries", entries, 1, 10_000);
  }

  /** 20 MiB, 200 pages, 200,000 characters, 50 MB unpacked, 1,000 entries. */
  public static Limits usual() {
    return new Limits((int) Document.MAX_SIZE, 200, 200_000, 50_000_000, 1_000);
  }

  List<String> arguments() {
    return List.of(String.valueOf(bytes), String.valueOf(pages), String.valueOf(characters), String.valueOf(unpackedBytes), String.valueOf(entries));
  }

  static Limits parse(String... arguments) {
    return new Limits(
        Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
  }
}
