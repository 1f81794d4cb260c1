package org.interviewkit.local;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.interviewkit.domain.document.CleanText;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.ExtractedText;
import org.interviewkit.domain.document.FileSignature;
import org.interviewkit.domain.document.PlainText;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;
import org.interviewkit.port.PortException;
import org.interviewkit.port.TextExtractor;

/** Reads plain text and nothing else: PDF and DOCX need an adapter, since reading them safely takes libraries and a process of its own. */
public final class PlainTextExtractor implements TextExtractor {

  @Override
  public ExtractedText extract(String fileName, InputStream bytes) {
    byte[] file = read(bytes);
    FileSignature signature = FileSignature.of(Arrays.copyOf(file, Math.min(file.length, FileSignature.HEAD)));
    if (signature == FileSignature.PDF || signature == FileSignature.ZIP) {
      throw new UnreadableDocument(Reason.UNSUPPORTED_TYPE, "the file is " + signature.description() + ": this system was set up without an adapter that reads PDF and DOCX");
    }
    if (signature != FileSignature.NONE) {
      throw unsupported(signature);
    }
    CleanText text = CleanText.of(PlainText.decode(fileName, file).orElseThrow(() -> unsupported(signature)));
    if (text.text().isEmpty()) {
      throw new UnreadableDocument(Reason.EMPTY, "the file holds no text");
    }
    return new ExtractedText(PlainText.MEDIA_TYPE, List.of(text.text()), text.warnings());
  }

  private static UnreadableDocument unsupported(FileSignature signature) {
    return new UnreadableDocument(Reason.UNSUPPORTED_TYPE, "the file is " + signature.description() + ": only plain text can be read");
  }

  private static byte[] read(InputStream bytes) {
    try {
      byte[] file = bytes.readNBytes((int) Document.MAX_SIZE + 1);
      if (file.length > Document.MAX_SIZE) {
        throw new UnreadableDocument(Reason.TOO_LARGE, "the file is larger than " + Document.MAX_SIZE + " bytes");
      }
      return file;
    } catch (IOException e) {
      throw new PortException(PortException.Kind.UNAVAILABLE, "the file could not be read to its end", e);
    }
  }
}
