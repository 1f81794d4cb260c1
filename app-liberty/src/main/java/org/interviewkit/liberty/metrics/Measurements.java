package org.interviewkit.liberty.metrics;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.liberty.guard.Hearings;

/** What was counted since the server started. Safe for many threads. */
public final class Measurements {

  private static final double NANOS = 1e9;
  private static final Duration STOCK_AGE = Duration.ofSeconds(30);
  private static final List<Double> CALL_BOUNDS = List.of(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0);
  private static final List<Double> ANSWER_BOUNDS = List.of(0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0);

  private static final VoiceCount NO_VOICE = new VoiceCount(0, Map.of(), 0, 0);

  private final LongSupplier nanos;
  private final Map<LogEntry.Kind, LongAdder> noted = zeros(LogEntry.Kind.class);
  private final Map<Intent, LongAdder> messages = zeros(Intent.class);
  private final List<LongAdder> responses = Stream.generate(LongAdder::new).limit(6).toList();
  private final Histogram answers = new Histogram(ANSWER_BOUNDS);
  private final Map<Area, Histogram> calls = new EnumMap<>(Area.class);
  private final ModelCalls models = new ModelCalls();
  private final Hearings hearings = new Hearings();
  private final LongAdder soundDropped = new LongAdder();
  private final Recent<Stock> stock;
  private volatile Supplier<VoiceCount> voices = () -> NO_VOICE;
  private volatile LongSupplier embedded = () -> 0;

  /** Which part of the server was called. */
  public enum Area {
    /** Interviews, and the team around them. */
    INTERVIEWS,
    /** The website assistant and its desk. */
    ASSISTANT,
    /** Everything else: pages, health. */
    PAGES
  }

  /**
   * Nothing counted yet.
   *
   * @param nanos counts real time, in nanoseconds from any moment
   */
  public Measurements(LongSupplier nanos) {
    this.nanos = nanos;
    this.stock = new Recent<>(STOCK_AGE, nanos);
    for (Area area : Area.values()) {
      calls.put(area, new Histogram(CALL_BOUNDS, "area", Exposition.word(area)));
    }
  }

  /** Now, as {@link #answered} takes it. */
  public long now() {
    return nanos.getAsLong();
  }

  /** A visitor's message was answered, down to the last word. */
  public void answered(long since) {
    answers.add(since(since));
  }

  /** A call was answered whole, and was no stream. */
  public void served(Area area, long since) {
    calls.get(area).add(since(since));
  }

  /** A call was answered with a status. */
  public void responded(int status) {
    responses.get(Math.clamp(status / 100, 1, 5)).increment();
  }

  /** Seconds since a moment. */
  double since(long moment) {
    return (nanos.getAsLong() - moment) / NANOS;
  }

  /** Where what spoken interviews come to is counted. */
  public void voices(Supplier<VoiceCount> counting) {
    voices = counting;
  }

  /** Where the tokens are counted that a service of embeddings reads. */
  public void embedded(LongSupplier counting) {
    embedded = counting;
  }

  /** What is heard a second time. */
  public Hearings hearings() {
    return hearings;
  }

  /** A piece of the interviewer's voice was dropped: its candidate's device was too slow. */
  public void soundDropped() {
    soundDropped.increment();
  }

  /** The tokens that a service of embeddings read. */
  long embedded() {
    return embedded.getAsLong();
  }

  ModelCalls models() {
    return models;
  }

  /** What stands in the store: counted anew when the last count is older than half a minute, however many scrape. */
  Stock stock(Supplier<Stock> counting) {
    return stock.get(counting);
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
      out.sample("interviewkit_http_responses_total", responses.get(digit).sum(), "status", digit + "xx");
    }
    out.metric("interviewkit_http_request_seconds", "histogram", "How long calls took that were no streams, by the part of the server.");
    calls.values().forEach(histogram -> histogram.write(out, "interviewkit_http_request_seconds"));
    out.metric("interviewkit_assistant_events_total", "counter", "What the website assistant did, by the kind of its log entry.");
    noted.forEach((kind, count) -> out.sample("interviewkit_assistant_events_total", count.sum(), "kind", Exposition.word(kind)));
    out.metric("interviewkit_assistant_messages_total", "counter", "Visitors' messages that were answered, by what they wanted.");
    messages.forEach((intent, count) -> out.sample("interviewkit_assistant_messages_total", count.sum(), "intent", Exposition.word(intent)));
    out.metric("interviewkit_assistant_answer_seconds", "histogram", "From a visitor's message to the last word of its answer.");
    answers.write(out, "interviewkit_assistant_answer_seconds");
    models.write(out);
    voices.get().write(out);
    out.metric("interviewkit_voice_dropped_total", "counter", "Pieces of the interviewer's voice that a device was too slow for.");
    out.sample("interviewkit_voice_dropped_total", soundDropped.sum());
    heard(out);
  }

  private void heard(Exposition out) {
    out.metric("interviewkit_second_hearings_total", "counter", "Pieces of recordings that were sent to be heard once more, by what came of it.");
    out.sample("interviewkit_second_hearings_total", hearings.heard(), "outcome", "heard");
    hearings.failures().forEach((kind, count) -> out.sample("interviewkit_second_hearings_total", count, "outcome", Exposition.word(kind)));
    out.metric("interviewkit_second_hearing_seconds_total", "counter", "How much speech was heard once more.");
    out.sample("interviewkit_second_hearing_seconds_total", hearings.length().toMillis() / 1e3);
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
