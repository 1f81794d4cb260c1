package org.interviewkit.working;

import java.time.Instant;
import java.util.Optional;
import org.interviewkit.port.Job;
import org.interviewkit.port.Job.State;
import org.interviewkit.port.Outcome;

/** How a job stands after an attempt. */
public final class Noting {

  private Noting() {}

  /** What becomes of a running job by what came of its attempt. */
  public static Job noted(Job job, Outcome outcome, Instant now) {
    return switch (outcome) {
      case Outcome.Done done -> new Job(job.kind(), job.subject(), State.DONE, job.attempts(), now, job.lastError());
      case Outcome.More more -> new Job(job.kind(), job.subject(), State.WAITING, 0, more.at(), Optional.empty());
      case Outcome.Again again -> new Job(job.kind(), job.subject(), State.WAITING, job.attempts(), again.at(), Optional.of(again.error()));
      case Outcome.GivenUp givenUp -> new Job(job.kind(), job.subject(), State.FAILED, job.attempts(), now, Optional.of(givenUp.error()));
    };
  }
}
