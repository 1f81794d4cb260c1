package org.interviewkit.persistence.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.interviewkit.contract.InterviewFixtures;
import org.interviewkit.contract.SupervisionFixtures;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.persistence.JpaStore;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.InterviewSummary;

/** What is asked of a store that is measured, whatever database it is on. */
record Load(JpaStore store, PrintWriter out) {

  static final int PAGE = 50;

  private static final int LONGEST_PAGE = 200;

  /** Interviews that each say something every five seconds, as in life, with the supervisor's saves between. */
  void live(int interviews, Duration time, IntFunction<Turn> turn) throws Exception {
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(16);
    List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < interviews; i++) {
      InterviewId interview = InterviewFixtures.id("live " + i + Instant.now());
      AtomicInteger position = new AtomicInteger();
      running.add(
          threads.scheduleAtFixedRate(
              () -> {
                Turn next = turn.apply(position.incrementAndGet());
                long before = System.nanoTime();
                store.transcripts().append(interview, next);
                nanos.add(System.nanoTime() - before);
                store.supervisions().append(interview, SupervisionFixtures.healthyCycle(next.position()));
              },
              5_000L * i / interviews,
              5_000,
              TimeUnit.MILLISECONDS));
    }
    threads.schedule(() -> running.forEach(one -> one.cancel(false)), time.toMillis(), TimeUnit.MILLISECONDS).get();
    threads.shutdown();
    if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
      throw new IOException("appends are still under way a minute after the end");
    }
    out.println(new Figures("append, " + interviews + " interviews, one turn per 5 s", nanos.stream().mapToLong(Long::longValue).toArray()));
    out.printf("   %d turns%n", nanos.size());
  }

  /** Where a page of a list begins; empty if the list is shorter. */
  Optional<Cursor> pageAt(InterviewFilter filter, int number) {
    Optional<Cursor> place = Optional.empty();
    for (int left = (number - 1) * PAGE; left > 0; left -= LONGEST_PAGE) {
      int most = Math.min(left, LONGEST_PAGE);
      List<InterviewSummary> page = store.interviews().list(filter, place, most);
      if (page.size() < most) {
        return Optional.empty();
      }
      place = Optional.of(page.getLast().cursor());
    }
    return place;
  }
}
