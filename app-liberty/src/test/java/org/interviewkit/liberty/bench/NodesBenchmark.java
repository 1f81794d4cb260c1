package org.interviewkit.liberty.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.interviewkit.liberty.process.Nodes;
import org.interviewkit.liberty.process.RestClient;
import org.interviewkit.liberty.process.RunningServer;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures what a server on one PostgreSQL pays for another one beside it: one with so many interviews alone, then two at once with as many each. A server that needs no more
 * processor time for an interview than it did alone carries as many as alone, so two carry twice the load wherever neither PostgreSQL nor the machine is the limit; that is shown
 * by the times on a machine with a core for each, by processor time on any. Not a test: its name keeps it out of every run that does not ask for it, and it asserts only that
 * nothing is lost. Writes {@code target/bench/nodes.md}. Wanted: 1.8 times the load of one.
 */
class NodesBenchmark {

  private static final int INTERVIEWS = Integer.getInteger("bench.interviews", 100);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
  private static final int PAUSE = Integer.getInteger("bench.pause.ms", 5_000);
  private static final int ROUNDS = 2;

  @TempDir Path data;

  private final List<String> lines = new ArrayList<>();

  /** What one phase cost, in seconds of processor time an interview-minute. */
  private record Cost(double servers, double database) {}

  @Test
  void measuresWhatAnotherServerCosts() throws Exception {
    Map<String, String> environment = Nodes.environment(PostgresServer.shared(), data, 20);
    try (RunningServer one = new RunningServer(data.resolve("one"), environment);
        RunningServer two = new RunningServer(data.resolve("two"), environment)) {
      one.start();
      // code is compiled while it runs: the first round of each is for that
      phase("one server, to become warm", List.of(one));
      List<Cost> alone = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        alone.add(phase("one server", List.of(one)));
      }
      two.start();
      phase("two servers, to become warm", List.of(two));
      List<Cost> both = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        both.add(phase("two servers", List.of(one, two)));
      }
      double cost = mean(both) / mean(alone);
      lines.add(String.format(Locale.ROOT, "an interview costs a server %.2f times as much beside another one: two carry %.2f times the load of one", cost, 2 / cost));
      Path report = Path.of("target/bench/nodes.md");
      Files.createDirectories(report.getParent());
      Files.write(report, lines);
    }
  }

  private static double mean(List<Cost> costs) {
    return costs.stream().mapToDouble(Cost::servers).average().orElseThrow();
  }

  private Cost phase(String name, List<RunningServer> servers) throws Exception {
    List<Writers> all = new ArrayList<>();
    for (RunningServer server : servers) {
      all.add(Writers.connected(server, INTERVIEWS));
    }
    double[] before = servers.stream().mapToDouble(Writers::cpuSeconds).toArray();
    double database = database();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> running = new ArrayList<>();
      for (Writers writers : all) {
        running.add(
            threads.submit(
                () -> {
                  writers.write(SECONDS, PAUSE);
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    double minutes = INTERVIEWS * SECONDS / 60.0;
    double used = 0;
    StringBuilder each = new StringBuilder();
    for (int i = 0; i < before.length; i++) {
      double cost = (Writers.cpuSeconds(servers.get(i)) - before[i]) / minutes;
      each.append(String.format(Locale.ROOT, "%s%.4f", i == 0 ? "" : " and ", cost));
      used += cost / before.length;
    }
    double base = (database() - database) / minutes / before.length;
    int lost = 0;
    for (int i = 0; i < all.size(); i++) {
      lost += all.get(i).missing(RestClient.admin(servers.get(i).uri()));
    }
    List<Writers.Sample> samples = all.stream().flatMap(writers -> writers.samples().stream()).toList();
    LongStream times = samples.stream().mapToLong(Writers.Sample::acknowledgedMicros);
    lines.add(
        String.format(Locale.ROOT, "%s, %d interviews each: %s s of CPU an interview-minute, PostgreSQL %.4f s; %d messages, %d lost; ", name, INTERVIEWS, each, base, samples.size(), lost)
            + Writers.row("acknowledged after, ms", times));
    assertEquals(0, lost);
    all.forEach(Writers::leave);
    return new Cost(used, base);
  }

  /** Processor time of PostgreSQL so far: of its processes that live, and of those that are gone. */
  private static double database() throws Exception {
    double all = 0;
    for (ProcessHandle one : ProcessHandle.current().descendants().filter(one -> one.info().command().filter(command -> command.endsWith("postgres")).isPresent()).toList()) {
      all += one.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1_000.0;
    }
    return all;
  }
}
