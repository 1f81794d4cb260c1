package org.interviewkit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.interviewkit.application.Application;
import org.interviewkit.application.Assistance;

/** A system's threads, and what it does again and again on them without anybody asking. */
final class BackgroundWork {

  private static final Duration PULSE = Duration.ofSeconds(2);
  private static final Duration STORE_BEAT = Duration.ofSeconds(2);
  private static final Duration SWEEP_BEAT = Duration.ofMinutes(1);
  private static final Duration WAIT_BEAT = Duration.ofSeconds(15);
  private static final Duration LOG_BEAT = Duration.ofDays(1);

  /** Storing recordings and sweeping up may take long: neither keeps the other, nor what waits for visitors beside them. */
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3, Thread.ofPlatform().name("interview-jobs-", 0).daemon().factory());

  private final ScheduledExecutorService beat = Executors.newScheduledThreadPool(2, Thread.ofPlatform().name("interview-beat-", 0).daemon().factory());
  /** That this process lives must be said in time, whatever else is slow. */
  private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("interview-pulse").daemon().factory());

  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Runnable last = () -> {};

  /** Keeps the beat of live interviews; nothing slow runs on it. */
  ScheduledExecutorService beat() {
    return beat;
  }

  /** Runs what live interviews have to do that may be slow. */
  ExecutorService work() {
    return work;
  }

  /** Begins. */
  void start(Application application, Assistance assistance) {
    Runnable alive = () -> Application.guarded(() -> application.housekeeping().beat());
    pulse.scheduleWithFixedDelay(alive, PULSE.toMillis(), PULSE.toMillis(), TimeUnit.MILLISECONDS);
    every(STORE_BEAT, () -> application.taping().storeAllDue());
    every(WAIT_BEAT, () -> assistance.handingOver().endWaits());
    every(SWEEP_BEAT, () -> application.housekeeping().sweep());
    Runnable head = () -> assistance.reporting().noteHead();
    threads.execute(() -> Application.guarded(head));
    every(LOG_BEAT, head);
    last = head;
  }

  /**
   * Begins nothing more, waits for what is under way, for so long at most with each kind of it, and writes down how far the assistant's log reaches if it ever began.
   */
  void end(Duration longest) {
    List<ExecutorService> all = List.of(pulse, beat, threads, work);
    all.forEach(ExecutorService::shutdown);
    try {
      for (ExecutorService each : all) {
        each.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Application.guarded(last);
  }

  private void every(Duration beat, Runnable task) {
    threads.scheduleWithFixedDelay(() -> Application.guarded(task), beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
  }
}
