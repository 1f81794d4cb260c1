package org.interviewkit.liberty.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.interviewkit.contract.StandInService;
import org.interviewkit.contract.StandInService.Told;
import org.interviewkit.liberty.process.Hiring;
import org.interviewkit.liberty.process.Invited;
import org.interviewkit.liberty.process.LiveClient;
import org.interviewkit.liberty.process.RestClient;
import org.interviewkit.liberty.process.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the assembled server: start to ready, and many text interviews at the same time. Not a test: it asserts only that no acknowledged turn is missing. Run on request by the
 * Maven profile {@code bench}; writes {@code target/bench/live.md}.
 *
 * <p>The floor is the time a {@code ping} on the same connections takes at the same moments: what the harness, the machine and the container cost without any of our work.
 */
class LiveBenchmark {

  private static final int INTERVIEWS = Integer.getInteger("bench.interviews", 200);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
  private static final int PAUSE = Integer.getInteger("bench.pause.ms", 5_000);
  private static final int STARTS = 3;

  @TempDir Path data;

  private record Sample(long acknowledgedMicros, long floorMicros) {}

  private record Writer(Invited invited, LiveClient client, List<Sample> samples, List<Integer> positions) {}

  /** A later start like the others, but with a language model behind OpenAI's interface: its library is loaded, and the service is asked for its models. */
  private long startWithTheLibrary() {
    String models = "{\"object\":\"list\",\"data\":[" + model("gpt-6-luna") + "," + model("gpt-6.1-sol") + "]}";
    try (StandInService service = StandInService.answering(asked -> Told.whole(200, models));
        RunningServer server =
            new RunningServer(data, Map.of("INTERVIEW_INTELLIGENCE", "openai", "OPENAI_API_KEY", "sk-none", "OPENAI_BASE_URL", service.at("/v1").toString()))) {
      long begin = System.nanoTime();
      server.start();
      long millis = (System.nanoTime() - begin) / 1_000_000;
      server.stop();
      return millis;
    }
  }

  private static String model(String id) {
    return "{\"id\":\"" + id + "\",\"object\":\"model\",\"created\":1,\"owned_by\":\"nobody\"}";
  }

  @Test
  void measuresTheServer() throws Exception {
    List<String> lines = new ArrayList<>();
    try (RunningServer server = RunningServer.withoutWorkArea(data)) {
      long[] starts = new long[STARTS];
      for (int i = 0; i < STARTS; i++) {
        long begin = System.nanoTime();
        server.start();
        starts[i] = (System.nanoTime() - begin) / 1_000_000;
        if (i < STARTS - 1) {
          server.stop();
        }
      }
      lines.add("start to ready, ms (first start makes database and keys): " + Arrays.toString(starts));
      server.stop();
      lines.add("start to ready with OpenAI's library, ms: " + startWithTheLibrary());
      server.start();
      lines.add("memory after start, MB: " + residentMegabytes(server));
      List<Writer> writers = connect(server);
      lines.add("memory with " + INTERVIEWS + " live interviews, MB: " + residentMegabytes(server));
      double cpuBefore = cpuSeconds(server);
      write(writers);
      double cpu = cpuSeconds(server) - cpuBefore;
      lines.add("memory at the end, MB: " + residentMegabytes(server));
      int lost = missing(writers, RestClient.admin(server.uri()));
      List<Sample> samples = writers.stream().flatMap(writer -> writer.samples().stream()).toList();
      lines.add(row("message to acknowledgement, ms", samples.stream().mapToLong(Sample::acknowledgedMicros)));
      lines.add(row("floor (ping to pong), ms", samples.stream().mapToLong(Sample::floorMicros)));
      lines.add(INTERVIEWS + " interviews, one message each " + PAUSE + " ms for " + SECONDS + " s: " + samples.size() + " messages, " + lost + " lost");
      lines.add(String.format(Locale.ROOT, "CPU of the server, s per interview-minute: %.4f", cpu / (INTERVIEWS * SECONDS / 60.0)));
      Path report = Path.of("target/bench/live.md");
      Files.createDirectories(report.getParent());
      Files.write(report, lines);
      lines.forEach(line -> System.getLogger("bench").log(System.Logger.Level.INFO, line));
      assertEquals(0, lost);
    }
  }

  private static List<Writer> connect(RunningServer server) throws Exception {
    Hiring hiring = Hiring.baker(server.uri());
    List<Writer> writers = new ArrayList<>();
    for (int i = 0; i < INTERVIEWS; i++) {
      Invited invited = hiring.invite("Candidate " + i);
      JsonNode ticket =
          RestClient.candidate(server.uri(), invited.secret()).post("/api/v1/interviews/" + invited.interviewId() + "/tickets", Map.of());
      LiveClient client = LiveClient.connect(server.uri(), ticket);
      client.send(Map.of("type", "resume", "after", 0));
      client.await("session.ready");
      writers.add(new Writer(invited, client, new ArrayList<>(), new ArrayList<>()));
    }
    return writers;
  }

  private static void write(List<Writer> writers) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < writers.size(); i++) {
        Writer writer = writers.get(i);
        Random random = new Random(i);
        all.add(
            threads.submit(
                () -> {
                  TimeUnit.MILLISECONDS.sleep(random.nextInt(PAUSE));
                  for (int n = 0; System.nanoTime() < end && writer.client().isOpen(); n++) {
                    exchange(writer, n);
                    TimeUnit.MILLISECONDS.sleep(PAUSE);
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get(SECONDS + 120L, TimeUnit.SECONDS);
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

  private static int missing(List<Writer> writers, RestClient admin) {
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

  private static String row(String name, LongStream micros) {
    long[] sorted = micros.sorted().toArray();
    return String.format(
        Locale.ROOT, "%s: p50 %.1f, p95 %.1f, p99 %.1f, max %.1f", name, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1_000.0;
  }

  private static long residentMegabytes(RunningServer server) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + server.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
        .findFirst()
        .orElse(-1);
  }

  private static double cpuSeconds(RunningServer server) {
    return ProcessHandle.of(server.pid()).flatMap(process -> process.info().totalCpuDuration()).map(Duration::toMillis).orElse(0L) / 1_000.0;
  }
}
