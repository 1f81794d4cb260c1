package org.interviewkit.liberty.guard;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.interviewkit.port.PortException;

/** What was heard a second time, and what came of it. Safe for many threads. */
public final class Hearings {

  private final LongAdder heard = new LongAdder();
  private final LongAdder millis = new LongAdder();
  private final Map<PortException.Kind, LongAdder> failures;

  /** Nothing heard yet. */
  public Hearings() {
    Map<PortException.Kind, LongAdder> zeros = new EnumMap<>(PortException.Kind.class);
    for (PortException.Kind kind : PortException.Kind.values()) {
      zeros.put(kind, new LongAdder());
    }
    failures = Collections.unmodifiableMap(zeros);
  }

  void heard(Duration length) {
    heard.increment();
    millis.add(length.toMillis());
  }

  void failed(PortException.Kind kind) {
    failures.get(kind).increment();
  }

  /** How many pieces of speech were heard. */
  public long heard() {
    return heard.sum();
  }

  /** How long they were together. */
  public Duration length() {
    return Duration.ofMillis(millis.sum());
  }

  /** How many could not be heard, by why not. */
  public Map<PortException.Kind, Long> failures() {
    return failures.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().sum()));
  }
}
