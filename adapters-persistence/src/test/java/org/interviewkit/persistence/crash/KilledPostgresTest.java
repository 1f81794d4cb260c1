package org.interviewkit.persistence.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.interviewkit.contract.TranscriptFixtures;
import org.interviewkit.persistence.JpaStore;
import org.interviewkit.persistence.postgres.Database;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;
import org.interviewkit.port.Transcripts;
import org.junit.jupiter.api.Test;

/** Kills PostgreSQL under a store that stays open, again and again, and looks at what is there when it comes back. */
final class KilledPostgresTest {

  private static final int KILLS = 8;
  private static final int INTERVIEWS = 4;

  private final AtomicIntegerArray acknowledged = new AtomicIntegerArray(INTERVIEWS);
  private final AtomicInteger refusals = new AtomicInteger();
  private final AtomicBoolean enough = new AtomicBoolean();

  @Test
  void losesDoublesAndReordersNoAcknowledgedTurnAndGoesOnByItself() throws Exception {
    Random random = new Random(20_261_121);
    try (PostgresServer server = PostgresServer.fresh()) {
      try (Database database = Database.at(server.url(server.createDatabase("")));
          JpaStore store = JpaStore.open(database.pool());
          ExecutorService threads = Executors.newFixedThreadPool(INTERVIEWS)) {
        List<? extends Future<?>> running = IntStream.range(0, INTERVIEWS).mapToObj(i -> threads.submit(() -> append(store.transcripts(), i))).toList();
        try {
          for (int kill = 1; kill <= KILLS; kill++) {
            awaitTurns(total() + random.nextInt(20, 200));
            server.kill();
            server.start();
          }
          awaitTurns(total() + 20);
        } finally {
          enough.set(true);
        }
        for (Future<?> one : running) {
          one.get(60, TimeUnit.SECONDS);
        }
        for (int i = 0; i < INTERVIEWS; i++) {
          assertEquals(TranscriptFixtures.turns(acknowledged.get(i)), store.transcripts().readAfter(Appender.interview(i), 0));
        }
        assertTrue(refusals.get() >= KILLS, "only " + refusals + " appends were refused by a dead server");
      }
    }
  }

  /** As the live interview does it: the same turn again until it is kept. */
  private void append(Transcripts transcripts, int number) {
    while (!enough.get()) {
      try {
        transcripts.append(Appender.interview(number), TranscriptFixtures.turn(acknowledged.get(number) + 1));
        acknowledged.incrementAndGet(number);
      } catch (PortException e) {
        assertEquals(Kind.UNAVAILABLE, e.kind(), e::toString);
        refusals.incrementAndGet();
      }
    }
  }

  private int total() {
    return IntStream.range(0, INTERVIEWS).map(acknowledged::get).sum();
  }

  private void awaitTurns(int wanted) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (total() < wanted) {
      assertTrue(System.nanoTime() < deadline, () -> "no turn is kept any more: " + total() + " of " + wanted);
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }
}
