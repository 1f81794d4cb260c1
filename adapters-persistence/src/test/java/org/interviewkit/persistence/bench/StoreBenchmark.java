package org.interviewkit.persistence.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcConnectionPool;
import org.interviewkit.contract.InterviewFixtures;
import org.interviewkit.contract.Texts;
import org.interviewkit.contract.TranscriptFixtures;
import org.interviewkit.domain.interview.Engagement;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.interview.Timeline;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.persistence.JpaStore;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.Interviews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the H2 store: the interview list with many interviews in it ({@code bench.interviews}, 100,000 by default), and turns a second with many interviews at once. Not a test:
 * its name keeps it out of every run that does not ask for it. Writes {@code target/bench/store.md}. Wanted: every page p95 ≤ 30 ms, page 200 at most 1.5 times page 1.
 */
public final class StoreBenchmark {

  private static final int INTERVIEWS = Integer.getInteger("bench.interviews", 100_000);
  private static final List<String> FIRST = List.of("Anna", "Jürgen", "Zoë", "Mehmet", "Sofia", "Björn", "Łukasz", "Aïcha", "Tom", "Heike");
  private static final List<String> LAST = List.of("Weiß", "Öztürk", "Schmidt", "Nowak", "García", "Müller", "O'Brien", "Krüger", "Nguyen", "Lind");

  @TempDir Path directory;

  private JpaStore store;
  private PrintWriter out;
  private Load load;

  @Test
  void measuresTheStore() throws Exception {
    JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + directory.toAbsolutePath() + "/bench;WRITE_DELAY=0", "sa", "");
    pool.setMaxConnections(20);
    Path report = Path.of("target/bench/store.md");
    Files.createDirectories(report.getParent());
    try (JpaStore opened = JpaStore.open(pool);
        PrintWriter lines = new PrintWriter(Files.newBufferedWriter(report), true)) {
      store = opened;
      out = lines;
      load = new Load(opened, lines);
      fill(INTERVIEWS);
      lists();
      turns(16, 200);
      turns(1, 2_000);
      load.live(200, Duration.ofSeconds(30), TranscriptFixtures::turn);
      out.println("database file " + size(directory) / 1_000_000 + " MB");
    } finally {
      pool.dispose();
    }
  }

  private void fill(int wanted) throws Exception {
    long there = store.interviews().counts().values().stream().mapToLong(Long::longValue).sum();
    long start = System.nanoTime();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    AtomicInteger next = new AtomicInteger((int) there);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      running.add(
          threads.submit(
              () -> {
                for (int number = next.getAndIncrement(); number < wanted; number = next.getAndIncrement()) {
                  store.interviews().add(interview(number));
                }
              }));
    }
    threads.shutdown();
    for (Future<?> one : running) {
      one.get();
    }
    out.printf("%d interviews added in %.0f s, %d were there%n", Math.max(0, wanted - there), (System.nanoTime() - start) / 1e9, there);
  }

  private static Interview interview(int number) {
    Random random = new Random(number);
    String name = FIRST.get(random.nextInt(10)) + " " + LAST.get(random.nextInt(10)) + " " + number;
    Engagement engagement = InterviewFixtures.engagement(name, "Position " + random.nextInt(100));
    Interview fresh = InterviewFixtures.scheduledInterview("bench " + number, engagement, Texts.NOW.plusSeconds(number / 3));
    int dice = random.nextInt(100);
    InterviewStatus status = dice < 60 ? InterviewStatus.DECIDED : dice < 80 ? InterviewStatus.EVALUATED : dice == 99 ? InterviewStatus.PAUSED : InterviewStatus.values()[dice % 3];
    Timeline timeline = fresh.timeline();
    return new Interview(
        fresh.id(), engagement, fresh.preparation(), status, timeline, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 0);
  }

  private void lists() {
    RoleId role = InterviewFixtures.engagement("x", "Position 7").roleId();
    for (InterviewFilter filter :
        List.of(
            InterviewFilter.ALL,
            InterviewFilter.in(InterviewStatus.DECIDED),
            InterviewFilter.in(InterviewStatus.PAUSED),
            InterviewFilter.in(InterviewStatus.COMPLETED),
            InterviewFilter.in(InterviewStatus.EVALUATED, InterviewStatus.PAUSED, InterviewStatus.INVITED),
            InterviewFilter.in(InterviewStatus.values()),
            new InterviewFilter(Set.of(), Optional.of(role), ""),
            new InterviewFilter(Set.of(InterviewStatus.EVALUATED), Optional.of(role), ""),
            new InterviewFilter(Set.of(), Optional.empty(), "müller"),
            new InterviewFilter(Set.of(InterviewStatus.DECIDED), Optional.empty(), "müller"),
            new InterviewFilter(Set.of(), Optional.empty(), "müller 4711"),
            new InterviewFilter(Set.of(), Optional.empty(), "nobody is called this"),
            new InterviewFilter(Set.of(InterviewStatus.DECIDED), Optional.empty(), "nobody is called this"))) {
      String name = filter.statuses() + " " + filter.roleId().map(id -> "role ").orElse("") + filter.text();
      name = name.length() > 36 ? name.substring(0, 36) : name;
      out.println(page(name + ", page 1", filter, Optional.empty()));
      load.pageAt(filter, 200).ifPresent(place -> out.println(page("   page 200", filter, Optional.of(place))));
    }
    Interviews interviews = store.interviews();
    out.println(Figures.of("counts", 20, 60, interviews::counts));
    InterviewId one = InterviewFixtures.id("bench 17");
    out.println(Figures.of("find", 200, 500, () -> interviews.find(one)));
    out.println(Figures.of("save", 100, 300, () -> interviews.save(interviews.find(one).orElseThrow())));
  }

  private Figures page(String name, InterviewFilter filter, Optional<Cursor> after) {
    return Figures.of(name, 30, 100, () -> store.interviews().list(filter, after, Load.PAGE));
  }

  private void turns(int threads, int each) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    List<Future<?>> running = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < threads; i++) {
      InterviewId interview = InterviewFixtures.id("turns " + i + Instant.now());
      running.add(
          pool.submit(
              () -> {
                for (int position = 1; position <= each; position++) {
                  long before = System.nanoTime();
                  store.transcripts().append(interview, TranscriptFixtures.turn(position));
                  nanos.add(System.nanoTime() - before);
                }
              }));
    }
    for (Future<?> one : running) {
      one.get();
    }
    pool.shutdown();
    double seconds = (System.nanoTime() - start) / 1e9;
    out.println(new Figures("append, " + threads + " interviews at once", nanos.stream().mapToLong(Long::longValue).toArray()));
    out.printf("   %.0f turns a second%n", threads * each / seconds);
  }

  private static long size(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
