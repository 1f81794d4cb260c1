package org.interviewkit.liberty.assembly;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What is done as soon as the process is asked to end. A container waits for open connections before it tells an application anything, and connections for events stay open for
 * hours; so those who hold them let go at the process's first sign. Safe for use by many threads.
 */
final class Stopping implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("org.interviewkit");

  private final List<Runnable> tasks = new CopyOnWriteArrayList<>();
  private final Thread sign = Thread.ofPlatform().name("stopping").unstarted(this::begin);
  private boolean begun;

  /** Notices the end of the process from now on. */
  void watch() {
    Runtime.getRuntime().addShutdownHook(sign);
  }

  /**
   * Has something done, once, when the process is asked to end; on one thread, in the order of these calls. The application is not taken apart before all is done, so a task
   * may wait a little, never for long.
   */
  void add(Runnable task) {
    tasks.add(task);
  }

  private synchronized void begin() {
    if (!begun) {
      begun = true;
      tasks.forEach(Stopping::run);
    }
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "something could not be ended in order", e);
    }
  }

  /** Does what is to be done, or waits until it has been, and notices nothing any more: the application ends, whether the process does or not. */
  @Override
  public void close() {
    begin();
    try {
      Runtime.getRuntime().removeShutdownHook(sign);
    } catch (IllegalStateException ending) {
      // the process ends, and the sign with it
    }
  }
}
