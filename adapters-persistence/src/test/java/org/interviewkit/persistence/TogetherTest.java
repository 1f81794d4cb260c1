package org.interviewkit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.interviewkit.contract.Race;
import org.junit.jupiter.api.Test;

final class TogetherTest {

  private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
  private final Together<Integer, Integer> together = new Together<>(this::doubled);

  private List<Integer> doubled(List<Integer> values) {
    batches.add(values);
    if (values.contains(13)) {
      throw new IllegalArgumentException("13");
    }
    return values.stream().map(value -> value * 2).toList();
  }

  @Test
  void givesEachWriterItsOwnResult() throws Exception {
    List<Callable<Integer>> calls = IntStream.range(100, 600).<Callable<Integer>>mapToObj(value -> () -> together.write(value)).toList();
    Race<Integer> race = Race.between(calls);
    assertEquals(IntStream.range(100, 600).map(value -> value * 2).boxed().toList(), race.results().stream().map(result -> result.orElse(-1)).toList());
    assertEquals(500, batches.stream().mapToInt(List::size).sum());
    assertTrue(batches.stream().allMatch(batch -> batch.size() <= 200), batches.toString());
  }

  @Test
  void writesWhatComesMeanwhileInOneGo() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Together<Integer, Integer> slow =
        new Together<>(
            values -> {
              first.countDown();
              await(go);
              return doubled(values);
            });
    try (ExecutorService threads = Executors.newFixedThreadPool(9)) {
      List<Future<Integer>> running = new ArrayList<>(List.of(threads.submit(() -> slow.write(1))));
      await(first);
      for (int value = 2; value <= 9; value++) {
        int mine = value;
        running.add(threads.submit(() -> slow.write(mine)));
      }
      while (slow.waiting() < 8) {
        Thread.onSpinWait();
      }
      go.countDown();
      for (int i = 0; i < 9; i++) {
        assertEquals((i + 1) * 2, running.get(i).get(10, TimeUnit.SECONDS));
      }
    }
    assertEquals(List.of(1, 8), batches.stream().map(List::size).toList());
  }

  @Test
  void goesOnAfterAFailure() {
    assertThrows(IllegalArgumentException.class, () -> together.write(13));
    assertEquals(28, together.write(14));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
