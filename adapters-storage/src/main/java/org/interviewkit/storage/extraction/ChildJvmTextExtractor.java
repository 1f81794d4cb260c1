package org.interviewkit.storage.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.interviewkit.domain.document.CleanText;
import org.interviewkit.domain.document.ExtractedText;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;
import org.interviewkit.port.PortException;
import org.interviewkit.port.TextExtractor;

/**
 * Reads PDF and DOCX in Java processes of their own, each with one document at a time, and plain text here. A document can cost that process its memory or
 * its time, never this one. Half a second or more is the start of a process and its first document: where many come after one another, one that {@link ReaderProcess#stay
 * stays} reads them many times as fast.
 */
public final class ChildJvmTextExtractor implements TextExtractor {

  /** Kept back from the time allowed, for ending the process and clearing up. */
  private static final long MARGIN = TimeUnit.MILLISECONDS.toNanos(500);

  private final Settings settings;
  private final Semaphore places;
  private final StayingReaders readers;

  /**
   * Finds the class path and clears away what a crash may have left in the work directory.
   *
   * @throws PortException if a library needed is missing or cannot be handed to another process
   */
  public ChildJvmTextExtractor(Settings settings) {
    this.settings = settings;
    this.places = new Semaphore(settings.concurrency(), true);
    PrivateDirectory.sweep(settings.workDirectory());
    List<Path> classpath = settings.process().classpath();
    List<Path> found = classpath.isEmpty() ? new ReaderClasspath(settings.workDirectory().resolve("lib")).find() : classpath;
    this.readers = new StayingReaders(new ReaderCommand(settings, found), settings, StayingReaders.MOST);
  }

  @Override
  public ExtractedText extract(String fileName, InputStream bytes) {
    return extract(fileName, bytes, page -> {});
  }

  @Override
  public ExtractedText extract(String fileName, InputStream bytes, Consumer<Page> progress) {
    long end = System.nanoTime() + settings.process().wallTime().toNanos();
    try (PrivateFile file = PrivateFile.in(settings.workDirectory())) {
      store(bytes, file.path());
      return clean(read(fileName, file.path(), end, progress));
    } catch (IOException e) {
      throw new PortException(PortException.Kind.FULL, "a document cannot be put down for reading: no room, or no right to write, in the work directory", e);
    }
  }

  private Outcome read(String fileName, Path file, long end, Consumer<Page> progress) throws IOException {
    Optional<Outcome.Text> prose = new Recognition(settings.limits()).recognise(fileName, file);
    return prose.isPresent() ? prose.get() : inChild(file, end, progress);
  }

  private Outcome inChild(Path file, long end, Consumer<Page> progress) throws IOException {
    // Whoever waits longer than half the time would have too little left to read with.
    long patience = settings.process().wallTime().toNanos() / 2;
    try {
      if (!places.tryAcquire(patience, TimeUnit.NANOSECONDS)) {
        throw new PortException(PortException.Kind.UNAVAILABLE, "too many documents are being read: " + settings.concurrency() + " at a time are allowed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortException(PortException.Kind.UNAVAILABLE, "waiting to read a document was interrupted", e);
    }
    try {
      return readers.read(file, () -> end - System.nanoTime() - MARGIN, progress);
    } finally {
      places.release();
    }
  }

  /** What the process answers is as foreign as the document was. */
  private static ExtractedText clean(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refusal refusal -> throw new UnreadableDocument(refusal.reason(), CleanText.of(refusal.message()).text());
      case Outcome.Text text -> {
        List<CleanText> pages = text.pages().stream().map(CleanText::of).toList();
        if (pages.stream().allMatch(page -> page.text().isEmpty())) {
          throw new UnreadableDocument(Reason.EMPTY, "the file holds no text");
        }
        CleanText all = new CleanText("", pages.stream().mapToInt(CleanText::removed).sum());
        List<String> warnings = Stream.concat(text.warnings().stream().map(warning -> CleanText.of(warning).text()), all.warnings().stream()).toList();
        yield new ExtractedText(CleanText.of(text.mediaType()).text(), pages.stream().map(CleanText::text).toList(), warnings);
      }
    };
  }

  private void store(InputStream bytes, Path file) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = next(bytes, buffer); read >= 0; read = next(bytes, buffer)) {
        size += read;
        if (size > settings.limits().bytes()) {
          throw new UnreadableDocument(Reason.TOO_LARGE, "the file is larger than " + settings.limits().bytes() + " bytes");
        }
        out.write(buffer, 0, read);
      }
    }
  }

  private static int next(InputStream bytes, byte[] buffer) {
    try {
      return bytes.read(buffer);
    } catch (IOException e) {
      throw new PortException(PortException.Kind.UNAVAILABLE, "the file could not be read to its end", e);
    }
  }
}
