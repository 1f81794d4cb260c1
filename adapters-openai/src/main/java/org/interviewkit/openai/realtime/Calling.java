package org.interviewkit.openai.realtime;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.interviewkit.port.AudioEvent;

/**
 * The calls of one conversation: made from what the candidate's device offers, connected with, made again when they are lost, hung up. Where there is no call the interviewer
 * writes. Keeps threads of its own waiting and nobody else's.
 */
final class Calling implements Line.Dialer {

  private static final System.Logger LOG = System.getLogger(Calling.class.getName());
  private static final int MOST_OFFERS = 8;
  private static final Duration WITHIN = Duration.ofMinutes(1);

  /** So long a device is waited for that will call, before the interviewer begins to write. */
  private static final Duration OFFER = Duration.ofMillis(1_500);

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final long LOOK_MILLIS = 100;

  /** So long a device is given to say that sound goes both ways; before, the first words would be lost. */
  private static final Duration CONNECTING = Duration.ofSeconds(4);

  private static final int ATTEMPTS = 3;
  private static final long BETWEEN_ATTEMPTS_MILLIS = 200;
  private static final Duration REMIND = Duration.ofSeconds(30);

  private final JakartaDialer sockets;
  private final Calls calls;
  private final Breaker breaker;
  private final Clock clock;
  private final Supplier<String> session;
  private final Consumer<AudioEvent> tell;
  private final Deque<Instant> offers = new ArrayDeque<>();
  private Optional<String> wanted = Optional.empty();
  private Optional<String> attached = Optional.empty();
  private Instant connectedBy = Instant.MIN;
  private Instant reminded = Instant.MIN;
  private int making;
  private int numbers;
  private boolean refused;
  private boolean closed;

  /** What calls are made with. */
  record Means(JakartaDialer sockets, Calls calls, Breaker breaker, Clock clock, VoiceFigures figures) {}

  /**
   * The calls of a conversation.
   *
   * @param session what a call's session is to be, as JSON
   * @param tell hears what becomes of calls
   */
  Calling(Means means, Supplier<String> session, Consumer<AudioEvent> tell) {
    this.sockets = means.sockets();
    this.calls = means.calls();
    this.breaker = means.breaker();
    this.clock = means.clock();
    this.session = session;
    this.tell = tell;
  }

  /** The device offers a call. */
  void offer(String offer) {
    Instant now = clock.instant();
    Optional<AudioEvent.Why> no;
    int number;
    synchronized (this) {
      no = reasonAgainst(now);
      number = no.isEmpty() ? begin(now) : 0;
    }
    if (no.isPresent()) {
      tell.accept(new AudioEvent.CallEnded(no.get()));
    } else {
      sockets.aside(() -> make(offer, number));
    }
  }

  private int begin(Instant now) {
    offers.addLast(now);
    numbers++;
    making = numbers;
    return numbers;
  }

  private Optional<AudioEvent.Why> reasonAgainst(Instant now) {
    while (!offers.isEmpty() && !offers.getFirst().isAfter(now.minus(WITHIN))) {
      offers.removeFirst();
    }
    if (refused || closed) {
      return Optional.of(AudioEvent.Why.REFUSED);
    }
    boolean busy = making != 0 || offers.size() >= MOST_OFFERS || !breaker.mayTry(now);
    return busy ? Optional.of(AudioEvent.Why.UNAVAILABLE) : Optional.empty();
  }

  private void make(String offer, int number) {
    try {
      Calls.Made made = calls.make(offer, session.get());
      breaker.succeeded();
      if (take(made.id(), number)) {
        tell.accept(new AudioEvent.CallAnswered(made.answer()));
      } else {
        calls.hangUp(made.id());
      }
    } catch (Calls.NotMade e) {
      LOG.log(Level.WARNING, "a call could not be made: {0}", e.why().reason());
      if (!e.isTheOffers()) {
        breaker.failed(clock.instant());
      }
      tell.accept(new AudioEvent.CallEnded(AudioEvent.Why.UNAVAILABLE));
    } finally {
      made(number);
    }
  }

  private synchronized boolean take(String id, int number) {
    if (making == number && !closed && !refused) {
      wanted = Optional.of(id);
      connectedBy = clock.instant().plus(CONNECTING);
      return true;
    }
    return false;
  }

  private synchronized void made(int number) {
    making = making == number ? 0 : making;
    notifyAll();
  }

  /** The device says that sound goes both ways. */
  synchronized void connected() {
    connectedBy = Instant.MIN;
    notifyAll();
  }

  /** No call any more: the candidate writes, or there is a break. */
  synchronized void hangUp() {
    making = 0;
    wanted = Optional.empty();
    notifyAll();
  }

  /** No call any more, at once, and no other one. */
  void refuse() {
    Optional<String> present;
    synchronized (this) {
      refused = true;
      present = wanted.or(() -> attached);
      hangUp();
    }
    tell.accept(new AudioEvent.CallEnded(AudioEvent.Why.REFUSED));
    present.ifPresent(this::hangUpAside);
  }

  synchronized boolean isOnCall() {
    return attached.isPresent();
  }

  /** Whether the present connection is not what it should be. */
  synchronized boolean isAstray() {
    return !wanted.equals(attached) && (wanted.isEmpty() || isConnected());
  }

  /** The call grows old: the device is asked for another one, now and then. */
  void due() {
    synchronized (this) {
      Instant now = clock.instant();
      if (attached.isEmpty() || !reminded.equals(Instant.MIN) && now.isBefore(reminded.plus(REMIND))) {
        return;
      }
      reminded = now;
    }
    tell.accept(new AudioEvent.CallDue());
  }

  /** A connection is there: a call it has taken the place of is hung up. */
  void up(Way way) {
    Optional<String> before;
    synchronized (this) {
      before = attached.filter(id -> !id.equals(way.call()));
      attached = Optional.of(way.call()).filter(id -> !id.isEmpty());
    }
    before.ifPresent(this::hangUpAside);
  }

  void close() {
    Optional<String> first;
    Optional<String> second;
    synchronized (this) {
      closed = true;
      first = wanted;
      second = attached.filter(id -> !wanted.equals(Optional.of(id)));
      hangUp();
    }
    first.ifPresent(this::hangUpAside);
    second.ifPresent(this::hangUpAside);
  }

  @Override
  public void dial(Line.Ends ends) {
    sockets.aside(() -> connect(ends));
  }

  private void connect(Line.Ends ends) {
    Optional<String> call = awaited();
    if (call.isPresent() && !steer(ends, call.get())) {
      lost(call.get());
      call = awaited();
      if (call.isPresent() && !steer(ends, call.get())) {
        lost(call.get());
        call = Optional.empty();
      }
    }
    if (call.isEmpty()) {
      sockets.connect(ends);
    }
  }

  /** The call that is wanted, after a moment for the device to offer it, and for sound to go both ways. */
  private synchronized Optional<String> awaited() {
    Instant begin = clock.instant();
    while (attached.isEmpty() && !refused && !closed && (wanted.isEmpty() ? clock.instant().isBefore(begin.plus(making != 0 ? LONGEST : OFFER)) : !isConnected())) {
      try {
        wait(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return wanted;
      }
    }
    return wanted;
  }

  private boolean isConnected() {
    return !clock.instant().isBefore(connectedBy);
  }

  private boolean steer(Line.Ends ends, String call) {
    Way way = new Way(isAttached(call) ? Way.Manner.AGAIN : Way.Manner.CALL, call);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (sockets.steer(ends, way)) {
        return true;
      }
      try {
        Thread.sleep(attempt * BETWEEN_ATTEMPTS_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  private synchronized boolean isAttached(String call) {
    return attached.filter(call::equals).isPresent();
  }

  private void lost(String call) {
    synchronized (this) {
      wanted = wanted.filter(id -> !id.equals(call));
      attached = attached.filter(id -> !id.equals(call));
    }
    LOG.log(Level.INFO, "a call is over at the service; the device is asked for another one");
    hangUpAside(call);
    tell.accept(new AudioEvent.CallEnded(AudioEvent.Why.LOST));
  }

  private void hangUpAside(String call) {
    sockets.aside(() -> calls.hangUp(call));
  }
}
