package org.interviewkit.liberty.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interviewkit.liberty.bench.voice.Candidates;
import org.interviewkit.liberty.bench.voice.Compilers;
import org.interviewkit.liberty.bench.voice.Cores;
import org.interviewkit.liberty.bench.voice.Load;
import org.interviewkit.liberty.bench.voice.Peer;
import org.interviewkit.liberty.bench.voice.Relay;
import org.interviewkit.liberty.bench.voice.Service;
import org.interviewkit.liberty.bench.voice.Times;
import org.interviewkit.liberty.process.Hiring;
import org.interviewkit.liberty.process.Invited;
import org.interviewkit.liberty.process.RestClient;
import org.interviewkit.liberty.process.RunningServer;
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
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.voice.seconds", 15));
  private static final Duration WARM = Duration.ofSeconds(5);
  private static final int WARM_VOICES = 50;

  /** Compilers of every kind need some time under load to be done; servers have it. */
  private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.voice.warm", 45));
  private static final int PIECE = 20;
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
    for (String name : System.getProperty("bench.voice.troubles", "interruptions,storm,rush").split(",")) {
      switch (name) {
        case "interruptions" -> meet(this::interruptions);
        case "storm" -> meet(this::storm);
        case "rush" -> meet(this::rush);
        default -> {}
      }
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

  private static Load.Row load(Service service, Relay relay, int millis, int voices, Duration time) {
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

  /** Each turn of the interviewer is interrupted: how long after the service said so a piece of it still comes. */
  private void interruptions(Service service, Candidates candidates, Product product) {
    Cores.part(product.pid());
    load(service, product, PIECE, WARM_VOICES, TIME);
    service.interrupt(true);
    Load load = new Load(service, candidates, PIECE);
    load.join(product.seats(100));
    load.measure(product.label(), product.pid(), 100, WARM, TIME.multipliedBy(2));
    Times stale = candidates.stale();
    String row = stale.count() + "; the last piece that still came was " + stale.row() + " ms (p50 / p99) behind the word that the candidate speaks.";
    further.add("Interrupted turns at 100 voices: " + row);
  }

  /** 200 candidates are gone in the same moment: how long it takes until the next one hears something. */
  private void storm(Service service, Candidates candidates, Product product) {
    Cores.part(product.pid());
    Load load = new Load(service, candidates, PIECE);
    load.join(product.seats(200));
    load.measure(product.label(), product.pid(), 200, WARM, Duration.ofSeconds(1));
    URI next = product.seats(1).get(0);
    candidates.hangUp();
    long begin = System.nanoTime();
    candidates.join(next);
    long heard = firstVoice(candidates, 200) - begin;
    further.add(String.format(Locale.ROOT, "200 connections lost at once: the next candidate hears the first piece after %d ms.", heard / 1_000_000));
  }

  /** 50 candidates at once at a server that has just become ready, on all cores: how far their voices fall behind. */
  private void rush(Service service, Candidates candidates, Product product) {
    List<Invited> invited = product.invite(50);
    product.restart();
    long ready = System.nanoTime();
    List<URI> seats = invited.stream().parallel().map(product::seat).toList();
    Load load = new Load(service, candidates, PIECE);
    load.clear();
    seats.forEach(candidates::join);
    long seated = (System.nanoTime() - ready) / 1_000_000;
    Load.Row row = load.measure(product.label(), product.pid(), 50, Duration.ofSeconds(10));
    String worst = String.format(Locale.ROOT, "%.0f ms under way towards the service, %.0f ms towards a candidate", row.upWorst(), row.downWorst());
    further.add("50 candidates within " + seated + " ms of readiness: the oldest piece was " + worst + "; never came: " + load.missing() + ".");
  }

  /** What may happen to a server, each on one of its own. */
  private interface Trouble {
    void at(Service service, Candidates candidates, Product product);
  }

  private void meet(Trouble trouble) {
    try (Service service = new Service(PIECE);
        Candidates candidates = new Candidates(service, PIECE)) {
      service.start();
      candidates.start();
      try (Product product = product(service)) {
        trouble.at(service, candidates, product);
      } finally {
        Cores.unite();
      }
    }
  }

  private static long firstVoice(Candidates candidates, int number) {
    for (int i = 0; i < 1_000; i++) {
      if (candidates.firstVoice(number).isPresent()) {
        return candidates.firstVoice(number).get();
      }
      rest(Duration.ofMillis(20));
    }
    throw new IllegalStateException("nothing to hear within 20 s");
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

  private static void rest(Duration time) {
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

  /** The assembled server with its embedded database. */
  private static final class Product implements Relay {

    static final String LABEL = "InterviewKit";

    private final RunningServer server;
    private final Hiring hiring;

    Product(Path data, Service service) {
      server =
          new RunningServer(
                  data,
                  Compilers.with(Map.of("INTERVIEW_CONVERSATION", "openai", "OPENAI_API_KEY", "sk-bench", "OPENAI_BASE_URL", "http://" + service.authority() + "/v1")))
              .start();
      hiring = Hiring.baker(server.uri());
    }

    @Override
    public String label() {
      return LABEL;
    }

    @Override
    public OptionalLong pid() {
      return OptionalLong.of(server.pid());
    }

    @Override
    public List<URI> seats(int count) {
      return invite(count).stream().map(this::seat).toList();
    }

    List<Invited> invite(int count) {
      return Stream.iterate(1, number -> number + 1).limit(count).map(number -> hiring.invite("Voice " + number)).toList();
    }

    URI seat(Invited invited) {
      JsonNode ticket = RestClient.candidate(server.uri(), invited.secret()).post("/api/v1/interviews/" + invited.interviewId() + "/tickets", Map.of());
      return URI.create("ws://" + server.uri().getAuthority() + ticket.get("websocket_url").asText() + "?ticket=" + ticket.get("ticket").asText());
    }

    void restart() {
      server.stop();
      server.start();
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
