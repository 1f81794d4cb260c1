package org.interviewkit.storage.extraction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.interviewkit.domain.document.UnreadableDocument.Reason;
import org.interviewkit.port.TextExtractor.Page;

/**
 * What the reading process found, and its form on the wire: for each page of a PDF that was read {@value #PAGE}, its number and how many there are; then one kind byte; for text
 * the media type, the pages and the warnings, for a refusal the reason and the sentence; then {@value #END}. A text is its length in bytes and its UTF-8, a list is its length and
 * its elements.
 */
sealed interface Outcome {

  /** First word of the stream, sent as soon as the process runs: from here on a sudden end is the document's doing. */
  int HELLO = 0x494B_5854;

  /** Comes before the number of a page and that of all. */
  int PAGE = 'P';

  /** Last word: what ends without it was cut off. */
  int END = 0x454E_4421;

  /** Longest warning or refusal, in bytes. */
  int SENTENCE = 2_000;

  /** Text was found. */
  record Text(String mediaType, List<String> pages, List<String> warnings) implements Outcome {}

  /** The document is refused. */
  record Refusal(Reason reason, String message) implements Outcome {}

  /** Writes this outcome. */
  default void writeTo(DataOutputStream out) throws IOException {
    switch (this) {
      case Text text -> {
        out.writeByte('T');
        write(out, text.mediaType());
        writeAll(out, text.pages());
        writeAll(out, text.warnings());
      }
      case Refusal refusal -> {
        out.writeByte('R');
        write(out, refusal.reason().name());
        write(out, refusal.message());
      }
    }
    out.writeInt(END);
    out.flush();
  }

  /**
   * Reads an outcome, believing nothing.
   *
   * @param progress hears of each page on the way
   * @throws IOException if the stream ends early, is longer than allowed or is no outcome
   */
  static Outcome readFrom(DataInputStream in, Limits limits, Consumer<Page> progress) throws IOException {
    int kind = in.readByte();
    for (int next = 1; kind == PAGE && next <= limits.pages(); next++) {
      tell(in.readInt(), in.readInt(), next, limits, progress);
      kind = in.readByte();
    }
    Outcome outcome =
        switch (kind) {
          case 'T' -> new Text(read(in, 100), readAll(in, limits.pages(), 4 * limits.characters()), readAll(in, 20, SENTENCE));
          case 'R' -> new Refusal(reason(read(in, 100)), read(in, SENTENCE));
          default -> throw new IOException("neither text nor refusal");
        };
    if (in.readInt() != END) {
      throw new IOException("no end where it should be");
    }
    return outcome;
  }

  /** Whoever waits is not told nonsense. */
  private static void tell(int number, int of, int next, Limits limits, Consumer<Page> progress) {
    if (number == next && next <= of && of <= limits.pages()) {
      progress.accept(new Page(number, of));
    }
  }

  private static Reason reason(String name) throws IOException {
    try {
      return Reason.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IOException("an unknown reason", e);
    }
  }

  private static void writeAll(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      write(out, text);
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static List<String> readAll(DataInputStream in, int most, int mostBytes) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > most) {
      throw new IOException(size + " elements: allowed " + most);
    }
    List<String> texts = new ArrayList<>();
    int left = mostBytes;
    for (int i = 0; i < size; i++) {
      String text = read(in, left);
      left -= text.length();
      texts.add(text);
    }
    return texts;
  }

  private static String read(DataInputStream in, int most) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > most) {
      throw new IOException(length + " bytes: allowed " + most);
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
