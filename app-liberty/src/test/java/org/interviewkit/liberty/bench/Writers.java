package org.interviewkit.liberty.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.interviewkit.liberty.process.Hiring;
import org.interviewkit.liberty.process.Invited;
import org.interviewkit.liberty.process.LiveClient;
import org.interviewkit.liberty.process.RestClient;
import org.interviewkit.liberty.process.RunningServer;

/** Candidates who write over the live socket of one server. */
record Writers(List<Writer> writers) {

  /** A message and, right before it on the same connection, a ping. */
  record Sample(long acknowledgedMicros, long floorMicros) {}

  private record Writer(Invited invited, LiveClient client, List<Sample> samples, List<Integer> positions) {}

  /** So many candidates who are connected and may write. */
  static Writers connected(RunningServer server, int interviews) {
    Hiring hiring = Hiring.baker(server.uri());
    List<Writer> writers = new ArrayList<>();
    for (int i = 0; i < interviews; i++) {
      Invited invited = hiring.invite("Candidate " + i);
      JsonNode ticket =
          RestClient.candidate(server.uri(), invited.secret()).post("/api/v1/interviews/" + invited.interviewId() + "/tickets", Map.of());
      LiveClient client = LiveClient.connect(server.uri(), ticket);
      client.send(Map.of("type", "resume", "after", 0));
      client.await("session.ready");
      writers.add(new Writer(invited, client, new ArrayList<>(), new ArrayList<>()));
    }
    return new Writers(writers);
  }

  /** Has each of them send a message, wait for its acknowledgement, pause, and so on for so many seconds. */
  void write(int seconds, int pauseMillis) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < writers.size(); i++) {
        Writer writer = writers.get(i);
        Random random = new Random(i);
        all.add(
            threads.submit(
                () -> {
                  TimeUnit.MILLISECONDS.sleep(random.nextInt(pauseMillis));
                  for (int n = 0; System.nanoTime() < end && writer.client().isOpen(); n++) {
                    exchange(writer, n);
                    TimeUnit.MILLISECONDS.sleep(pauseMillis);
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get(seconds + 120L, TimeUnit.SECONDS);
      }
    }
  }

  private static void exchange(Writer writer, int n) {
    String ping = "p" + n;
    long begin = System.nanoTime();
    writer.client().send(Map.of("type", "ping", "id", ping));
    writer.client().await(message -> message.path("type").asText().equals("pong") && message.path("id").asText().equals(ping));
    long floor = System.nanoTime() - begin;
    String id = "m" + n;
    begin = System.nanoTime();
    writer.client().send(Map.of("type", "text", "id", id, "content", "In shift " + n + " the oven failed; I called the mechanic, moved 200 loaves and we delivered on time."));
    JsonNode acknowledged =
        writer.client().await(message -> message.path("type").asText().equals("turn.acknowledged") && message.path("id").asText().equals(id));
    writer.samples().add(new Sample((System.nanoTime() - begin) / 1_000, floor / 1_000));
    writer.positions().add(acknowledged.get("position").asInt());
  }

  /** Acknowledged messages that are not in the transcripts. */
  int missing(RestClient admin) {
    int lost = 0;
    for (Writer writer : writers) {
      JsonNode turns = admin.get("/api/v1/interviews/" + writer.invited().interviewId() + "/transcript").get("turns");
      List<Integer> stored =
          IntStream.range(0, turns.size())
              .filter(i -> turns.get(i).get("speaker").asText().equals("user"))
              .mapToObj(i -> turns.get(i).get("position").asInt())
              .toList();
      lost += (int) writer.positions().stream().filter(position -> !stored.contains(position)).count();
    }
    return lost;
  }

  /** Times, as a line. */
  static String row(String name, LongStream micros) {
    long[] sorted = micros.sorted().toArray();
    return String.format(
        Locale.ROOT, "%s: p50 %.1f, p95 %.1f, p99 %.1f, max %.1f", name, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1_000.0;
  }

  /** Closes their connections. */
  void leave() {
    writers.forEach(writer -> writer.client().close());
  }

  /** What was measured so far. */
  List<Sample> samples() {
    return writers.stream().flatMap(writer -> writer.samples().stream()).toList();
  }

  /** Processor time of a server so far. */
  static double cpuSeconds(RunningServer server) {
    return ProcessHandle.of(server.pid()).flatMap(process -> process.info().totalCpuDuration()).map(Duration::toMillis).orElse(0L) / 1_000.0;
  }
}
