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

/** Counts calls per key in a sliding minute and refuses those over a limit. Remembers a bounded number of keys, in memory alone. */
public final class RateLimit {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int KEYS = 20_000;

  private final String what;
  private final int allowed;
  private final Clock clock;
  private final Map<String, Deque<Instant>> calls = new LinkedHashMap<>();

  /**
   * A limit.
   *
   * @param what what is counted, for the message, for example {@code messages}
   * @param allowed calls per key and minute
   */
  public RateLimit(String what, int allowed, Clock clock) {
    this.what = what;
    this.allowed = allowed;
    this.clock = clock;
  }

  /** Counts a call; refuses it with 429 when there were too many within the last minute. A refused call is not counted. */
  public synchronized void count(String key) {
    Instant now = clock.instant();
    Deque<Instant> recent = calls.getOrDefault(key, new ArrayDeque<>());
    while (!recent.isEmpty() && !recent.getFirst().isAfter(now.minus(WINDOW))) {
      recent.removeFirst();
    }
    if (recent.size() >= allowed) {
      long wait = Duration.between(now, recent.getFirst().plus(WINDOW)).toSeconds() + 1;
      String detail = "allowed are " + allowed + " " + what + " a minute; try again in " + wait + " s";
      throw Refusal.retryAfter(Problem.of(429, "too-many-requests", "Too many requests", detail), (int) wait);
    }
    recent.addLast(now);
    calls.remove(key);
    calls.put(key, recent);
    Iterator<String> oldest = calls.keySet().iterator();
    while (calls.size() > KEYS) {
      oldest.next();
      oldest.remove();
    }
  }
}
