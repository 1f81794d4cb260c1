package org.interviewkit.storage.extraction;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;

/** Counts what is unpacked from one document and stops when it is too much. What a document says about its own size is not believed. */
final class Budget {

  private final int allowed;
  private long used;

  Budget(int allowed) {
    this.allowed = allowed;
  }

  /** Takes so many bytes. */
  void take(long bytes) {
    used += bytes;
    if (used > allowed) {
      throw new UnreadableDocument(Reason.TOO_LARGE, "the file unpacks to more than " + allowed / 1_000_000 + " MB");
    }
  }

  /** The same bytes, counted. */
  InputStream counted(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        take(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        take(Math.max(0, read));
        return read;
      }
    };
  }
}
