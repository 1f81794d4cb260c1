package org.interviewkit.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.interviewkit.port.Jobs;
import org.interviewkit.port.Worker;

/** Durable work of every kind: who does it, and when. */
public final class Working {

  private final Jobs jobs;
  private final List<Worker> workers;
  private final Clock clock;

  /** Nothing is done before {@link #begin}. */
  public Working(Jobs jobs, Application application, Assistance assistance, Clock clock) {
    this.jobs = jobs;
    this.workers = new ArrayList<>(application.workers());
    this.workers.add(assistance.replying().worker());
    this.clock = clock;
  }

  /** Has what is due done from now on. */
  public void begin() {
    jobs.begin(workers, clock);
  }

  /** Begins nothing more and waits for what is under way, as long as {@code patience}. */
  public void end(Duration patience) {
    jobs.end(patience);
  }

  /** Those who do the work, for who has it done by hand. */
  public List<Worker> workers() {
    return List.copyOf(workers);
  }
}
