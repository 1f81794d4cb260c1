package org.interviewkit.liberty.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.interviewkit.liberty.rest.Problem;
import org.interviewkit.liberty.rest.Refusal;

/** Counts failures per key in a sliding minute and shuts the door when there were too many. Remembers a bounded number of keys. */
public final class FailureLimit {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int KEYS = 10_000;

  private final int allowed;
  private final Clock clock;
  private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

  /**
   * A limit.
   *
   * @param allowed failures per key and minute before the door is shut
   */
  public FailureLimit(int allowed, Clock clock) {
    this.allowed = allowed;
    this.clock = clock;
  }

  /** Refuses with 429 while too many attempts have failed. */
  public synchronized void refuseIfShut(String key) {
    Deque<Instant> recent = recent(key);
    if (recent.size() >= allowed) {
      long wait = Duration.between(clock.instant(), recent.getFirst().plus(WINDOW)).toSeconds() + 1;
      throw Refusal.retryAfter(
          Problem.of(429, "too-many-attempts", "Too many attempts", allowed + " attempts have failed within a minute; try again in " + wait + " s"), (int) wait);
    }
  }

  /** Notes a failure. */
  public synchronized void failed(String key) {
    Deque<Instant> recent = recent(key);
    recent.addLast(clock.instant());
    failures.remove(key);
    failures.put(key, recent);
    Iterator<String> oldest = failures.keySet().iterator();
    while (failures.size() > KEYS) {
      oldest.next();
      oldest.remove();
    }
  }

  /** Forgets a key's failures. */
  public synchronized void succeeded(String key) {
    failures.remove(key);
  }

  private Deque<Instant> recent(String key) {
    Deque<Instant> known = failures.getOrDefault(key, new ArrayDeque<>());
    Instant begin = clock.instant().minus(WINDOW);
    while (!known.isEmpty() && !known.getFirst().isAfter(begin)) {
      known.removeFirst();
    }
    return known;
  }
}
