package org.interviewkit.persistence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Has what many threads want to write at once written together. Whoever comes while a writing is under way joins the next, so a hundred writes at once cost a few
 * transactions, not a hundred one after the other.
 *
 * @param <V> what is to be written
 * @param <R> what came of it
 */
final class Together<V, R> {

  private static final int MOST = 200;

  private final Function<List<V>, List<R>> writing;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition written = lock.newCondition();
  private final Queue<Wish<V, R>> waiting = new ArrayDeque<>();
  private boolean busy;

  /**
   * A place where writes meet.
   *
   * @param writing writes several, and gives what came of each, in their order
   */
  Together(Function<List<V>, List<R>> writing) {
    this.writing = writing;
  }

  /** Writes; returns when it is written. If the writing fails, so does every write that was part of it. */
  R write(V value) {
    Wish<V, R> wish = new Wish<>(value);
    lock.lock();
    try {
      waiting.add(wish);
      while (!wish.isSettled()) {
        if (busy) {
          written.awaitUninterruptibly();
        } else {
          writeSome();
        }
      }
    } finally {
      lock.unlock();
    }
    return wish.orThrow();
  }

  /** How many wait for the next writing. */
  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** Writes what waits, without the lock; whoever wrote in it goes on, and one of the others writes next. */
  private void writeSome() {
    List<Wish<V, R>> batch = new ArrayList<>();
    while (!waiting.isEmpty() && batch.size() < MOST) {
      batch.add(waiting.remove());
    }
    busy = true;
    lock.unlock();
    List<R> results = List.of();
    Optional<RuntimeException> failure = Optional.empty();
    try {
      results = writing.apply(batch.stream().map(wish -> wish.value).toList());
    } catch (RuntimeException e) {
      failure = Optional.of(e);
    } finally {
      lock.lock();
      busy = false;
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).settle(i < results.size() ? Optional.of(results.get(i)) : Optional.empty(), failure);
      }
      written.signalAll();
    }
  }

  /** Settled behind the lock. */
  private static final class Wish<V, R> {

    private final V value;
    private Optional<R> result = Optional.empty();
    private Optional<RuntimeException> failure = Optional.empty();

    Wish(V value) {
      this.value = value;
    }

    boolean isSettled() {
      return result.isPresent() || failure.isPresent();
    }

    void settle(Optional<R> done, Optional<RuntimeException> reason) {
      result = done;
      failure = done.isPresent() || reason.isPresent() ? reason : Optional.of(new IllegalStateException("an error ended the writing"));
    }

    R orThrow() {
      failure.ifPresent(
          reason -> {
            throw reason;
          });
      return result.orElseThrow();
    }
  }
}
