package org.interviewkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * What came of calls that were let go at the same moment, in the order of the calls.
 *
 * @param results what each returned; empty where it threw or returned nothing
 * @param failures what the failed ones threw
 */
public record Race<T>(List<Optional<T>> results, List<Throwable> failures) {

  /** Lets all calls go at once and waits for each. */
  public static <T> Race<T> between(List<Callable<T>> calls) throws Exception {
    CyclicBarrier start = new CyclicBarrier(calls.size());
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> call : calls) {
        running.add(
            threads.submit(
                () -> {
                  start.await(30, TimeUnit.SECONDS);
                  return call.call();
                }));
      }
      List<Optional<T>> results = new ArrayList<>();
      List<Throwable> failures = new ArrayList<>();
      for (Future<T> one : running) {
        try {
          results.add(Optional.ofNullable(one.get(60, TimeUnit.SECONDS)));
        } catch (java.util.concurrent.ExecutionException e) {
          results.add(Optional.empty());
          failures.add(e.getCause());
        }
      }
      return new Race<>(results, failures);
    } finally {
      threads.shutdownNow();
    }
  }

  /** What the only successful call returned. */
  public T winner() {
    List<T> winners = results.stream().flatMap(Optional::stream).toList();
    if (winners.size() != 1) {
      throw new AssertionError("exactly one call should have succeeded: " + this);
    }
    return winners.get(0);
  }
}
