package org.interviewkit.application;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.interviewkit.port.PortException;

/** The timers of one running interview; they stand while it is paused. */
final class Beat {

  private static final System.Logger LOG = System.getLogger(Beat.class.getName());

  private static final Duration RETRY = Duration.ofSeconds(2);

  private final ScheduledExecutorService scheduler;
  private final List<Future<?>> timers = new ArrayList<>();

  Beat(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
  }

  /** Runs a task every interval from a first delay on, until {@link #stop}. A task that fails is tried again at its next time. */
  void every(Duration interval, Duration first, Runnable task) {
    timers.add(scheduler.scheduleAtFixedRate(() -> guarded(task), first.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Runs a task once, unless {@link #stop} comes before. */
  void once(Duration delay, Runnable task) {
    timers.removeIf(Future::isDone);
    timers.add(scheduler.schedule(() -> guarded(task), delay.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Does something that is stored. If the store fails, that is thrown, and {@code again} comes a little later unless {@link #stop} comes before. */
  void attempt(Runnable stored, Runnable again) {
    try {
      stored.run();
    } catch (PortException e) {
      once(RETRY, again);
      throw e;
    }
  }

  void stop() {
    timers.forEach(timer -> timer.cancel(false));
    timers.clear();
  }

  static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a timed step of a live interview failed and will be tried again", e);
    }
  }
}
