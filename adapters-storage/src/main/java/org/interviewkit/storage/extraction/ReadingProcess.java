package org.interviewkit.storage.extraction;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.interviewkit.domain.document.FileSignature;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;

/** The other side: each time it is asked, reads the one file in its working directory and writes the outcome. Ends when nobody asks any more. Runs in a process of its own. */
final class ReadingProcess {

  /** The file to read, in the working directory. */
  static final String DOCUMENT = "document";

  /** What asks for the next document. */
  static final int NEXT = 'N';

  /** When what is under way must be over; nothing is under way at the end of time. */
  private static final AtomicLong END = new AtomicLong(Long.MAX_VALUE);

  private ReadingProcess() {}

  /** Arguments: the five limits, then the seconds after which it ends itself over one document, should nobody be there any more to end it. */
  public static void main(String... arguments) throws IOException {
    Limits limits = Limits.parse(arguments);
    long nanos = TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[5]));
    watch();
    try (InputStream asked = new FileInputStream(FileDescriptor.in);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      out.writeInt(Outcome.HELLO);
      out.flush();
      while (asked.read() == NEXT) {
        END.set(System.nanoTime() + nanos);
        read(Path.of(DOCUMENT), limits, (number, of) -> tell(number, of, out)).writeTo(out);
        END.set(Long.MAX_VALUE);
      }
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

  private static void watch() {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              while (END.get() == Long.MAX_VALUE || System.nanoTime() < END.get()) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
              }
              Runtime.getRuntime().halt(1);
            });
  }
}
