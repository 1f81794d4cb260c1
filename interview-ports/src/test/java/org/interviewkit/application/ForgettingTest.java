package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Forgetting.Limited;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.contract.Until;
import org.interviewkit.domain.Language;
import org.interviewkit.local.MemoryJobs;
import org.interviewkit.port.Job;
import org.interviewkit.port.Job.State;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.Test;

/** What is kept for a time, and what comes of it when the time has come. */
class ForgettingTest {

  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);

  private final MovableClock clock = new MovableClock();
  private final MemoryJobs jobs = new MemoryJobs();
  private final Map<UUID, Optional<PortException>> kept = new HashMap<>(Map.of(FIRST, Optional.empty(), SECOND, Optional.empty()));
  private final Limited things = new Limited("thing", now -> kept.keySet().stream().sorted().toList(), (id, now) -> forget(id));
  private final Forgetting forgetting = new Forgetting(jobs, List.of(things), clock::instant);

  private void forget(UUID id) {
    if (kept.getOrDefault(id, Optional.empty()).isPresent()) {
      throw kept.get(id).get();
    }
    kept.remove(id);
  }

  private void run() {
    jobs.runDue(List.of(forgetting.worker()), clock);
  }

  private String standing(UUID id) {
    return jobs.find(Forgetting.RETENTION, "thing " + id).map(job -> job.state() + " " + job.lastError().orElse("")).orElse("none");
  }

  private Job look() {
    return jobs.find(Forgetting.RETENTION, Forgetting.LOOK).orElseThrow();
  }

  @Test
  void comesBackAgainAndAgainHoweverOftenItIsBegun() {
    forgetting.begin();
    forgetting.begin();
    run();
    assertEquals(Map.of(), kept);
    Job after = look();
    assertEquals(State.WAITING + " " + clock.instant().plus(Forgetting.BEAT), after.state() + " " + after.dueAt());
    forgetting.begin();
    assertEquals(after, look());
    kept.put(FIRST, Optional.empty());
    clock.advance(Forgetting.BEAT);
    run();
    assertEquals(Map.of(), kept);
  }

  @Test
  void isNotKeptFromOthersByOneThatCannotBeForgotten() {
    kept.put(FIRST, Optional.of(new PortException(PortException.Kind.REFUSED, "not allowed to delete")));
    forgetting.begin();
    run();
    assertEquals(List.of(FIRST), List.copyOf(kept.keySet()));
    assertEquals("FAILED not allowed to delete, DONE ", standing(FIRST) + ", " + standing(SECOND));
  }

  @Test
  void asksForWhatWasGivenUpOnceMoreADayLater() {
    kept.put(FIRST, Optional.of(new PortException(PortException.Kind.REFUSED, "not allowed to delete")));
    forgetting.begin();
    run();
    kept.put(FIRST, Optional.empty());
    clock.advance(Forgetting.ONCE_MORE.minusSeconds(1));
    run();
    assertEquals("FAILED not allowed to delete", standing(FIRST), "it waits for a person until then");
    clock.advance(Forgetting.BEAT);
    run();
    assertEquals("DONE ", standing(FIRST));
  }

  @Test
  void triesAgainWhatMayPassAndWhatItCannotLookFor() {
    kept.put(FIRST, Optional.of(new PortException(PortException.Kind.UNAVAILABLE, "the bucket is away")));
    forgetting.begin();
    run();
    assertEquals("WAITING the bucket is away", standing(FIRST));
    Supplier<PortException> away = () -> new PortException(PortException.Kind.UNAVAILABLE, "the store is away");
    Forgetting blind = new Forgetting(jobs, List.of(new Limited("thing", now -> { throw away.get(); }, (id, now) -> forget(id))), clock::instant);
    clock.advance(Duration.ofDays(3));
    for (int attempt = 0; attempt < 60; attempt++) {
      clock.advance(Duration.ofHours(1));
      jobs.runDue(List.of(blind.worker()), clock);
    }
    assertEquals(State.WAITING + " the store is away", look().state() + " " + look().lastError().orElse(""), "it is never given up");
  }

  @Test
  void isWhatASystemDoesFromItsStart() {
    try (InterviewSystem system = InterviewSystem.builder().clock(clock).build()) {
      byte[] odd = "%PDF-1".getBytes(StandardCharsets.UTF_8);
      system.addingCandidates().receiving().receive(Upload.of("odd.pdf", odd), Language.EN);
      Due.run(system, clock, ReceivingCvs.READ);
      clock.advance(LaterReading.UNREAD);
      system.start();
      Until.equal(List.of(), () -> system.addingCandidates().receiving().open());
      Until.equal(List.of(), () -> system.store().jobs().list(ReceivingCvs.READ, EnumSet.of(State.FAILED), 10));
      assertTrue(system.working().kinds().contains(Forgetting.RETENTION));
    }
  }
}
