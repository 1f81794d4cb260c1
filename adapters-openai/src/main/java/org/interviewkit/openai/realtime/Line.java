package org.interviewkit.openai.realtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * The connection to the service, and the next one when it is lost. Never waits; what it has to say it says on whatever thread a connection has, one thing at a time and in the
 * order in which it happened: a loss that is told behind the next connection would leave whoever listens without one for good.
 */
final class Line {

  /** What is kept of the candidate's voice while there is no connection. */
  private static final Duration MOST_WAITING = Duration.ofSeconds(2);

  private static final Duration SHORTEST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration DIALING = Duration.ofSeconds(15);

  /** Why there is no connection. Never with a word of the service's but its code. */
  record Down(String reason, boolean overloaded, boolean refused) {}

  /** Hears what becomes of the connection. */
  interface Listener {

    /** There is a connection, the first or one after a loss, or one that replaces another one that was still there. */
    void up(boolean replacing, Way way);

    void message(String message);

    /** The connection is lost, or could not be made; it is tried again. */
    void down(Down why);
  }

  /** Makes connections. */
  interface Dialer {

    /** Begins to make one, and never waits. */
    void dial(Ends ends);
  }

  /** What a connection under way is told to whoever dialled. */
  interface Ends {

    void up(Upstream upstream);

    void message(String message);

    void down(Down why);
  }

  /** An open connection. */
  interface Upstream {

    /** What it carries. */
    Way way();

    void send(String event);

    /** Sends a piece of voice; when too much of it waits, the oldest is dropped. */
    void append(String event, long bytes);

    /** How far the service has read, while it has not said so of what was sent since; empty when it owes nothing, and for one that never says. */
    OptionalLong owed();

    void close();
  }

  private final Dialer dialer;
  private final Breaker breaker;
  private final Clock clock;
  private final Duration patience;
  private final RandomGenerator random;
  private final Listener listener;
  private final Deque<String> waiting = new ArrayDeque<>();
  private final InOrder news = new InOrder();
  private long waitingBytes;
  private Optional<Upstream> upstream = Optional.empty();
  private Optional<Instant> dialling = Optional.empty();
  private Optional<Instant> next;
  private Instant since = Instant.MIN;
  private OptionalLong owed = OptionalLong.empty();
  private Instant owedSince = Instant.MIN;
  private int generation;
  private int current;
  private int attempts;
  private boolean closed;

  /** A line whose connection is given up when the service has read nothing of what was sent for as long as {@code patience}. */
  Line(Dialer dialer, Breaker breaker, Clock clock, Duration patience, RandomGenerator random, Listener listener) {
    this.patience = patience;
    this.dialer = dialer;
    this.breaker = breaker;
    this.clock = clock;
    this.random = random;
    this.listener = listener;
    this.next = Optional.of(clock.instant());
  }

  synchronized void send(String event) {
    upstream.ifPresent(open -> open.send(event));
  }

  synchronized void voice(String audio) {
    long bytes = Pcm.bytes(audio);
    if (upstream.isPresent()) {
      upstream.get().append(ClientEvents.append(audio), bytes);
      return;
    }
    waiting.add(audio);
    waitingBytes += bytes;
    while (Pcm.duration(waitingBytes).compareTo(MOST_WAITING) > 0) {
      waitingBytes -= Pcm.bytes(waiting.remove());
    }
  }

  /** Sends the voice that waited for a connection, after everything the connection had to be told. */
  synchronized void flush() {
    upstream.ifPresent(open -> waiting.forEach(audio -> open.append(ClientEvents.append(audio), Pcm.bytes(audio))));
    waiting.clear();
    waitingBytes = 0;
  }

  /** Whether a connection is older than it should become. */
  synchronized boolean isOlderThan(Duration age) {
    return upstream.isPresent() && dialling.isEmpty() && !clock.instant().isBefore(since.plus(age));
  }

  /** Makes a connection that takes the place of the present one, which stays until then. */
  synchronized void renew() {
    if (dialling.isEmpty() && next.isEmpty() && !closed) {
      dial();
    }
  }

  /** Gives the present connection up. */
  void broken(String reason) {
    lost(current(), new Down(reason, false, false));
  }

  private synchronized int current() {
    return current;
  }

  /** Tries again when it is time. */
  void pulse() {
    int late = 0;
    int stuck = 0;
    synchronized (this) {
      Instant now = clock.instant();
      if (closed) {
        return;
      }
      if (isStuck(now)) {
        stuck = current;
      }
      if (dialling.filter(begun -> !now.isBefore(begun.plus(DIALING))).isPresent()) {
        late = generation;
      } else if (dialling.isEmpty() && next.filter(time -> !now.isBefore(time)).isPresent() && breaker.mayTry(now)) {
        dial();
      }
    }
    if (stuck != 0) {
      lost(stuck, new Down("the service reads nothing", false, false));
    }
    if (late != 0) {
      lost(late, new Down("no connection within " + DIALING.toSeconds() + " s", false, false));
    }
  }

  private boolean isStuck(Instant now) {
    OptionalLong present = upstream.map(Upstream::owed).orElse(OptionalLong.empty());
    if (!present.equals(owed)) {
      owed = present;
      owedSince = now;
    }
    return owed.isPresent() && !now.isBefore(owedSince.plus(patience));
  }

  void close() {
    Optional<Upstream> open;
    synchronized (this) {
      closed = true;
      open = upstream;
      upstream = Optional.empty();
      waiting.clear();
    }
    open.ifPresent(Upstream::close);
  }

  private void dial() {
    generation++;
    int mine = generation;
    dialling = Optional.of(clock.instant());
    next = Optional.empty();
    dialer.dial(
        new Ends() {
          @Override
          public void up(Upstream opened) {
            Line.this.up(mine, opened);
          }

          @Override
          public void message(String message) {
            if (mine == current()) {
              listener.message(message);
            }
          }

          @Override
          public void down(Down why) {
            lost(mine, why);
          }
        });
  }

  private void up(int mine, Upstream opened) {
    synchronized (this) {
      if (closed || mine != generation || dialling.isEmpty()) {
        opened.close();
        return;
      }
      Optional<Upstream> before = upstream;
      upstream = Optional.of(opened);
      current = mine;
      since = clock.instant();
      dialling = Optional.empty();
      attempts = 0;
      breaker.succeeded();
      news.add(
          () -> {
            before.ifPresent(Upstream::close);
            listener.up(before.isPresent(), opened.way());
          });
    }
    news.proceed();
  }

  private void lost(int mine, Down why) {
    synchronized (this) {
      if (closed || mine != generation && mine != current) {
        return;
      }
      Optional<Upstream> open = Optional.empty();
      boolean candidateOnly = mine != current;
      if (mine == generation && dialling.isPresent()) {
        dialling = Optional.empty();
        breaker.failed(clock.instant());
      } else if (!candidateOnly && upstream.isEmpty()) {
        return;
      }
      if (!candidateOnly) {
        open = upstream;
        upstream = Optional.empty();
      }
      if (dialling.isEmpty()) {
        next = Optional.of(clock.instant().plus(pause(why)));
        attempts++;
      }
      if (upstream.isPresent()) {
        return;
      }
      Optional<Upstream> gone = open;
      news.add(
          () -> {
            gone.ifPresent(Upstream::close);
            listener.down(why);
          });
    }
    news.proceed();
  }

  private Duration pause(Down why) {
    Duration full = why.refused() ? LONGEST : SHORTEST.multipliedBy(1L << Math.min(attempts, 6));
    long most = Math.min(full.toMillis(), LONGEST.toMillis());
    return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
  }
}
