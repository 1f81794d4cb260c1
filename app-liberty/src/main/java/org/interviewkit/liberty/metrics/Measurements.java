package org.interviewkit.liberty.metrics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;

/** What was counted since the server started. Safe for many threads. */
public final class Measurements {

  private static final double NANOS = 1e9;
  private static final List<Double> ANSWER_BOUNDS = List.of(0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0);

  private final LongSupplier nanos;
  private final Map<LogEntry.Kind, LongAdder> noted = zeros(LogEntry.Kind.class);
  private final Map<Intent, LongAdder> messages = zeros(Intent.class);
  private final List<LongAdder> responses = Stream.generate(LongAdder::new).limit(6).toList();
  private final Histogram answers = new Histogram(ANSWER_BOUNDS);

  /**
   * Nothing counted yet.
   *
   * @param nanos counts real time, in nanoseconds from any moment
   */
  public Measurements(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Now, as {@link #answered} takes it. */
  public long now() {
    return nanos.getAsLong();
  }

  /** A visitor's message was answered, down to the last word. */
  public void answered(long since) {
    answers.add((nanos.getAsLong() - since) / NANOS);
  }

  /** A call was answered with a status. */
  public void responded(int status) {
    responses.get(Math.clamp(status / 100, 1, 5)).increment();
  }

  /** The assistant's log got an entry. */
  void noted(LogEntry entry) {
    count(noted, entry.kind());
    if (entry.kind() == LogEntry.Kind.MESSAGE_ANSWERED) {
      entry.intent().ifPresent(intent -> count(messages, intent));
    }
  }

  void write(Exposition out) {
    out.metric("interviewkit_http_responses_total", "counter", "Calls by the first digit of the status they were answered with.");
    for (int digit = 1; digit <= 5; digit++) {
      out.sample("interviewkit_http_responses_total", "status", digit + "xx", responses.get(digit).sum());
    }
    out.metric("interviewkit_assistant_events_total", "counter", "What the website assistant did, by the kind of its log entry.");
    noted.forEach((kind, count) -> out.sample("interviewkit_assistant_events_total", "kind", word(kind), count.sum()));
    out.metric("interviewkit_assistant_messages_total", "counter", "Visitors' messages that were answered, by what they wanted.");
    messages.forEach((intent, count) -> out.sample("interviewkit_assistant_messages_total", "intent", word(intent), count.sum()));
    out.metric("interviewkit_assistant_answer_seconds", "histogram", "From a visitor's message to the last word of its answer.");
    answers.write(out, "interviewkit_assistant_answer_seconds");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> Map<E, LongAdder> zeros(Class<E> type) {
    Map<E, LongAdder> zeros = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      zeros.put(constant, new LongAdder());
    }
    return Collections.unmodifiableMap(zeros);
  }

  private static <E> void count(Map<E, LongAdder> counts, E key) {
    counts.getOrDefault(key, new LongAdder()).increment();
  }
}
