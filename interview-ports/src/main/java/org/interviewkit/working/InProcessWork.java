package org.interviewkit.working;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.interviewkit.port.Job;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Worker;

/** Has the jobs of one keeper done on threads of this process, or by hand. Safe for use by many threads. */
public final class InProcessWork {

  private static final System.Logger LOG = System.getLogger(InProcessWork.class.getName());
  private static final Duration BEAT = Duration.ofMillis(500);

  private final Claims claims;
  private Optional<ScheduledExecutorService> threads = Optional.empty();

  /** Nothing is done yet. */
  public InProcessWork(Claims claims) {
    this.claims = claims;
  }

  /** Looks for due jobs twice a second, each kind on threads of its own. */
  public synchronized void begin(List<Worker> workers, Clock clock) {
    if (threads.isPresent()) {
      throw new IllegalStateException("jobs are being done already");
    }
    int places = workers.stream().mapToInt(Worker::atOnce).sum();
    ScheduledExecutorService pool = Executors.newScheduledThreadPool(places, Thread.ofPlatform().name("interview-work-", 0).daemon().factory());
    for (Worker worker : workers) {
      for (int place = 0; place < worker.atOnce(); place++) {
        pool.scheduleWithFixedDelay(() -> beat(worker, clock, pool), 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
    threads = Optional.of(pool);
  }

  /** Begins nothing more and waits for what is under way. */
  public synchronized void end(Duration patience) {
    threads.ifPresent(
        pool -> {
          pool.shutdown();
          try {
            pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** Does on the calling thread all that is due, what comes of it included. */
  public void runDue(List<Worker> workers, Clock clock) {
    boolean more = true;
    while (more) {
      more = false;
      for (Worker worker : workers) {
        while (runOne(worker, clock)) {
          more = true;
        }
      }
    }
  }

  private void beat(Worker worker, Clock clock, ScheduledExecutorService pool) {
    try {
      boolean more = true;
      while (more && !pool.isShutdown()) {
        more = runOne(worker, clock);
      }
    } catch (PortException e) {
      LOG.log(Level.WARNING, "jobs of kind " + worker.kind() + " could not be taken or noted; that is tried again", e);
    }
  }

  private boolean runOne(Worker worker, Clock clock) {
    Optional<Job> due = claims.claim(worker.kind(), now(clock));
    due.ifPresent(job -> claims.note(job, Noting.noted(job, worker.run(job, now(clock)), now(clock))));
    return due.isPresent();
  }

  private static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
