package org.interviewkit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.interviewkit.contract.LeasesContract;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.interviewkit.port.Lease;
import org.interviewkit.port.LeaseLost;
import org.interviewkit.port.Leases;
import org.junit.jupiter.api.Test;

final class PostgresLeasesTest extends OnPostgres implements LeasesContract {

  private final Turn first = turn(1);
  @Override
  public Leases leases() {
    return new PostgresLeases(store.unit());
  }

  private static Turn turn(int position) {
    return new Turn(position, Texts.NOW, Speaker.USER, TurnType.TEXT, "Turn " + position, Optional.empty(), Optional.empty());
  }

  @Test
  void aTurnIsKeptUnderTheLeaseThatStandsAndUnderNoOther() {
    Lease before = leases().take(ONE, ADA.name());
    store.transcripts().append(before, first);
    Lease after = leases().take(ONE, BO.name());
    assertThrows(LeaseLost.class, () -> store.transcripts().append(before, turn(2)));
    assertThrows(LeaseLost.class, () -> store.transcripts().append(before, first));
    store.transcripts().append(after, turn(2));
    store.transcripts().append(after, turn(2));
    assertThrows(Conflict.class, () -> store.transcripts().append(after, turn(4)));
    leases().release(after);
    assertThrows(LeaseLost.class, () -> store.transcripts().append(after, turn(3)));
    assertEquals(List.of(first, turn(2)), store.transcripts().readAfter(ONE, 0));
  }

  @Test
  void whoTakesAnInterviewWaitsForTheTurnThatIsJustBeingKept() throws Exception {
    Lease before = leases().take(ONE, ADA.name());
    CountDownLatch inserted = new CountDownLatch(1);
    CountDownLatch taking = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Boolean> kept =
          threads.submit(
              () -> {
                keepSlowly(before, inserted, taking);
                return true;
              });
      inserted.await(20, TimeUnit.SECONDS);
      Future<Lease> taken = threads.submit(() -> leases().take(ONE, BO.name()));
      assertThrows(TimeoutException.class, () -> taken.get(300, TimeUnit.MILLISECONDS));
      assertFalse(kept.isDone());
      taking.countDown();
      kept.get(20, TimeUnit.SECONDS);
      taken.get(20, TimeUnit.SECONDS);
    }
    assertEquals(List.of(first), store.transcripts().readAfter(ONE, 0));
  }

  private void keepSlowly(Lease lease, CountDownLatch inserted, CountDownLatch taking) {
    JpaTranscripts slow =
        new JpaTranscripts(
            store.unit(),
            (entities, unused) -> {
              PostgresLeases.require(entities, lease);
              inserted.countDown();
              await(taking);
            });
    slow.append(lease, first);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
