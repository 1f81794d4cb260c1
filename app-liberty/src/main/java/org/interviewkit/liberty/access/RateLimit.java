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

/** Counts calls per key in a sliding minute, those of other servers as well, and refuses those over a limit. Remembers a bounded number of keys, in memory alone. */
public final class RateLimit {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int KEYS = 20_000;

  private final String what;
  private final int allowed;
  private final Tally tally;
  private final Clock clock;
  private final Map<String, Deque<Instant>> calls = new LinkedHashMap<>();

  /**
   * A limit.
   *
   * @param what what is counted, for the message, for example {@code messages}
   * @param allowed calls per key and minute
   * @param tally counts with other servers
   */
  public RateLimit(String what, int allowed, Tally tally, Clock clock) {
    this.what = what;
    this.allowed = allowed;
    this.tally = tally;
    this.clock = clock;
    tally.hear(name(), this::countElsewhere);
  }

  /** Counts a call; refuses it with 429 when there were too many within the last minute. A refused call is not counted. */
  public void count(String key) {
    String code = tally.code(key);
    countHere(code);
    tally.tell(name(), code);
  }

  private synchronized void countHere(String code) {
    Instant now = clock.instant();
    Deque<Instant> recent = recent(code, now);
    if (recent.size() >= allowed) {
      long wait = Duration.between(now, recent.getFirst().plus(WINDOW)).toSeconds() + 1;
      String detail = "allowed are " + allowed + " " + what + " a minute; try again in " + wait + " s";
      throw Refusal.retryAfter(Problem.of(429, "too-many-requests", "Too many requests", detail), (int) wait);
    }
    add(code, recent, now);
  }

  private synchronized void countElsewhere(String code) {
    Instant now = clock.instant();
    add(code, recent(code, now), now);
  }

  private Deque<Instant> recent(String code, Instant now) {
    Deque<Instant> recent = calls.getOrDefault(code, new ArrayDeque<>());
    while (!recent.isEmpty() && !recent.getFirst().isAfter(now.minus(WINDOW))) {
      recent.removeFirst();
    }
    return recent;
  }

  private void add(String code, Deque<Instant> recent, Instant now) {
    recent.addLast(now);
    if (recent.size() > allowed) {
      recent.removeFirst();
    }
    calls.remove(code);
    calls.put(code, recent);
    Iterator<String> oldest = calls.keySet().iterator();
    while (calls.size() > KEYS) {
      oldest.next();
      oldest.remove();
    }
  }

  private String name() {
    return what.replace(' ', '-');
  }
}
