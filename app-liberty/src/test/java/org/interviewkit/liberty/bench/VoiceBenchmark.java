package org.interviewkit.liberty.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interviewkit.liberty.bench.voice.Candidates;
import org.interviewkit.liberty.bench.voice.Cores;
import org.interviewkit.liberty.bench.voice.Load;
import org.interviewkit.liberty.bench.voice.Peer;
import org.interviewkit.liberty.bench.voice.Relay;
import org.interviewkit.liberty.bench.voice.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures spoken interviews on the assembled server, with everything it does besides, and relays as they are usually made, in turns under the same load. Not a test: it
 * asserts only that the server held every interview. Run on request by the Maven profile {@code bench}; writes {@code target/bench/voice.md}.
 *
 * <p>The floor is the same load without anything between: what the harness and the machine cost. Of {@code bench.voice.relays}, {@code variant} is the product with the further
 * options of Java in {@code bench.voice.variant}.
 */
class VoiceBenchmark {

  private static final int[] VOICES = numbers("bench.voices", "10,50,100,200");
  private static final int[] LONGER_PIECES = numbers("bench.voices.longer", "100");
  private static final String[] RELAYS = System.getProperty("bench.voice.relays", "none,node,python,liberty,product").split(",");
  private static final int ROUNDS = Integer.getInteger("bench.voice.rounds", 3);
  static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.voice.seconds", 15));

  /** How long a load is there before it is measured: what letting so many in costs the compilers is none of it. */
  static final Duration WARM = Duration.ofSeconds(Integer.getInteger("bench.voice.settle", 60));
  static final int WARM_VOICES = 50;

  /** How long a relay whose code is compiled while it runs works before it is measured: compilers need minutes under load until they are done, and servers have days. */
  private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.voice.warm", 240));
  static final int PIECE = 20;
  private static final int LONGER_PIECE = 40;
  private static final Path WORK = Path.of("target/bench").toAbsolutePath();

  @TempDir Path data;

  private final List<Load.Row> rows = new ArrayList<>();
  private final List<String> further = new ArrayList<>();

  @Test
  void measuresVoices() throws Exception {
    Files.createDirectories(WORK);
    Map<String, Function<Service, Relay>> relays =
        Map.of(
            "none", Direct::new, "node", service -> Peer.node(service, WORK), "python", service -> Peer.fastApi(service, WORK), "liberty", service -> Peer.openLiberty(service, WORK),
            "product", service -> product(service, ""), "variant", service -> product(service, System.getProperty("bench.voice.variant", "")));
    inTurns(relays, PIECE, VOICES);
    inTurns(relays, LONGER_PIECE, LONGER_PIECES);
    for (String name : System.getProperty("bench.voice.troubles", "interruptions,storm,rush,mischief").split(",")) {
      new Troubles(data, further).meet(name);
    }
    List<String> lines =
        new ArrayList<>(
            List.of(
                "| relay | pieces, ms | voices | held | CPU, s per session-minute | up p50 / p99, ms | down p50 / p99, ms | memory, MB | harness late p99, ms | others' CPU |",
                "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"));
    rows.forEach(row -> lines.add(row.markdown()));
    lines.addAll(medians());
    lines.add("");
    lines.addAll(further);
    Files.write(WORK.resolve("voice.md"), lines);
    lines.forEach(line -> System.getLogger("bench").log(System.Logger.Level.INFO, line));
    assertEquals(List.of(), rows.stream().filter(row -> row.label().equals(Product.LABEL) && !row.held()).map(Load.Row::markdown).toList());
  }

  /** One relay after another, round by round: the machine may be slower in one minute than in the next, for all of them. Those that are not measured have nothing to do. */
  private void inTurns(Map<String, Function<Service, Relay>> between, int millis, int[] sizes) {
    if (sizes.length == 0) {
      return;
    }
    List<Stand> stands = new ArrayList<>();
    try {
      // all of them before anything is given a core, which what is started later would inherit
      for (String name : RELAYS) {
        if (!name.isEmpty()) {
          open(name, between.get(name), millis).ifPresent(stands::add);
        }
      }
      for (Stand stand : stands) {
        Cores.part(stand.relay().pid());
        load(stand.service(), stand.relay(), millis, WARM_VOICES, stand.relay().isCompiledLater() ? WARM_UP : TIME);
      }
      for (int voices : sizes) {
        for (int round = 0; round < ROUNDS; round++) {
          for (Stand stand : stands) {
            Load.Row row = load(stand.service(), stand.relay(), millis, voices, TIME);
            rows.add(row);
            System.getLogger("bench").log(System.Logger.Level.INFO, row.markdown());
          }
        }
      }
    } finally {
      stands.forEach(Stand::close);
      Cores.unite();
    }
  }

  private Optional<Stand> open(String name, Function<Service, Relay> between, int millis) {
    Service service = new Service(millis);
    service.start();
    try {
      return Optional.of(new Stand(service, between.apply(service)));
    } catch (Peer.Missing e) {
      service.close();
      further.add(name + " was not measured: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** A relay and the service behind it. */
  private record Stand(Service service, Relay relay) implements AutoCloseable {

    @Override
    public void close() {
      relay.close();
      service.close();
    }
  }

  /** What the rounds of one relay under one load had in the middle. */
  private List<String> medians() {
    Map<String, List<Double>> cpu = new LinkedHashMap<>();
    for (Load.Row row : rows) {
      cpu.computeIfAbsent(row.label() + " | " + row.millis() + " | " + row.voices(), load -> new ArrayList<>()).add(row.cpu());
    }
    List<String> lines = new ArrayList<>(List.of("", "| relay | pieces, ms | voices | rounds | CPU, median | least | most |", "| --- | --- | --- | --- | --- | --- | --- |"));
    cpu.forEach(
        (load, rounds) -> {
          List<Double> sorted = rounds.stream().sorted().toList();
          double median = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
          lines.add(String.format(Locale.ROOT, "| %s | %d | %.3f | %.3f | %.3f |", load, sorted.size(), median, sorted.get(0), sorted.get(sorted.size() - 1)));
        });
    return lines;
  }

  static Load.Row load(Service service, Relay relay, int millis, int voices, Duration time) {
    try (Candidates candidates = new Candidates(service, millis)) {
      candidates.start();
      Load load = new Load(service, candidates, millis);
      load.join(relay.seats(voices));
      Load.Row row = load.measure(relay.label(), relay.pid(), voices, WARM, time);
      candidates.hangUp();
      rest(2);
      return row;
    }
  }

  private Product product(Service service, String options) {
    return new Product(data.resolve(Long.toString(System.nanoTime())), service, options);
  }

  private static int[] numbers(String property, String usual) {
    return Arrays.stream(System.getProperty(property, usual).split(",")).filter(number -> !number.isEmpty()).mapToInt(Integer::parseInt).toArray();
  }

  private static void rest(long seconds) {
    rest(Duration.ofSeconds(seconds));
  }

  static void rest(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Nothing stands between. */
  private record Direct(Service service) implements Relay {

    @Override
    public String label() {
      return "none (floor)";
    }

    @Override
    public OptionalLong pid() {
      return OptionalLong.empty();
    }

    @Override
    public boolean isCompiledLater() {
      return false;
    }

    @Override
    public List<URI> seats(int count) {
      return Stream.generate(service::direct).limit(count).toList();
    }

    @Override
    public void close() {
      // there is nothing
    }
  }
}
