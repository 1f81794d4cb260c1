package org.interviewkit.port;

import java.io.InputStream;
import java.util.function.Consumer;
import org.interviewkit.domain.document.ExtractedText;

/** Gets the text out of files people hand in. The files are hostile until shown otherwise. */
@FunctionalInterface
public interface TextExtractor {

  /**
   * How far an extraction is.
   *
   * @param number the page that was read last, 1 and more
   * @param of how many there are
   */
  record Page(int number, int of) {}

  /**
   * The text. The kind of file is found from its bytes; the name only helps with plain text. Takes at most 20 s.
   *
   * @param fileName as the sender named it
   * @param bytes the file, read to its end but not closed, at most 20 MiB
   * @throws org.interviewkit.domain.document.UnreadableDocument if the text cannot be had, with the reason
   * @throws PortException if the extraction itself is out of order
   */
  ExtractedText extract(String fileName, InputStream bytes);

  /**
   * The same, telling how far it is, where that can be told.
   *
   * @param progress hears of each page in its order, or of none; called by any thread, and to return at once
   */
  default ExtractedText extract(String fileName, InputStream bytes, Consumer<Page> progress) {
    return extract(fileName, bytes);
  }
}
