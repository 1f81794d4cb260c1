package org.interviewkit.liberty.metrics;

import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How often something took how long. Safe for many threads. */
final class Histogram {

  private final List<Double> bounds;
  private final List<String> labels;
  private final List<LongAdder> counts;
  private final DoubleAdder sum = new DoubleAdder();

  /**
   * Nothing counted yet.
   *
   * @param bounds upper bounds, in seconds, rising
   * @param labels what tells it from its siblings, a name and what it holds in turn
   */
  Histogram(List<Double> bounds, String... labels) {
    this.bounds = List.copyOf(bounds);
    this.labels = List.of(labels);
    this.counts = Stream.generate(LongAdder::new).limit(bounds.size() + 1L).toList();
  }

  void add(double seconds) {
    int bucket = 0;
    while (bucket < bounds.size() && seconds > bounds.get(bucket)) {
      bucket++;
    }
    counts.get(bucket).increment();
    sum.add(seconds);
  }

  void write(Exposition out, String name) {
    long below = 0;
    for (int i = 0; i < bounds.size(); i++) {
      below += counts.get(i).sum();
      out.sample(name + "_bucket", below, labelled("le", bounds.get(i).toString()));
    }
    below += counts.get(bounds.size()).sum();
    out.sample(name + "_bucket", below, labelled("le", "+Inf"));
    out.sample(name + "_sum", sum.sum(), labelled());
    out.sample(name + "_count", below, labelled());
  }

  private String[] labelled(String... further) {
    return Stream.concat(labels.stream(), Stream.of(further)).toArray(String[]::new);
  }
}
