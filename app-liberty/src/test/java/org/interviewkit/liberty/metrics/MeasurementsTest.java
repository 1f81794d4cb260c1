package org.interviewkit.liberty.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

  private static final Pattern LINE = Pattern.compile("# (HELP [a-z_]+ .+|TYPE [a-z_]+ (counter|gauge|histogram))|[a-z_]+(\\{[a-z_]+=\"[^\"\n]*\"(,[a-z_]+=\"[^\"\n]*\")?\\})? -?[0-9]+(\\.[0-9]+)?");

  private final AtomicLong nanos = new AtomicLong();
  private final Measurements measurements = new Measurements(nanos::get);

  private String text() {
    Exposition out = new Exposition();
    measurements.write(out);
    return out.toString();
  }

  private void answer(double seconds) {
    long start = measurements.now();
    nanos.addAndGet((long) (seconds * 1e9));
    measurements.answered(start);
  }

  @Test
  void putsTimesIntoBuckets() {
    answer(0.004);
    answer(0.2);
    answer(0.25);
    answer(99);
    String histogram = text().lines().filter(line -> line.startsWith("interviewkit_assistant_answer_seconds")).reduce("", (a, b) -> a + b.substring(37) + "\n");
    assertEquals(
        """
        _bucket{le="0.01"} 1
        _bucket{le="0.025"} 1
        _bucket{le="0.05"} 1
        _bucket{le="0.1"} 1
        _bucket{le="0.2"} 2
        _bucket{le="0.3"} 3
        _bucket{le="0.5"} 3
        _bucket{le="1.0"} 3
        _bucket{le="2.5"} 3
        _bucket{le="5.0"} 3
        _bucket{le="10.0"} 3
        _bucket{le="30.0"} 3
        _bucket{le="60.0"} 3
        _bucket{le="+Inf"} 4
        _sum 99.454
        _count 4
        """,
        histogram);
  }

  @Test
  void tellsThePartsOfTheServerApart() {
    long start = measurements.now();
    nanos.addAndGet(20_000_000);
    measurements.served(Measurements.Area.ASSISTANT, start);
    List<String> lines = text().lines().toList();
    for (String line :
        List.of(
            "interviewkit_http_request_seconds_bucket{area=\"assistant\",le=\"0.01\"} 0",
            "interviewkit_http_request_seconds_bucket{area=\"assistant\",le=\"0.025\"} 1",
            "interviewkit_http_request_seconds_sum{area=\"assistant\"} 0.02",
            "interviewkit_http_request_seconds_count{area=\"assistant\"} 1",
            "interviewkit_http_request_seconds_count{area=\"interviews\"} 0")) {
      assertTrue(lines.contains(line), line + " in\n" + text());
    }
  }

  @Test
  void countsCallsByTheirStatus() {
    for (int status : new int[] {101, 200, 204, 404, 503, 999}) {
      measurements.responded(status);
    }
    assertTrue(text().contains("{status=\"2xx\"} 2\n") && text().contains("{status=\"4xx\"} 1\n") && text().contains("{status=\"5xx\"} 2\n"), text());
  }

  @Test
  void writesLinesAScraperTakes() {
    answer(1e-9);
    Exposition out = new Exposition();
    measurements.write(out);
    out.metric("interviewkit_tickets", "gauge", "x").sample("interviewkit_tickets", 1e15, "status", "offen", "category", "Sonstiges");
    Process.write(out);
    out.toString().lines().forEach(line -> assertTrue(LINE.matcher(line).matches(), line));
    Exposition odd = new Exposition();
    odd.sample("x", 1, "category", "a\"b\\c\nd");
    assertEquals("x{category=\"a\\\"b\\\\c\\nd\"} 1\n", odd.toString());
  }
}
