package org.interviewkit.application;

import java.time.Clock;
import java.util.List;
import org.interviewkit.InterviewSystem;
import org.interviewkit.local.MemoryJobs;

/** Has work done by hand. */
final class Due {

  private Due() {}

  /** Does on this thread what is due of some kinds, or of all if none is named, of a system that keeps its jobs in memory. */
  static void run(InterviewSystem system, Clock clock, String... kinds) {
    MemoryJobs jobs = (MemoryJobs) system.store().jobs();
    jobs.runDue(system.working().workers().stream().filter(worker -> kinds.length == 0 || List.of(kinds).contains(worker.kind())).toList(), clock);
  }

  /** Looks what was kept as long as it may be, and forgets it. */
  static void forget(InterviewSystem system, Clock clock) {
    system.store().jobs().submit(Forgetting.RETENTION, Forgetting.LOOK, clock.instant());
    run(system, clock, Forgetting.RETENTION);
  }
}
