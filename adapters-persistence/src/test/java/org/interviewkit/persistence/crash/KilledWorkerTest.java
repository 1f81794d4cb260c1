package org.interviewkit.persistence.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.interviewkit.contract.Until;
import org.interviewkit.port.Job;
import org.interviewkit.port.Job.State;
import org.interviewkit.port.Jobs;
import org.interviewkit.port.Outcome;
import org.interviewkit.port.Worker;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills a process in the middle of its jobs, and looks how soon and how often another one does them. */
final class KilledWorkerTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir Path directory;

  private final List<String> done = Collections.synchronizedList(new ArrayList<>());
  private final Worker worker =
      new Worker(
          Labourer.KIND,
          1,
          job -> {
            done.add(job.subject());
            return new Outcome.Done();
          });

  @ParameterizedTest
  @EnumSource
  void anotherProcessSoonDoesWhatAKilledOneHadBegun(StoreKind kind) throws Exception {
    kind.prepare(directory);
    Process process = labouring(kind);
    try {
      if (kind.isShared()) {
        sharesTheWorkAndTakesItOver(kind, process);
      } else {
        kill(process);
        try (StoreKind.Open store = kind.open(directory)) {
          doesTheRest(store.jobs());
        }
      }
    } finally {
      process.destroyForcibly();
    }
    List<String> all = IntStream.range(0, Labourer.JOBS).mapToObj(i -> "job " + i).toList();
    assertEquals(new TreeSet<>(all), new TreeSet<>(done));
    assertEquals(Labourer.JOBS, done.size(), () -> "done twice: " + done);
  }

  private void sharesTheWorkAndTakesItOver(StoreKind kind, Process process) throws Exception {
    try (StoreKind.Open store = kind.join(directory)) {
      store.jobs().begin(List.of(worker), Clock.systemUTC());
      Until.equal(Labourer.JOBS - Labourer.AT_ONCE, () -> store.jobs().list(Labourer.KIND, EnumSet.of(State.DONE), 50).size());
      assertEquals(Labourer.AT_ONCE, store.jobs().list(Labourer.KIND, EnumSet.of(State.RUNNING), 50).size());
      kill(process);
      look(store.jobs());
    }
  }

  private void doesTheRest(Jobs jobs) {
    jobs.begin(List.of(worker), Clock.systemUTC());
    look(jobs);
  }

  private static void look(Jobs jobs) {
    Instant killed = Clock.systemUTC().instant();
    Until.equal(Labourer.JOBS, () -> jobs.list(Labourer.KIND, EnumSet.of(State.DONE), 50).size());
    Duration taken = Duration.between(killed, Clock.systemUTC().instant());
    assertTrue(taken.compareTo(SOON) < 0, () -> "taken over after " + taken);
    List<Job> twiceBegun = jobs.list(Labourer.KIND, EnumSet.of(State.DONE), 50).stream().filter(job -> job.attempts() == 2).toList();
    assertEquals(Labourer.AT_ONCE, twiceBegun.size(), twiceBegun::toString);
    jobs.end(SOON);
  }

  /** A process that is at as many jobs as it can be. */
  private Process labouring(StoreKind kind) throws IOException {
    Process process = kind.start(Labourer.class, directory);
    BufferedReader reader = process.inputReader();
    int begun = 0;
    while (begun < Labourer.AT_ONCE) {
      String line = reader.readLine();
      assertTrue(line != null, () -> "the process ended by itself, see " + directory.resolve("errors.txt"));
      begun += line.startsWith("job ") ? 1 : 0;
    }
    return process;
  }

  private static void kill(Process process) throws InterruptedException {
    process.toHandle().destroyForcibly();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the killed process is still there");
  }
}
