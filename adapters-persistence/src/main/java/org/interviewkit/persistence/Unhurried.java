package org.interviewkit.persistence;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that nobody interrupts: a database in a file takes an interrupt for the end of its file. */
final class Unhurried extends ThreadPoolExecutor {

  private static final int IDLE_SECONDS = 30;

  Unhurried(String name, int threads) {
    super(threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Thread.ofPlatform().name("interview-work-" + name + "-", 0).daemon().factory());
    allowCoreThreadTimeOut(true);
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    return List.of();
  }
}
