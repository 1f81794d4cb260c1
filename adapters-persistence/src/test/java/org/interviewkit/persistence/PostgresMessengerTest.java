package org.interviewkit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.interviewkit.contract.MessengerContract;
import org.interviewkit.port.Messenger;
import org.interviewkit.port.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PostgresMessengerTest extends OnPostgres implements MessengerContract {

  private final PostgresMessenger messenger = PostgresMessenger.open(database().pool(), "default");
  private final PostgresMessenger another = PostgresMessenger.open(database().pool(), "default");

  /** Hears again: everything may have been missed at its beginning. */
  private static final class Missed implements Messenger.Listener {

    private final CountDownLatch times;

    Missed(int times) {
      this.times = new CountDownLatch(times);
    }

    @Override
    public void on(Signal signal) {
      // only what was missed counts here
    }

    @Override
    public void missed() {
      times.countDown();
    }

    void await() throws InterruptedException {
      assertTrue(times.await(20, TimeUnit.SECONDS));
    }
  }

  @BeforeEach
  void bothHear() throws Exception {
    MessengerContract.Ear here = new MessengerContract.Ear();
    MessengerContract.Ear there = new MessengerContract.Ear();
    messenger.listen(here);
    another.listen(there);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < deadline && (here.isEmpty() || there.isEmpty())) {
      messenger.tell(new Signal("hello", "there"));
      another.tell(new Signal("hello", "here"));
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @AfterEach
  void end() {
    messenger.close();
    another.close();
  }

  @Override
  public Messenger messenger() {
    return messenger;
  }

  @Override
  public Messenger another() {
    return another;
  }

  @Test
  void aTenantHearsNothingOfAnother() throws Exception {
    Ear foreign = new Ear();
    Missed ready = new Missed(1);
    try (PostgresMessenger bolt = PostgresMessenger.open(database().pool(), "bolt")) {
      bolt.listen(foreign);
      bolt.listen(ready);
      Ear own = new Ear();
      another.listen(own);
      messenger.tell(new Signal("thread", "acme"));
      assertEquals(List.of(new Signal("thread", "acme")), own.await(1));
      assertEquals(List.of(), foreign.await(0));
    }
  }

  @Test
  void whoWasCutOffIsToldThatSomethingWasMissedAndHearsAgain() throws Exception {
    Missed missed = new Missed(1);
    Ear ear = new Ear();
    another.listen(missed);
    another.listen(ear);
    cut();
    missed.await();
    messenger.tell(new Signal("thread", "after"));
    assertEquals(List.of(new Signal("thread", "after")), ear.await(1));
  }
}
