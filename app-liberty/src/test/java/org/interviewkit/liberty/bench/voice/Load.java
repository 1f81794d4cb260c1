package org.interviewkit.liberty.bench.voice;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** So many interviews at once through one relay, for some time. */
public final class Load {

  /** What was seen. A relay that did not hold did not do all the work: its other figures say nothing. */
  public record Row(
      String label, int millis, int voices, boolean held, double cpu, String up, String down, double upWorst, double downWorst, long megabytes, double late, double others,
      String losses) {

    /** For a table. */
    public String markdown() {
      String work = Double.isNaN(cpu) ? "–" : String.format(Locale.ROOT, "%.3f", cpu);
      return String.format(
          Locale.ROOT, "| %s | %d | %d | %s | %s | %s | %s | %s | %.1f | %.0f %% |", label, millis, voices, held ? "yes" : "**no** " + losses, work, up, down,
              megabytes == 0 ? "–" : Long.toString(megabytes), late, others);
    }
  }

  private static final Duration RAMP = Duration.ofMillis(15);
  private static final Duration QUIET = Duration.ofSeconds(1);
  private static final double MOST_MILLIS = 100;
  private static final double ENOUGH = 0.995;

  private final Service service;
  private final Candidates candidates;
  private final int millis;

  /** A load of pieces of this length. */
  public Load(Service service, Candidates candidates, int millis) {
    this.service = service;
    this.candidates = candidates;
    this.millis = millis;
  }

  /** Lets candidates in one after another; those that came before stay. */
  public void join(List<URI> seats) {
    for (URI seat : seats) {
      candidates.join(seat);
      rest(RAMP);
    }
  }

  /** Measures, when everybody has had some time to come. */
  public Row measure(String label, OptionalLong pid, int voices, Duration warm, Duration time) {
    rest(warm);
    clear();
    return measure(label, pid, voices, time);
  }

  /** Forgets what was measured. */
  public void clear() {
    service.clear();
    candidates.clear();
  }

  /** Measures from what was forgotten last. */
  public Row measure(String label, OptionalLong pid, int voices, Duration time) {
    double work = pid.isPresent() ? Cores.seconds(pid.getAsLong()) : 0;
    double own = Cores.seconds(ProcessHandle.current().pid());
    double all = Cores.allSeconds();
    long begin = System.nanoTime();
    rest(time);
    double seconds = (System.nanoTime() - begin) / 1e9;
    work = pid.isPresent() ? Cores.seconds(pid.getAsLong()) - work : 0;
    own = Cores.seconds(ProcessHandle.current().pid()) - own;
    double others = Math.max(0, Cores.allSeconds() - all - work - own) / seconds * 100;
    Times up = service.up();
    Times down = candidates.down();
    boolean whole = up.count() >= ENOUGH * candidates.sent() && down.count() >= ENOUGH * service.sent() && candidates.sent() >= ENOUGH * voices * seconds * 1_000 / millis;
    boolean there = candidates.open() == voices && candidates.lost() == 0 && service.damaged() + candidates.damaged() == 0;
    boolean held = whole && there && up.millis(0.99) < MOST_MILLIS && down.millis(0.99) < MOST_MILLIS;
    double late = Math.max(service.lateness().millis(0.99), candidates.lateness().millis(0.99));
    double heard = 100.0 * up.count() / candidates.sent();
    double spoken = 100.0 * down.count() / service.sent();
    String losses = String.format(Locale.ROOT, "(%d open, %.1f %% up, %.1f %% down) %s", candidates.open(), heard, spoken, candidates.losses());
    return new Row(
        label, millis, voices, held, pid.isPresent() ? work / (voices * seconds / 60) : Double.NaN, up.row(), down.row(), up.millis(1), down.millis(1),
        pid.isPresent() ? Cores.megabytes(pid.getAsLong()) : 0, late, others, losses.strip());
  }

  /** Has everybody fall silent, and counts what never came when nothing comes any more: what was under way at the end of a measurement is none of it. */
  public String missing() {
    candidates.hush();
    service.hush();
    long came = -1;
    for (long now = came(); came != now; now = came()) {
      came = now;
      rest(QUIET);
    }
    return String.format(
        Locale.ROOT, "%d of %d to the service, %d of %d to candidates", candidates.sent() - service.up().count(), candidates.sent(), service.sent() - candidates.down().count(),
            service.sent());
  }

  private long came() {
    return service.up().count() + candidates.down().count();
  }

  static void rest(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
