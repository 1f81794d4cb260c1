package org.interviewkit.storage.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.interviewkit.port.TextExtractor.Page;

/**
 * The processes that wait for another document. One that took a document in good order stays for a while and takes up to {@value #MOST} of them; one over which anything else
 * happened, a refusal included, is ended. So a document meets a process that others were read in, but none that somebody tried something on.
 */
final class StayingReaders {

  /** Documents one process reads at most: the first thousand were seen to cost two fifths more than the next, and its memory not to grow between the 8,000th and the 11,000th. */
  static final int MOST = 10_000;

  private final ReaderCommand command;
  private final Settings settings;
  private final int most;
  private final Deque<ChildJvm> waiting = new ArrayDeque<>();

  StayingReaders(ReaderCommand command, Settings settings, int most) {
    this.command = command;
    this.settings = settings;
    this.most = most;
  }

  /**
   * Reads a document. If a process that had read others ends over it, a fresh one is asked: what the others left behind is not this one's fault.
   *
   * @param nanosLeft time allowed, asked anew each time
   * @param progress hears of each page that was read, and from the first again where a fresh process is asked
   */
  Outcome read(Path document, LongSupplier nanosLeft, Consumer<Page> progress) throws IOException {
    Optional<ChildJvm> used = take();
    if (used.isPresent()) {
      try {
        return in(used.get(), document, nanosLeft.getAsLong(), progress);
      } catch (ChildJvm.Ended e) {
        // once more below
      }
    }
    try {
      return in(ChildJvm.start(command, settings), document, nanosLeft.getAsLong(), progress);
    } catch (ChildJvm.Ended e) {
      throw e.meaning();
    }
  }

  private Outcome in(ChildJvm child, Path document, long nanos, Consumer<Page> progress) throws IOException {
    boolean stays = false;
    try {
      Outcome outcome = child.read(document, nanos, progress);
      stays = outcome instanceof Outcome.Text && child.taken() < most && !settings.process().stay().isZero() && child.clear();
      return outcome;
    } finally {
      if (stays) {
        keep(child);
      } else {
        child.close();
      }
    }
  }

  private synchronized Optional<ChildJvm> take() {
    return Optional.ofNullable(waiting.pollLast());
  }

  private void keep(ChildJvm child) {
    int documents = child.taken();
    synchronized (this) {
      waiting.addLast(child);
    }
    Thread.ofVirtual().name("document-reader-stay").start(() -> endAfter(settings.process().stay(), child, documents));
  }

  /** Ends it unless it was given another document meanwhile. */
  private void endAfter(Duration stay, ChildJvm child, int documents) {
    try {
      TimeUnit.NANOSECONDS.sleep(stay.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    boolean mine;
    synchronized (this) {
      mine = child.taken() == documents && waiting.remove(child);
    }
    if (mine) {
      child.close();
    }
  }
}
