package org.interviewkit.storage.extraction;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
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

/**
 * One process that reads, in a directory of its own, and makes sure that it ends. It takes one document at a time, so what becomes of the process is that document's doing;
 * whoever has it uses it from one thread at a time.
 */
final class ChildJvm implements AutoCloseable {

  /** How {@code -XX:+ExitOnOutOfMemoryError} ends a Java process. */
  private static final int OUT_OF_MEMORY = 3;

  /** How a process ends that the system killed, usually for memory. */
  private static final int KILLED = 128 + 9;

  private static final Executor READERS = task -> Thread.ofVirtual().name("document-reader").start(task);

  private final Limits limits;
  private final PrivateDirectory directory;
  private final Process process;
  private final DataInputStream answers;
  private int taken;

  private ChildJvm(Limits limits, PrivateDirectory directory, Process process) {
    this.limits = limits;
    this.directory = directory;
    this.process = process;
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /**
   * Starts one.
   *
   * @throws PortException if it cannot be started
   */
  static ChildJvm start(ReaderCommand command, Settings settings) throws IOException {
    PrivateDirectory directory = PrivateDirectory.in(settings.workDirectory());
    try {
      directory.file(ReaderCommand.NO_HOSTS);
      return new ChildJvm(settings.limits(), directory, begun(command, directory));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static Process begun(ReaderCommand command, PrivateDirectory directory) {
    try {
      return command.start(directory.path());
    } catch (IOException e) {
      throw new PortException(PortException.Kind.UNAVAILABLE, "the process that reads documents cannot be started", e);
    }
  }

  /**
   * Reads a document, which is moved into the directory of this process for the time, and is back in its place when the process ended over it.
   *
   * @param nanos time allowed
   * @param progress hears of each page that was read
   * @throws Ended if the process ended over it
   */
  Outcome read(Path document, long nanos, Consumer<Page> progress) throws IOException {
    Path inside = directory.path().resolve(ReadingProcess.DOCUMENT);
    Files.move(document, inside);
    taken++;
    try {
      return answer(nanos, progress);
    } catch (Ended e) {
      Files.move(inside, document);
      throw e;
    }
  }

  /** Removes the last document and all that was made on the way, and says whether that could be done. */
  boolean clear() {
    return directory.clearBut(ReaderCommand.NO_HOSTS);
  }

  /** Documents it was given so far. */
  int taken() {
    return taken;
  }

  private Outcome answer(long nanos, Consumer<Page> progress) {
    try {
      return CompletableFuture.supplyAsync(() -> next(progress), READERS).get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw tooCostly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortException(PortException.Kind.UNAVAILABLE, "reading a document was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new PortException(PortException.Kind.MALFORMED, "the answer of the process that reads documents could not be read", e.getCause());
    }
  }

  private Outcome next(Consumer<Page> progress) {
    try {
      askForNext();
      if (taken == 1 && !greets()) {
        throw new PortException(PortException.Kind.UNAVAILABLE, "the process that reads documents did not start" + (process.isAlive() ? "" : ": exit code " + process.exitValue()));
      }
      return Outcome.readFrom(answers, limits, progress);
    } catch (EOFException e) {
      throw ended();
    } catch (IOException e) {
      // a Java process says in plain words that its memory is at its end
      if (endsInDisorder()) {
        throw ended();
      }
      throw new PortException(PortException.Kind.MALFORMED, "the process that reads documents gave an answer that makes no sense", e);
    }
  }

  private boolean endsInDisorder() {
    try {
      return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() != 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void askForNext() {
    try {
      process.getOutputStream().write(ReadingProcess.NEXT);
      process.getOutputStream().flush();
    } catch (IOException e) {
      // it is gone; what it said before, and how it ended, tells why
      return;
    }
  }

  private boolean greets() throws IOException {
    try {
      return answers.readInt() == Outcome.HELLO;
    } catch (EOFException e) {
      return false;
    }
  }

  /** What the end of the process in the middle of a document means. */
  private RuntimeException ended() {
    return switch (process.onExit().join().exitValue()) {
      case 0 -> new PortException(PortException.Kind.MALFORMED, "the process that reads documents ended without an answer");
      case OUT_OF_MEMORY, KILLED -> new Ended(tooCostly());
      default -> new Ended(new UnreadableDocument(Reason.DAMAGED, "the file is damaged: reading it failed"));
    };
  }

  private static UnreadableDocument tooCostly() {
    return new UnreadableDocument(Reason.TOO_COSTLY, "reading the file takes more time or memory than allowed");
  }

  /** Ends it and all it started, and removes its directory. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    boolean interrupted = Thread.interrupted();
    process.onExit().join();
    directory.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The process ended over a document. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient UnreadableDocument meaning;

    Ended(UnreadableDocument meaning) {
      super(meaning);
      this.meaning = meaning;
    }

    /** What that says about the document, if no other can have caused it. */
    UnreadableDocument meaning() {
      return meaning;
    }
  }
}
