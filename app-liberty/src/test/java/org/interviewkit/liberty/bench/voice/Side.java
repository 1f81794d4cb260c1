package org.interviewkit.liberty.bench.voice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** One side of all interviews, on a thread of its own: what comes in is handed on, and each open connection has its turn at a steady pace. */
abstract class Side extends Thread implements AutoCloseable, Wire.Listener {

  private static final long SPIN_NANOS = 300_000;

  /** Late or on time: how much later than due a connection had its turn. The harness measures nothing while this is large. */
  final Times late = new Times();
  final Selector selector;
  private final long period;
  private final Queue<Runnable> jobs = new ConcurrentLinkedQueue<>();
  private final PriorityQueue<Wire> turns = new PriorityQueue<>(Comparator.comparingLong(wire -> wire.due));
  private final Set<Wire> wires = new HashSet<>();
  private final Queue<String> losses = new ArrayDeque<>();
  /** Pieces of sound that went out, and that came in damaged. */
  volatile long sent;
  volatile long damaged;
  private volatile int open;
  private volatile int lost;
  private volatile boolean stopped;
  private volatile boolean hushed;

  Side(String name, int pieceMillis) {
    super(name);
    setDaemon(true);
    period = pieceMillis * 1_000_000L;
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection has its turn. */
  abstract void turn(Wire wire, long now) throws IOException;

  /** The first bytes of a connection; true when it is open. */
  abstract boolean greet(Wire wire) throws IOException;

  /** Somebody knocks. */
  abstract void accept() throws IOException;

  /** A connection of ours is made. */
  abstract void connected(Wire wire) throws IOException;

  /** Done on this side's thread; waits until it is. */
  void run(Runnable job) {
    CountDownLatch done = new CountDownLatch(1);
    jobs.add(
        () -> {
          job.run();
          done.countDown();
        });
    selector.wakeup();
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What this side has measured so far, while it goes on. */
  Times copy(Times times) {
    Times[] copy = {times};
    run(() -> copy[0] = times.copy());
    return copy[0];
  }

  /** How late the harness itself was. */
  public Times lateness() {
    return copy(late);
  }

  public long sent() {
    return sent;
  }

  public long damaged() {
    return damaged;
  }

  public int open() {
    return open;
  }

  int lost() {
    return lost;
  }

  String losses() {
    return String.join(", ", losses);
  }

  void add(Wire wire, int interest) throws IOException {
    wires.add(wire);
    wire.channel().configureBlocking(false);
    wire.bind(wire.channel().register(selector, interest, wire));
  }

  @Override
  public void run() {
    try {
      while (!stopped) {
        await();
        for (Runnable job = jobs.poll(); job != null; job = jobs.poll()) {
          job.run();
        }
        for (Iterator<SelectionKey> each = selector.selectedKeys().iterator(); each.hasNext(); each.remove()) {
          serve(each.next());
        }
        haveTurns(System.nanoTime());
      }
      wires.forEach(Wire::close);
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await() throws IOException {
    Wire next = turns.peek();
    long wait = next == null ? 20_000_000L : next.due - System.nanoTime();
    if (wait <= SPIN_NANOS) {
      selector.selectNow();
    } else {
      selector.select(Math.max(1, wait / 1_000_000L));
    }
  }

  private void serve(SelectionKey key) throws IOException {
    if (key.isValid() && key.isAcceptable()) {
      accept();
      return;
    }
    Wire wire = (Wire) key.attachment();
    try {
      if (key.isValid() && key.isConnectable()) {
        wire.channel().finishConnect();
        key.interestOps(SelectionKey.OP_READ);
        connected(wire);
      }
      if (key.isValid() && key.isReadable()) {
        read(wire);
      }
      if (key.isValid() && key.isWritable()) {
        wire.flush();
      }
    } catch (IOException e) {
      lose(wire, e.toString());
    }
  }

  private void read(Wire wire) throws IOException {
    boolean more = wire.fill();
    if (!wire.isOpen() && greet(wire)) {
      wire.opened();
      open++;
      wire.due = System.nanoTime() + Math.floorMod(wire.number * 0x9E3779B97F4A7C15L, period);
      turns.add(wire);
    }
    if (wire.isOpen()) {
      wire.frames(this);
    }
    wire.keepRest();
    if (!more) {
      lose(wire, "hung up");
    }
  }

  private void haveTurns(long now) {
    for (Wire next = turns.peek(); next != null && next.due <= now; next = turns.peek()) {
      turns.remove();
      if (!next.isOpen()) {
        continue;
      }
      late.add(now - next.due);
      try {
        if (!hushed) {
          turn(next, System.nanoTime());
        }
      } catch (IOException e) {
        lose(next, e.toString());
        continue;
      }
      next.due += period;
      turns.add(next);
    }
  }

  @Override
  public void closed(Wire wire, String why) {
    lose(wire, why);
  }

  /** Ends a connection that was to last. */
  void lose(Wire wire, String why) {
    if (forget(wire)) {
      lost++;
      losses.add(why);
    }
  }

  /** Ends a connection; whether there was one. */
  boolean forget(Wire wire) {
    if (wires.remove(wire)) {
      open -= wire.wasOpen() ? 1 : 0;
      wire.close();
      return true;
    }
    return false;
  }

  /** Nobody on this side says anything more; what comes is still heard. */
  void hush() {
    run(() -> hushed = true);
  }

  /** Ends all connections at once, without a word. */
  public void hangUp() {
    run(() -> List.copyOf(wires).forEach(this::forget));
  }

  @Override
  public void close() {
    stopped = true;
    selector.wakeup();
    try {
      join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
