package org.interviewkit.application;

import java.util.ArrayDeque;
import java.util.Deque;
import org.interviewkit.port.PortException;

/**
 * Steps that store what was spoken, one after the other. Nobody can be asked to say something again, so a step that fails is tried again until it succeeds, and those behind it
 * wait. Guarded by the interview's lock.
 */
final class Backlog {

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Runnable tryLater;
  private boolean delayed;

  /** Steps; {@code tryLater} is run when one has failed, and has to lead to {@link #proceed} a little later. */
  Backlog(Runnable tryLater) {
    this.tryLater = tryLater;
  }

  void add(Runnable step) {
    waiting.add(step);
    if (!delayed) {
      proceed();
    }
  }

  void proceed() {
    delayed = false;
    while (!waiting.isEmpty()) {
      Runnable step = waiting.remove();
      try {
        step.run();
      } catch (PortException e) {
        waiting.addFirst(step);
        delayed = true;
        tryLater.run();
        return;
      }
    }
  }

  int size() {
    return waiting.size();
  }
}
