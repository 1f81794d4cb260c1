package org.interviewkit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.interviewkit.application.Application;
import org.interviewkit.application.Assistance;

/** What a system does again and again without anybody asking, on threads of its own. */
final class BackgroundWork {

  private static final Duration JOB_BEAT = Duration.ofMillis(500);
  private static final Duration SWEEP_BEAT = Duration.ofMinutes(1);
  private static final Duration WAIT_BEAT = Duration.ofSeconds(15);
  private static final Duration LOG_BEAT = Duration.ofDays(1);

  /** An evaluation or a mail server may take long: neither keeps the other, nor what is swept up beside them. */
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3, Thread.ofPlatform().name("interview-jobs-", 0).daemon().factory());

  private volatile Runnable last = () -> {};

  /** Begins. */
  void start(Application application, Assistance assistance) {
    every(JOB_BEAT, () -> application.evaluating().runAllDue());
    every(JOB_BEAT, () -> assistance.replying().deliverAllDue());
    every(WAIT_BEAT, () -> assistance.handingOver().endWaits());
    every(SWEEP_BEAT, () -> application.housekeeping().sweep());
    Runnable head = () -> assistance.reporting().noteHead();
    threads.execute(() -> Application.guarded(head));
    every(LOG_BEAT, head);
    last = head;
  }

  /** Begins nothing more. */
  void shutdown() {
    threads.shutdown();
  }

  /** Waits for what is under way, for so long at most, and writes down how far the assistant's log reaches if it ever began. */
  void awaitEnd(Duration longest) throws InterruptedException {
    threads.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
    Application.guarded(last);
  }

  private void every(Duration beat, Runnable task) {
    threads.scheduleWithFixedDelay(() -> Application.guarded(task), beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
  }
}
