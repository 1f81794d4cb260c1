package org.interviewkit.liberty.assembly;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.Logger;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * What is done before the process ends because it was asked to, by SIGTERM or Ctrl-C. Left to itself, the container cuts every connection some milliseconds later, before it stops
 * the application: there would be nobody left to tell. The JVM takes the log's handlers away in the same moment, so they are put back for what is said at the very end.
 */
final class Farewell {

  private static final System.Logger LOG = System.getLogger("org.interviewkit");
  private static final Logger ROOT = Logger.getLogger("");

  /** An operator who asks once more does not want to wait, nor does a platform that kills after a while. */
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private final List<Handler> handlers = List.of(ROOT.getHandlers());
  private final Map<Signal, SignalHandler> before = new ConcurrentHashMap<>();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final Runnable words;
  private volatile Duration longest = LONGEST;

  /** What is to be done; nothing of it yet. */
  Farewell(Runnable words) {
    this.words = words;
  }

  /**
   * From now on it is done when the process is asked to end.
   *
   * @param grace how much longer than usual it may take
   */
  void prepare(Duration grace) {
    longest = LONGEST.plus(grace);
    for (String signal : List.of("TERM", "INT")) {
      try {
        before.put(new Signal(signal), Signal.handle(new Signal(signal), this::caught));
      } catch (IllegalArgumentException e) {
        LOG.log(System.Logger.Level.WARNING, "who is connected will not be told when the server ends: SIG{0} is not for us, {1}", signal, e.getMessage());
      }
    }
  }

  /** The application ends, with the process or without it: the log can be written until the process is gone, and signals go where they went before. */
  void end() {
    openLog();
    if (!asked.get()) {
      before.forEach(Signal::handle);
    }
  }

  private void openLog() {
    List<Handler> left = List.of(ROOT.getHandlers());
    handlers.stream().filter(handler -> !left.contains(handler)).forEach(ROOT::addHandler);
  }

  private void caught(Signal signal) {
    say();
    Optional.ofNullable(before.get(signal)).ifPresent(handler -> handler.handle(signal));
  }

  private void say() {
    if (asked.getAndSet(true)) {
      return;
    }
    Thread saying = Thread.ofPlatform().daemon().name("interview-farewell").start(words);
    try {
      saying.join(longest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
