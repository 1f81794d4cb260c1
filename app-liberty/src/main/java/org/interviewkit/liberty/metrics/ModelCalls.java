package org.interviewkit.liberty.metrics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner.Purpose;

/** How often models were asked, what came of it and how long it took, by what for. Safe for many threads. */
final class ModelCalls {

  private static final String ANSWERED = "answered";
  private static final List<Double> BOUNDS = List.of(0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0);

  private final Map<Purpose, Map<String, LongAdder>> outcomes = new EnumMap<>(Purpose.class);
  private final Map<Purpose, Histogram> times = new EnumMap<>(Purpose.class);

  ModelCalls() {
    for (Purpose purpose : Purpose.values()) {
      Map<String, LongAdder> of = new TreeMap<>(Map.of(ANSWERED, new LongAdder()));
      for (PortException.Kind kind : PortException.Kind.values()) {
        of.put(Exposition.word(kind), new LongAdder());
      }
      outcomes.put(purpose, of);
      times.put(purpose, new Histogram(BOUNDS, "purpose", Exposition.word(purpose)));
    }
  }

  void answered(Purpose purpose, double seconds) {
    count(purpose, ANSWERED, seconds);
  }

  void failed(Purpose purpose, PortException.Kind kind, double seconds) {
    count(purpose, Exposition.word(kind), seconds);
  }

  private void count(Purpose purpose, String outcome, double seconds) {
    outcomes.get(purpose).get(outcome).increment();
    times.get(purpose).add(seconds);
  }

  void write(Exposition out) {
    out.metric("interviewkit_model_calls_total", "counter", "Tasks for language models, by what for and what came of them.");
    outcomes.forEach(
        (purpose, of) ->
            of.forEach((outcome, count) -> out.sample("interviewkit_model_calls_total", count.sum(), "purpose", Exposition.word(purpose), "outcome", outcome)));
    out.metric("interviewkit_model_call_seconds", "histogram", "How long such a task took, further attempts included.");
    times.values().forEach(histogram -> histogram.write(out, "interviewkit_model_call_seconds"));
  }
}
