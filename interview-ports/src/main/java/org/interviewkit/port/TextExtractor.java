package org.interviewkit.port;

import java.io.InputStream;
import org.interviewkit.domain.document.ExtractedText;

/** Gets the text out of files people hand in. The files are hostile until shown otherwise. */
@FunctionalInterface
public interface TextExtractor {

  /**
   * The text. The kind of file is found from its bytes; the name only helps with plain text. Takes at most 20 s.
   *
   * @param fileName as the sender named it
   * @param bytes the file, read to its end but not closed, at most 20 MiB
   * @throws org.interviewkit.domain.document.UnreadableDocument if the text cannot be had, with the reason
   * @throws PortException if the extraction itself is out of order
   */
  ExtractedText extract(String fileName, InputStream bytes);
}
