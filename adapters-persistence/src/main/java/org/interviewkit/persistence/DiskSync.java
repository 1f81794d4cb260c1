package org.interviewkit.persistence;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Has committed changes reach the disk before their callers go on. Whoever comes while one run is under way shares the next, so a hundred commits at once cost two
 * runs, not a hundred.
 */
final class DiskSync {

  private final Runnable run;
  private final AtomicLong commits = new AtomicLong();
  private final ReentrantLock running = new ReentrantLock();
  private long synced;

  /** A sync that is done by {@code run}. */
  DiskSync(Runnable run) {
    this.run = run;
  }

  /** Returns when everything that was committed before the call is on disk. */
  void await() {
    long mine = commits.incrementAndGet();
    running.lock();
    try {
      if (synced < mine) {
        long covered = commits.get();
        run.run();
        synced = covered;
      }
    } finally {
      running.unlock();
    }
  }
}
