package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.port.Messenger;
import org.interviewkit.port.Signal;
import org.junit.jupiter.api.Test;

/** What every messenger does. */
public interface MessengerContract {

  /** One process's messenger; the same one within a test. */
  Messenger messenger();

  /** That of another process; the same one within a test. */
  Messenger another();

  /** Remembers what it heard; that something was missed is no signal. */
  final class Ear implements Messenger.Listener {

    private final List<Signal> heard = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void on(Signal signal) {
      heard.add(signal);
    }

    @Override
    public void missed() {
      // at the beginning, or after trouble
    }

    /** Whether nothing was heard. */
    public boolean isEmpty() {
      return heard.isEmpty();
    }

    /** Waits until so much was heard and gives it. */
    public List<Signal> await(int count) throws InterruptedException {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (heard.size() < count && System.nanoTime() < deadline) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      return List.copyOf(heard);
    }
  }

  /** What one tells, the others hear, in order and once; who told it does not. */
  @Test
  default void othersHearWhatOneTellsInOrderAndOnce() throws Exception {
    Ear own = new Ear();
    Ear others = new Ear();
    messenger().listen(own);
    another().listen(others);
    List<Signal> told = IntStream.range(0, 500).mapToObj(i -> new Signal("thread", "Zoë-" + i)).toList();
    told.forEach(messenger()::tell);
    assertEquals(told, others.await(told.size()));
    Signal back = new Signal("ticket", "é".repeat(100));
    another().tell(back);
    assertEquals(List.of(back), own.await(1));
    assertEquals(told, others.await(told.size()));
  }

  /** A listener in trouble keeps nothing from others. */
  @Test
  default void aListenerInTroubleKeepsNothingFromOthers() throws Exception {
    Ear ear = new Ear();
    another()
        .listen(
            new Messenger.Listener() {
              @Override
              public void on(Signal signal) {
                throw new IllegalStateException("on purpose");
              }

              @Override
              public void missed() {
                throw new IllegalStateException("on purpose");
              }
            });
    another().listen(ear);
    messenger().tell(new Signal("thread", "a"));
    messenger().tell(new Signal("thread", "b"));
    assertEquals(List.of(new Signal("thread", "a"), new Signal("thread", "b")), ear.await(2));
  }

  /** What is no id is no signal. */
  @Test
  default void nothingButIdsIsTold() {
    assertThrows(InvalidInput.class, () -> new Signal("Thread", "x"));
    assertThrows(InvalidInput.class, () -> new Signal("thread", "x\ny"));
    assertThrows(InvalidInput.class, () -> new Signal("thread", "x".repeat(101)));
  }
}
