package org.interviewkit.application;

import java.time.Duration;
import java.time.Instant;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.supervision.SupervisorPolicy;

/**
 * What the interview's clock shows.
 *
 * @param running whether it runs
 * @param elapsed running time, pauses left out
 * @param remaining running time left until the interview ends; the real limit, never a kinder one
 * @param concluding whether the winding up has begun
 */
public record ClockReading(boolean running, Duration elapsed, Duration remaining, boolean concluding) {

  /** Reads an interview's clock. */
  public static ClockReading of(Interview interview, Instant now) {
    Duration elapsed = interview.timeline().elapsed(now);
    Duration remaining = new SupervisorPolicy(interview.preparation().settings()).remaining(elapsed);
    return new ClockReading(interview.status().isRunning(), elapsed, remaining, interview.timeline().concludingAt().isPresent());
  }
}
