package org.interviewkit.liberty.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interviewkit.contract.StandInService;
import org.interviewkit.contract.StandInService.Told;
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
      Writers writers = Writers.connected(server, INTERVIEWS);
      lines.add("memory with " + INTERVIEWS + " live interviews, MB: " + residentMegabytes(server));
      double cpuBefore = Writers.cpuSeconds(server);
      writers.write(SECONDS, PAUSE);
      double cpu = Writers.cpuSeconds(server) - cpuBefore;
      lines.add("memory at the end, MB: " + residentMegabytes(server));
      int lost = writers.missing(RestClient.admin(server.uri()));
      List<Writers.Sample> samples = writers.samples();
      lines.add(Writers.row("message to acknowledgement, ms", samples.stream().mapToLong(Writers.Sample::acknowledgedMicros)));
      lines.add(Writers.row("floor (ping to pong), ms", samples.stream().mapToLong(Writers.Sample::floorMicros)));
      lines.add(INTERVIEWS + " interviews, one message each " + PAUSE + " ms for " + SECONDS + " s: " + samples.size() + " messages, " + lost + " lost");
      lines.add(String.format(Locale.ROOT, "CPU of the server, s per interview-minute: %.4f", cpu / (INTERVIEWS * SECONDS / 60.0)));
      Path report = Path.of("target/bench/live.md");
      Files.createDirectories(report.getParent());
      Files.write(report, lines);
      lines.forEach(line -> System.getLogger("bench").log(System.Logger.Level.INFO, line));
      assertEquals(0, lost);
    }
  }

  private static long residentMegabytes(RunningServer server) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + server.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
        .findFirst()
        .orElse(-1);
  }
}
