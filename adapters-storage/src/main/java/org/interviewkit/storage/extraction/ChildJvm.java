package org.interviewkit.storage.extraction;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;
import org.interviewkit.port.PortException;
import org.interviewkit.port.TextExtractor.Page;

/** Runs the reading process on one document and makes sure that it ends. */
final class ChildJvm {

  /** How {@code -XX:+ExitOnOutOfMemoryError} ends a Java process. */
  private static final int OUT_OF_MEMORY = 3;

  /** How a process ends that the system killed, usually for memory. */
  private static final int KILLED = 128 + 9;

  private static final Executor READERS = task -> Thread.ofVirtual().name("document-reader").start(task);

  private final ReaderCommand command;
  private final Limits limits;

  ChildJvm(ReaderCommand command, Limits limits) {
    this.command = command;
    this.limits = limits;
  }

  /**
   * Reads the document in the directory.
   *
   * @param nanos time allowed
   * @param progress hears of each page that was read
   */
  Outcome run(Path directory, long nanos, Consumer<Page> progress) {
    Process process = start(directory);
    try {
      long end = System.nanoTime() + nanos;
      byte[] answer = CompletableFuture.supplyAsync(() -> read(process, progress), READERS).get(nanos, TimeUnit.NANOSECONDS);
      boolean ended = process.waitFor(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (!ended) {
        throw tooCostly();
      }
      return interpret(answer, process.exitValue());
    } catch (TimeoutException e) {
      throw tooCostly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortException(PortException.Kind.UNAVAILABLE, "reading a document was interrupted", e);
    } catch (ExecutionException e) {
      throw new PortException(PortException.Kind.MALFORMED, "the answer of the process that reads documents could not be read", e.getCause());
    } finally {
      kill(process);
    }
  }

  private Process start(Path directory) {
    try {
      return command.start(directory);
    } catch (IOException e) {
      throw new PortException(PortException.Kind.UNAVAILABLE, "the process that reads documents cannot be started", e);
    }
  }

  /** The answer without what was told of pages meanwhile. */
  private byte[] read(Process process, Consumer<Page> progress) {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        ByteArrayOutputStream answer = new ByteArrayOutputStream()) {
      answer.write(in.readNBytes(Integer.BYTES));
      int kind = in.read();
      for (int told = 0; kind == Outcome.PAGE && told < limits.pages(); told++) {
        byte[] place = in.readNBytes(2 * Integer.BYTES);
        if (place.length == 2 * Integer.BYTES) {
          tell(ByteBuffer.wrap(place), told + 1, progress);
        }
        kind = in.read();
      }
      if (kind >= 0) {
        answer.write(kind);
      }
      answer.write(in.readNBytes(longestAnswer() + 1));
      return answer.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever waits is not told nonsense. */
  private void tell(ByteBuffer place, int next, Consumer<Page> progress) {
    Page page = new Page(place.getInt(), place.getInt());
    if (page.number() == next && next <= page.of() && page.of() <= limits.pages()) {
      progress.accept(page);
    }
  }

  /** UTF-8 takes up to three bytes for a character of Java; the rest is room for lengths, warnings and the frame. */
  private int longestAnswer() {
    return 4 * limits.characters() + 100_000;
  }

  private Outcome interpret(byte[] answer, int exit) {
    if (answer.length > longestAnswer()) {
      throw new PortException(PortException.Kind.MALFORMED, "the process that reads documents answered more than " + longestAnswer() + " bytes");
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer))) {
      if (in.available() < Integer.BYTES || in.readInt() != Outcome.HELLO) {
        throw new PortException(PortException.Kind.UNAVAILABLE, "the process that reads documents did not start: exit code " + exit);
      }
      return switch (exit) {
        case 0 -> Outcome.readFrom(in, limits);
        case OUT_OF_MEMORY, KILLED -> throw tooCostly();
        default -> throw new UnreadableDocument(Reason.DAMAGED, "the file is damaged: reading it failed");
      };
    } catch (IOException e) {
      throw new PortException(PortException.Kind.MALFORMED, "the process that reads documents gave an answer that makes no sense", e);
    }
  }

  private static UnreadableDocument tooCostly() {
    return new UnreadableDocument(Reason.TOO_COSTLY, "reading the file takes more time or memory than allowed");
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    boolean interrupted = Thread.interrupted();
    process.onExit().join();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
