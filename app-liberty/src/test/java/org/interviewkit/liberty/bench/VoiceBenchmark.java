package org.interviewkit.liberty.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
 * Measures spoken interviews on the assembled server, with everything it does besides, and relays as they are usually made, one after another under the same load. Not a test: it
 * asserts only that the server held every interview. Run on request by the Maven profile {@code bench}; writes {@code target/bench/voice.md}.
 *
 * <p>The floor is the same load without anything between: what the harness and the machine cost.
 */
class VoiceBenchmark {

  private static final int[] VOICES = numbers("bench.voices", "10,50,100,200");
  private static final int[] LONGER_PIECES = numbers("bench.voices.longer", "100");
  private static final String[] RELAYS = System.getProperty("bench.voice.relays", "none,node,python,liberty,product").split(",");
  private static final int ROUNDS = Integer.getInteger("bench.voice.rounds", 1);
  static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.voice.seconds", 15));

  /** How long a load is there before it is measured: what letting so many in costs the compilers is none of it. */
  static final Duration WARM = Duration.ofSeconds(Integer.getInteger("bench.voice.settle", 60));
  static final int WARM_VOICES = 50;

  /** How long each relay works before it is measured: compilers need minutes under load until they are done, and servers have days. */
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
            "product", this::product);
    for (int round = 0; round < ROUNDS; round++) {
      for (String name : RELAYS) {
        if (name.isEmpty()) {
          continue;
        }
        try {
          measure(relays.get(name), PIECE, VOICES);
          measure(relays.get(name), LONGER_PIECE, LONGER_PIECES);
        } catch (Peer.Missing e) {
          further.add(name + " was not measured: " + e.getMessage());
        }
      }
    }
    for (String name : System.getProperty("bench.voice.troubles", "interruptions,storm,rush,mischief").split(",")) {
      new Troubles(data, further).meet(name);
    }
    List<String> lines =
        new ArrayList<>(
            List.of(
                "| relay | pieces, ms | voices | held | CPU, s per session-minute | up p50 / p99, ms | down p50 / p99, ms | memory, MB | harness late p99, ms | others' CPU |",
                "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"));
    rows.forEach(row -> lines.add(row.markdown()));
    lines.add("");
    lines.addAll(further);
    Files.write(WORK.resolve("voice.md"), lines);
    lines.forEach(line -> System.getLogger("bench").log(System.Logger.Level.INFO, line));
    assertEquals(List.of(), rows.stream().filter(row -> row.label().equals(Product.LABEL) && !row.held()).map(Load.Row::markdown).toList());
  }

  private void measure(Function<Service, Relay> between, int millis, int[] sizes) {
    if (sizes.length == 0) {
      return;
    }
    try (Service service = new Service(millis)) {
      service.start();
      try (Relay relay = between.apply(service)) {
        Cores.part(relay.pid());
        load(service, relay, millis, WARM_VOICES, WARM_UP);
        for (int voices : sizes) {
          Load.Row row = load(service, relay, millis, voices, TIME);
          rows.add(row);
          System.getLogger("bench").log(System.Logger.Level.INFO, row.markdown());
        }
      } finally {
        Cores.unite();
      }
    }
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

  private Product product(Service service) {
    return new Product(data.resolve(Long.toString(System.nanoTime())), service);
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
    public List<URI> seats(int count) {
      return Stream.generate(service::direct).limit(count).toList();
    }

    @Override
    public void close() {
      // there is nothing
    }
  }
}
