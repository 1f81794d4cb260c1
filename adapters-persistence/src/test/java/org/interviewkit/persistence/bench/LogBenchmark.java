package org.interviewkit.persistence.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.jdbcx.JdbcConnectionPool;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogCheck;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.persistence.JpaStore;
import org.interviewkit.persistence.file.FileStore;
import org.interviewkit.persistence.postgres.Database;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.interviewkit.port.LogEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures the assistant's log on every store: an append, many at once, looking through all of it, counting. Not a test. Writes {@code target/bench/log.md}. */
public final class LogBenchmark {

  private static final int ENTRIES = Integer.getInteger("bench.entries", 100_000);

  @TempDir Path directory;

  private PrintWriter out;

  @Test
  void measuresTheLog() throws Exception {
    Path report = Path.of("target/bench/log.md");
    Files.createDirectories(report.getParent());
    JdbcConnectionPool h2 = JdbcConnectionPool.create("jdbc:h2:file:" + directory.toAbsolutePath() + "/log;WRITE_DELAY=0", "sa", "");
    h2.setMaxConnections(20);
    String name = PostgresServer.shared().createDatabase("");
    try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(report), true);
        Database database = Database.at(PostgresServer.shared().url(name));
        JpaStore embedded = JpaStore.open(h2);
        JpaStore postgres = JpaStore.open(database.pool());
        FileStore files = FileStore.open(directory.resolve("files"))) {
      out = lines;
      measure("H2", embedded.frontDesk().log());
      measure("PostgreSQL", postgres.frontDesk().log());
      measure("files", files.frontDesk().log());
    } finally {
      h2.dispose();
    }
  }

  private static LogEntry entry(int number) {
    LogEntry.Kind kind = number % 5 == 0 ? LogEntry.Kind.OUT_OF_SCOPE : LogEntry.Kind.MESSAGE_ANSWERED;
    return new LogEntry(
        UUID.randomUUID(),
        Texts.NOW.plusSeconds(number * 60L),
        kind,
        Optional.of(AssistantFixtures.threadId("one")),
        Optional.of(Intent.values()[number % 7]),
        "KNOWLEDGE by otherwise: no other rule fits: the documents are asked");
  }

  private void measure(String store, LogEntries log) throws Exception {
    out.println(Figures.of(store + ": append, one caller", 200, 500, () -> log.add(entry(1))));
    out.println(new Figures(store + ": append, 100 callers at once", together(log, 100, 20)));
    long start = System.nanoTime();
    int there = (int) log.head().number();
    together(log, 100, (ENTRIES - there) / 100);
    out.printf("   %.0f entries a second with 100 callers%n", (ENTRIES - there) / ((System.nanoTime() - start) / 1e9));
    out.println(Figures.of(store + ": counts of 30 days among " + ENTRIES, 3, 10, () -> log.counts(Texts.NOW, Texts.NOW.plusSeconds(30 * 86_400))));
    out.println(Figures.of(store + ": counts of all", 3, 10, () -> log.counts(Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z"))));
    out.println(Figures.of(store + ": newest 500 of a kind", 3, 20, () -> log.newest(LogEntry.Kind.OUT_OF_SCOPE, Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z"), 500)));
    LogCheck[] check = new LogCheck[1];
    out.println(Figures.of(store + ": verify " + ENTRIES, 1, 3, () -> check[0] = LogCheck.of(number -> log.readAfter(number, 1_000), log::head)));
    out.println("   " + check[0]);
  }

  private static long[] together(LogEntries log, int callers, int each) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      List<Future<long[]>> running = new ArrayList<>();
      for (int caller = 0; caller < callers; caller++) {
        int first = caller * each;
        running.add(
            threads.submit(
                () -> {
                  long[] nanos = new long[each];
                  for (int i = 0; i < each; i++) {
                    long before = System.nanoTime();
                    log.add(entry(first + i));
                    nanos[i] = System.nanoTime() - before;
                  }
                  return nanos;
                }));
      }
      long[] all = new long[callers * each];
      for (int i = 0; i < callers; i++) {
        System.arraycopy(running.get(i).get(), 0, all, i * each, each);
      }
      return all;
    }
  }
}
