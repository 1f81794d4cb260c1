package org.interviewkit.storage.extraction;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.interviewkit.domain.document.FileSignature;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;

/** The other side: reads the one file in its working directory, writes the outcome, ends. Runs in a process of its own. */
final class ReadingProcess {

  /** The file to read, in the working directory. */
  static final String DOCUMENT = "document";

  private ReadingProcess() {}

  /** Arguments: the five limits, then the seconds after which it ends itself, should nobody be there any more to end it. */
  public static void main(String... arguments) throws IOException {
    endAfter(Long.parseLong(arguments[5]));
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      out.writeInt(Outcome.HELLO);
      out.flush();
      read(Path.of(DOCUMENT), Limits.parse(arguments), (number, of) -> tell(number, of, out)).writeTo(out);
    }
  }

  private static void tell(int number, int of, DataOutputStream out) {
    try {
      out.writeByte(Outcome.PAGE);
      out.writeInt(number);
      out.writeInt(of);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("nobody listens any more", e);
    }
  }

  private static Outcome read(Path file, Limits limits, PagesRead progress) throws IOException {
    try {
      return switch (signature(file)) {
        case PDF -> new PdfDocument(limits, progress).read(file);
        case ZIP -> new WordDocument(limits).read(file);
        case OLE2 -> throw OldOffice.refusal(file);
        default -> throw new UnreadableDocument(Reason.UNSUPPORTED_TYPE, "the file is neither PDF nor DOCX");
      };
    } catch (UnreadableDocument e) {
      return new Outcome.Refusal(e.reason(), e.getMessage());
    } catch (StackOverflowError e) {
      return new Outcome.Refusal(Reason.DAMAGED, "the file is nested too deeply");
    }
  }

  private static FileSignature signature(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return FileSignature.of(in.readNBytes(FileSignature.HEAD));
    }
  }

  private static void endAfter(long seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
              }
              Runtime.getRuntime().halt(1);
            });
  }
}
