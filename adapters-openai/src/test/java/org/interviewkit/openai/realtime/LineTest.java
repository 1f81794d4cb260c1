package org.interviewkit.openai.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LineTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<String> told = new CopyOnWriteArrayList<>();
  private final Deque<Line.Ends> dialled = new ArrayDeque<>();
  private final Breaker breaker = new Breaker();
  private final Line line = new Line(dialled::add, breaker, Clock.systemUTC(), PATIENCE, new Random(1), new Told());

  private final class Told implements Line.Listener {

    @Override
    public void up(boolean replacing, Way way) {
      told.add(replacing ? "another one" : "up");
    }

    @Override
    public void message(String message) {
      told.add(message);
    }

    @Override
    public void down(Line.Down why) {
      told.add("down");
    }
  }

  /** A connection that does what it is told to when it is given up. */
  private record Connected(Runnable closing) implements Line.Upstream {

    @Override
    public Way way() {
      return Way.RELAY;
    }

    @Override
    public void send(String event) {
      throw new IllegalStateException("nothing is sent here");
    }

    @Override
    public void append(String event, long bytes) {
      throw new IllegalStateException("nothing is said here");
    }

    @Override
    public OptionalLong owed() {
      return OptionalLong.empty();
    }

    @Override
    public void close() {
      closing.run();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aConnectionThatComesWhileTheOneBeforeItIsLostIsToldOfBehindThat() throws Exception {
    CountDownLatch losing = new CountDownLatch(1);
    CountDownLatch another = new CountDownLatch(1);
    line.pulse();
    Line.Ends first = dialled.remove();
    first.up(
        new Connected(
            () -> {
              losing.countDown();
              await(another);
            }));
    line.renew();
    Line.Ends second = dialled.remove();
    Thread service = new Thread(() -> first.down(new Line.Down("the call is over", false, false)));
    service.start();
    await(losing);
    second.up(new Connected(() -> {}));
    another.countDown();
    service.join(PATIENCE.toMillis());
    assertEquals(List.of("up", "down", "up"), told);
  }

  @Test
  void aConnectionThatIsReplacedIsNotToldOfAsLost() {
    line.pulse();
    Line.Ends first = dialled.remove();
    first.up(new Connected(() -> told.add("closed")));
    line.renew();
    dialled.remove().up(new Connected(() -> {}));
    first.down(new Line.Down("the service closed the connection: 1000", false, false));
    assertEquals(List.of("up", "closed", "another one"), told);
  }
}
