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

/** Counts failures per key in a sliding minute, those at other servers as well, and shuts the door when there were too many. Remembers a bounded number of keys. */
public final class FailureLimit {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int KEYS = 10_000;

  private final String what;
  private final int allowed;
  private final Tally tally;
  private final Clock clock;
  private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

  /**
   * A limit.
   *
   * @param what what fails, the same at all servers, 1–30 small letters
   * @param allowed failures per key and minute before the door is shut
   * @param tally counts with other servers
   */
  public FailureLimit(String what, int allowed, Tally tally, Clock clock) {
    this.what = what;
    this.allowed = allowed;
    this.tally = tally;
    this.clock = clock;
    tally.hear(failed(), this::add);
    tally.hear(succeeded(), this::forget);
  }

  /** Refuses with 429 while too many attempts have failed. */
  public synchronized void refuseIfShut(String key) {
    Deque<Instant> recent = recent(tally.code(key));
    if (recent.size() >= allowed) {
      long wait = Duration.between(clock.instant(), recent.getFirst().plus(WINDOW)).toSeconds() + 1;
      throw Refusal.retryAfter(
          Problem.of(429, "too-many-attempts", "Too many attempts", allowed + " attempts have failed within a minute; try again in " + wait + " s"), (int) wait);
    }
  }

  /** Notes a failure. */
  public void failed(String key) {
    String code = tally.code(key);
    add(code);
    tally.tell(failed(), code);
  }

  /** Forgets a key's failures. */
  public void succeeded(String key) {
    String code = tally.code(key);
    if (forget(code)) {
      tally.tell(succeeded(), code);
    }
  }

  private synchronized void add(String code) {
    Deque<Instant> recent = recent(code);
    recent.addLast(clock.instant());
    failures.remove(code);
    failures.put(code, recent);
    Iterator<String> oldest = failures.keySet().iterator();
    while (failures.size() > KEYS) {
      oldest.next();
      oldest.remove();
    }
  }

  private synchronized boolean forget(String code) {
    return failures.remove(code) != null;
  }

  private Deque<Instant> recent(String code) {
    Deque<Instant> known = failures.getOrDefault(code, new ArrayDeque<>());
    Instant begin = clock.instant().minus(WINDOW);
    while (!known.isEmpty() && !known.getFirst().isAfter(begin)) {
      known.removeFirst();
    }
    return known;
  }

  private String failed() {
    return what + "-failed";
  }

  private String succeeded() {
    return what + "-succeeded";
  }
}
