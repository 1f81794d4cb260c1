package org.interviewkit.liberty.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.interviewkit.liberty.bench.voice.Candidates;
import org.interviewkit.liberty.bench.voice.Cores;
import org.interviewkit.liberty.bench.voice.Load;
import org.interviewkit.liberty.bench.voice.Service;
import org.interviewkit.liberty.bench.voice.Times;
import org.interviewkit.liberty.process.Invited;

/** What may happen to a server that holds spoken interviews, and what candidates notice of it. */
final class Troubles {

  private static final int CALM = 50;
  private static final int MAKERS = 10;

  private final Path data;
  private final List<String> lines;

  /**
   * Troubles of servers of their own.
   *
   * @param data where those servers keep their data
   * @param lines where to write what was seen
   */
  Troubles(Path data, List<String> lines) {
    this.data = data;
    this.lines = lines;
  }

  /** One of them, by its name. */
  void meet(String name) {
    switch (name) {
      case "interruptions" -> meet(this::interruptions);
      case "storm" -> meet(this::storm);
      case "rush" -> meet(this::rush);
      case "mischief" -> meet(this::mischief);
      default -> {}
    }
  }

  /** Each turn of the interviewer is interrupted: how long after the service said so a piece of it still comes. */
  private void interruptions(Service service, Candidates candidates, Product product) {
    Cores.part(product.pid());
    VoiceBenchmark.load(service, product, VoiceBenchmark.PIECE, VoiceBenchmark.WARM_VOICES, VoiceBenchmark.TIME);
    service.interrupt(true);
    Load load = new Load(service, candidates, VoiceBenchmark.PIECE);
    load.join(product.seats(100));
    load.measure(product.label(), product.pid(), 100, VoiceBenchmark.WARM, VoiceBenchmark.TIME.multipliedBy(2));
    Times stale = candidates.stale();
    String row = stale.count() + "; the last piece that still came was " + stale.row() + " ms (p50 / p99) behind the word that the candidate speaks.";
    lines.add("Interrupted turns at 100 voices: " + row);
  }

  /** 200 candidates are gone in the same moment: how long it takes until the next one hears something. */
  private void storm(Service service, Candidates candidates, Product product) {
    Cores.part(product.pid());
    Load load = new Load(service, candidates, VoiceBenchmark.PIECE);
    load.join(product.seats(200));
    load.measure(product.label(), product.pid(), 200, VoiceBenchmark.WARM, Duration.ofSeconds(1));
    URI next = product.seats(1).get(0);
    candidates.hangUp();
    long begin = System.nanoTime();
    candidates.join(next);
    long heard = firstVoice(candidates, 200) - begin;
    lines.add(String.format(Locale.ROOT, "200 connections lost at once: the next candidate hears the first piece after %d ms.", heard / 1_000_000));
  }

  /** 50 candidates at once at a server that has just become ready, on all cores: how far their voices fall behind. */
  private void rush(Service service, Candidates candidates, Product product) {
    List<Invited> invited = product.invite(50);
    product.restart();
    long ready = System.nanoTime();
    List<URI> seats = invited.stream().parallel().map(product::seat).toList();
    Load load = new Load(service, candidates, VoiceBenchmark.PIECE);
    load.clear();
    seats.forEach(candidates::join);
    long seated = (System.nanoTime() - ready) / 1_000_000;
    Load.Row row = load.measure(product.label(), product.pid(), 50, Duration.ofSeconds(10));
    String worst = String.format(Locale.ROOT, "%.0f ms under way towards the service, %.0f ms towards a candidate", row.upWorst(), row.downWorst());
    lines.add("50 candidates within " + seated + " ms of readiness: the oldest piece was " + worst + "; never came: " + load.missing() + ".");
  }

  /** What may happen to a server, each on one of its own. */
  private interface Trouble {
    void at(Service service, Candidates candidates, Product product);
  }

  /** For each mischief: how the others hear and are heard while ten clients are at it, each of them as often as it can. */
  private void mischief(Service service, Candidates candidates, Product product) {
    Cores.part(product.pid());
    VoiceBenchmark.load(service, product, VoiceBenchmark.PIECE, VoiceBenchmark.WARM_VOICES, VoiceBenchmark.TIME);
    Load load = new Load(service, candidates, VoiceBenchmark.PIECE);
    load.join(product.seats(CALM));
    lines.add("While ten clients do what they must not, " + CALM + " others, up and down p50 / p99 in ms:");
    Load.Row calm = load.measure(product.label(), product.pid(), CALM, VoiceBenchmark.WARM, VoiceBenchmark.TIME);
    lines.add("| nobody does | " + calm.up() + " | " + calm.down() + " | " + candidates.open() + " are there | " + late(calm) + " | |");
    for (Mischief mischief : Mischief.values()) {
      try (Mischief.Makers makers = mischief.begin(product, MAKERS)) {
        Load.Row row = load.measure(product.label(), product.pid(), CALM, VoiceBenchmark.WARM, VoiceBenchmark.TIME);
        lines.add("| " + mischief.says() + " | " + row.up() + " | " + row.down() + " | " + candidates.open() + " are there | " + late(row) + " | " + makers.seen() + " |");
      }
    }
  }

  private static String late(Load.Row row) {
    return String.format(Locale.ROOT, "harness late %.1f", row.late());
  }

  private void meet(Trouble trouble) {
    try (Service service = new Service(VoiceBenchmark.PIECE);
        Candidates candidates = new Candidates(service, VoiceBenchmark.PIECE)) {
      service.start();
      candidates.start();
      try (Product product = new Product(data.resolve(Long.toString(System.nanoTime())), service)) {
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
      VoiceBenchmark.rest(Duration.ofMillis(20));
    }
    throw new IllegalStateException("nothing to hear within 20 s");
  }
}
